import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useFileLink } from '../state/connect.ts';
import type { Conflict } from '../state/file-link.ts';
import {
  type Change,
  type Choice,
  chosenText,
  defaultChoice,
  lineChanges,
  linesOf,
  mergeBlocks,
  mergedText,
} from '../state/merge.ts';

/** The file was changed elsewhere and here: the three texts, and what of each is to stay. */
export function ConflictView() {
  const link = useFileLink();
  const conflict = link.conflict.value;
  if (conflict === null || !link.comparing.value) return null;
  return <Compared key={conflict.version + conflict.mine} conflict={conflict} />;
}

function Compared({ conflict }: { readonly conflict: Conflict }) {
  const link = useFileLink();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { base, mine, theirs } = conflict;
  const blocks = useMemo(() => mergeBlocks(base, mine, theirs), [base, mine, theirs]);
  const changes = useMemo(
    () => blocks.filter((block): block is Change => block.kind === 'change'),
    [blocks],
  );
  const [choices, setChoices] = useState(() => changes.map(defaultChoice));
  useEffect(() => {
    dialog.current?.showModal();
    // Not the first button: what is asked is read first, and a stray key chooses nothing.
    title.current?.focus();
  }, []);
  const text = mergedText(blocks, choices);
  const later = () => {
    link.comparing.value = false;
  };
  const choose = (k: number, choice: Choice) =>
    setChoices((now) => now.map((old, i) => (i === k ? choice : old)));
  const listed = (isConflict: boolean) =>
    changes.map(
      (change, k) =>
        (change.by === 'conflict') === isConflict && (
          <ChangeChoice
            key={change.line}
            change={change}
            choice={choices[k]!}
            choose={(choice) => choose(k, choice)}
          />
        ),
    );
  const open = choices.filter((choice) => choice === null).length;
  const alone = changes.filter(({ by }) => by !== 'conflict').length;
  return (
    <dialog ref={dialog} class="conflict" aria-labelledby="conflict-title" onClose={later}>
      <h2 id="conflict-title" tabIndex={-1} ref={title}>
        The file was changed elsewhere, and here too
      </h2>
      <p>
        Nothing is overwritten until you choose. Of each change you can take your text, that of the
        file, both, or write another.
      </p>
      <p class="conflict-all">
        <button type="button" onClick={() => setChoices(changes.map(() => 'mine'))}>
          All mine
        </button>
        <button type="button" onClick={() => setChoices(changes.map(() => 'theirs'))}>
          All of the file
        </button>
      </p>
      {listed(true)}
      {alone > 0 && (
        <details open={alone === changes.length}>
          <summary>Changed by one side only, or by both alike: {alone}, taken over</summary>
          {listed(false)}
        </details>
      )}
      <p role="status">
        {open === 0 ? 'Every change has its text.' : `To be chosen: ${open} of ${changes.length}.`}
      </p>
      <p class="conflict-all">
        <button
          type="button"
          class="main"
          disabled={text === null}
          onClick={() => void link.resolve(text!)}
        >
          Save this
        </button>
        <button type="button" onClick={later}>
          Decide later
        </button>
      </p>
    </dialog>
  );
}

const WAYS = [
  ['mine', 'Mine'],
  ['theirs', 'The file’s'],
  ['both', 'Both, mine first'],
] as const;

function ChangeChoice({
  change,
  choice,
  choose,
}: {
  readonly change: Change;
  readonly choice: Choice | null;
  readonly choose: (choice: Choice) => void;
}) {
  const name = `change-${change.line}`;
  const edited = typeof choice === 'object' && choice !== null;
  return (
    <fieldset class="change">
      <legend>
        Line {change.line}
        {choice === null && <em> – to be chosen</em>}
      </legend>
      <div class="change-texts">
        <Version title="As it was" base={change.base} text={change.base} />
        <Version title="In the file" base={change.base} text={change.theirs} />
        <Version title="Mine" base={change.base} text={change.mine} />
      </div>
      <div class="change-ways">
        {WAYS.map(([way, words]) => (
          <label key={way}>
            <input type="radio" name={name} checked={choice === way} onChange={() => choose(way)} />{' '}
            {words}
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={name}
            checked={edited}
            onChange={() => choose({ edited: chosenText(change, choice ?? 'both') })}
          />{' '}
          Other words
        </label>
      </div>
      {edited && (
        <textarea
          aria-label={`Text for line ${change.line}`}
          rows={Math.min(12, choice.edited.split('\n').length + 1)}
          spellcheck={false}
          value={choice.edited}
          onInput={(event) => choose({ edited: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}

/** Lines of a text that are shown; a stretch that is longer is best taken whole. */
const MOST_LINES = 200;

/** One of the three texts, with what is new in it and what is left out of it marked. */
function Version({
  title,
  base,
  text,
}: {
  readonly title: string;
  readonly base: string;
  readonly text: string;
}) {
  const lines = linesOf(text).length;
  const parts = lineChanges(base, text, MOST_LINES);
  return (
    <div>
      <h3>{title}</h3>
      {base === '' && text === '' ? (
        <p class="nothing">(nothing)</p>
      ) : (
        <pre>
          {parts.map(({ kind, text }, k) =>
            kind === 'added' ? (
              <ins key={k}>{text}</ins>
            ) : kind === 'removed' ? (
              <del key={k}>{text}</del>
            ) : (
              text
            ),
          )}
        </pre>
      )}
      {lines > MOST_LINES && (
        <p>
          Here are {MOST_LINES} of {lines} lines.
        </p>
      )}
    </div>
  );
}
