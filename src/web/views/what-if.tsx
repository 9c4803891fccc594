import { useState } from 'preact/hooks';
import type { Case } from '../../case/index.ts';
import { redlineName } from '../../report/words/index.ts';
import { hasPlace, type WhatIf, whatIfSchema, whatIfWords } from '../state/what-if.ts';
import type { Workbench } from '../state/workbench.ts';

/** The changes that are tried: listed, shown or not, kept or dropped; and a way to try another. */
export function WhatIfs({ workbench }: { readonly workbench: Workbench }) {
  const { whatIfs, answers } = workbench;
  const kase = answers.kase.value;
  if (kase === null) return null;
  return (
    <section class="what-ifs" aria-label="What if">
      {whatIfs.value.length === 0 ? null : <Tried workbench={workbench} kase={kase} />}
      <details class="menu try">
        <summary>Try a change</summary>
        <div class="menu-body">
          <TryForm kase={kase} onTry={(whatIf) => workbench.tryOut(whatIf)} />
        </div>
      </details>
    </section>
  );
}

function Tried({ workbench, kase }: { readonly workbench: Workbench; readonly kase: Case }) {
  const { whatIfs, scenario } = workbench;
  const faults = scenario.problems.value.filter(({ severity }) => severity === 'error');
  return (
    <>
      <h2>What if</h2>
      <ul class="tried">
        {whatIfs.value.map((whatIf) => (
          <li key={JSON.stringify(whatIf)}>
            <span>
              {whatIfWords(kase, whatIf)}
              {hasPlace(kase, whatIf) ? '' : ' (the case has no such place now)'}
            </span>
            <button
              type="button"
              aria-label={`Remove: ${whatIfWords(kase, whatIf)}`}
              onClick={() => workbench.removeWhatIf(whatIf)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      {faults.map(({ message, range }) => (
        <p class="warn" role="alert" key={`${range.start.offset}${message}`}>
          With these changes the case has a problem: {message}
        </p>
      ))}
      <div class="row">
        <Shown workbench={workbench} />
        <a href="#view=compare">Compare</a>
        <button type="button" onClick={() => workbench.keepWhatIfs()}>
          Keep in the case
        </button>
        <button type="button" onClick={() => workbench.dropWhatIfs()}>
          Drop {whatIfs.value.length === 1 ? 'it' : 'all'}
        </button>
      </div>
    </>
  );
}

/** Whether the views show the case as it is, or with the changes. */
function Shown({ workbench: { shown } }: { readonly workbench: Workbench }) {
  const choices = [
    ['case', 'the case'],
    ['scenario', 'with the changes'],
  ] as const;
  return (
    <fieldset class="choice">
      <legend>Answers to</legend>
      {choices.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name="shown"
            checked={shown.value === value}
            onChange={() => {
              shown.value = value;
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** A place of the case that may be changed on trial. */
interface Place {
  readonly key: string;
  readonly words: string;
  /** What the file says there now; `null` for a place that is only taken away. */
  readonly said: string | null;
  readonly make: (to: string) => WhatIf;
}

/** Picks a party, a place and a value. */
function TryForm({
  kase,
  onTry,
}: {
  readonly kase: Case;
  readonly onTry: (whatIf: WhatIf) => void;
}) {
  const deciders = kase.deciders.map((p) => kase.parties[p]!);
  const [party, setParty] = useState(deciders[0]?.id ?? '');
  const [key, setKey] = useState('walkaway');
  const [typed, setTyped] = useState<string | null>(null);
  const own = deciders.find(({ id }) => id === party) ?? deciders[0];
  if (own === undefined) return null;
  const places = placesOf(kase, own.index);
  const place = places.find((one) => one.key === key) ?? places[0]!;
  const to = typed ?? place.said ?? '';
  const whatIf = whatIfSchema.safeParse(place.make(to.trim()));
  const pick = (then: () => void) => {
    then();
    setTyped(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (whatIf.success) onTry(whatIf.data);
      }}
    >
      <label class="field">
        <span>Party</span>
        <select
          value={own.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            pick(() => setParty(value));
          }}
        >
          {deciders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>What to change</span>
        <select
          value={place.key}
          onChange={(event) => {
            const { value } = event.currentTarget;
            pick(() => setKey(value));
          }}
        >
          {places.map((one) => (
            <option key={one.key} value={one.key}>
              {one.words}
            </option>
          ))}
        </select>
      </label>
      {place.said === null ? null : (
        <label class="field">
          <span>Instead of “{place.said}”</span>
          <input
            type="text"
            required
            value={to}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <small>
            {place.key === 'walkaway'
              ? 'A number 0 to 100, a range such as 40..60, or unknown'
              : 'As the case would say it: an order such as a > b, a number, a range, or unknown'}
          </small>
        </label>
      )}
      <button type="submit" disabled={place.said !== null && to.trim() === place.said}>
        Try it
      </button>
    </form>
  );
}

function placesOf(kase: Case, p: number): Place[] {
  const { id: party, redlines } = kase.parties[p]!;
  const said = (id: string) => kase.inputs.find((input) => input.id === id)?.said ?? 'unknown';
  return [
    {
      key: 'walkaway',
      words: 'its walk-away value',
      said: said(`${party}.walkaway`),
      make: (to) => ({ kind: 'walkaway', party, to }),
    },
    ...redlines.map(
      ({ name }): Place => ({
        key: `redline ${name}`,
        words: `take away its red line ‘${redlineName(name)}’`,
        said: null,
        make: () => ({ kind: 'redline', party, name }),
      }),
    ),
    ...judgedPlaces(
      party,
      'weights',
      'what the issues matter to it',
      kase.issues.map(({ id, name }) => ({ id, name, said: said(`${party}.weights.${id}`) })),
    ),
    ...kase.issues.flatMap(({ id: issue, name, options }) =>
      judgedPlaces(
        party,
        issue,
        `what it wants of “${name}”`,
        options.map(({ id, name }) => ({ id, name, said: said(`${party}.${issue}.${id}`) })),
      ),
    ),
  ];
}

/** One place for a judgement that is said as a whole, such as an order; else one for each number. */
function judgedPlaces(
  party: string,
  issue: string,
  words: string,
  items: readonly { readonly id: string; readonly name: string; readonly said: string }[],
): Place[] {
  const [first] = items;
  if (first === undefined) return [];
  if (items.every(({ said }) => said === first.said)) {
    const make = (to: string): WhatIf => ({ kind: 'wants', party, issue, to });
    return [{ key: `${issue} as a whole`, words, said: first.said, make }];
  }
  const now = items.map(({ id, said }) => [id, said] as const);
  return items.map(({ id, name, said }) => ({
    key: `${issue} ${id}`,
    words: `${words}: ${name}`,
    said,
    make: (to) => ({ kind: 'wants', party, issue, to: { ...Object.fromEntries(now), [id]: to } }),
  }));
}
