import { useEffect, useState } from 'preact/hooks';
import type { Path } from '../places.ts';
import { type Amount, amountAs, amountOf, amountText } from './amount.ts';
import { Faults, LeftToText } from './fields.tsx';
import type { Form } from './form.ts';

const KINDS: readonly (readonly [Amount['kind'], string])[] = [
  ['unknown', 'Not known'],
  ['exact', 'Exactly'],
  ['range', 'Between'],
  ['likely', 'Between, with a likely value'],
];

/** A number of 0 to 100: exact, within a range, or not known. */
export function AmountField({
  form,
  label,
  path,
  value,
  most = 100,
}: {
  readonly form: Form;
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly most?: number;
}) {
  const stated = amountOf(value);
  const [draft, setDraft] = useState<Amount | null>(null);
  useEffect(() => setDraft(null), [JSON.stringify(stated)]);
  if (stated === null) return <LeftToText form={form} label={label} path={path} />;
  const amount = draft ?? stated;
  const commit = (next: Amount) => {
    setDraft(null);
    form.change({ path, value: amountText(next) });
  };
  const choose = (kind: string) => commit(amountAs(amount, kind as Amount['kind'], [0, most]));
  return (
    <fieldset class="form-field amount">
      <legend>{label}</legend>
      <select
        aria-label={`${label}: how well it is known`}
        value={amount.kind}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {KINDS.map(([kind, words]) => (
          <option key={kind} value={kind} selected={kind === amount.kind}>
            {words}
          </option>
        ))}
      </select>
      <Handles label={label} amount={amount} most={most} onDraft={setDraft} onCommit={commit} />
      <Faults form={form} path={path} within />
    </fieldset>
  );
}

interface Handle {
  readonly name: string;
  readonly value: number;
  readonly put: (value: number) => Amount;
}

/** The numbers of an amount, each with what it makes of it. */
function handlesOf(amount: Amount): readonly Handle[] {
  if (amount.kind === 'unknown') return [];
  if (amount.kind === 'exact')
    return [{ name: 'value', value: amount.value, put: (value) => ({ kind: 'exact', value }) }];
  const low = { name: 'lowest', value: amount.low, put: (low: number) => ({ ...amount, low }) };
  const high = {
    name: 'highest',
    value: amount.high,
    put: (high: number) => ({ ...amount, high }),
  };
  if (amount.kind === 'range') return [low, high];
  const put = (likely: number) => ({ ...amount, likely });
  return [low, { name: 'likely', value: amount.likely, put }, high];
}

/** Handles on one scale, and the same numbers to type. */
function Handles({
  label,
  amount,
  most,
  onDraft,
  onCommit,
}: {
  readonly label: string;
  readonly amount: Amount;
  readonly most: number;
  readonly onDraft: (amount: Amount) => void;
  readonly onCommit: (amount: Amount) => void;
}) {
  const handles = handlesOf(amount);
  if (handles.length === 0) return null;
  const share = (value: number) => Math.min(most, Math.max(0, value)) / most;
  const from = handles.length > 1 ? share(handles[0]!.value) : 0;
  // A handle stops at its neighbours, so that a range is never turned round.
  const kept = (at: number, value: number) =>
    Math.max(handles[at - 1]?.value ?? 0, Math.min(handles[at + 1]?.value ?? most, value));
  return (
    <div class="handles">
      <div class="track" style={{ '--from': from, '--to': share(handles.at(-1)!.value) }}>
        {handles.map(({ name, value, put }, at) => (
          <input
            key={name}
            type="range"
            min={0}
            max={most}
            step={1}
            value={value}
            aria-label={`${label}: ${name}`}
            onInput={({ currentTarget: own }) => {
              const next = kept(at, own.valueAsNumber);
              own.value = String(next);
              onDraft(put(next));
            }}
            onChange={({ currentTarget: own }) => onCommit(put(kept(at, own.valueAsNumber)))}
          />
        ))}
      </div>
      {handles.map(({ name, value, put }) => (
        <label key={name} class="number">
          <span>{name}</span>
          <input
            type="number"
            min={0}
            max={most}
            step="any"
            value={value}
            onChange={({ currentTarget: { valueAsNumber: next } }) =>
              Number.isFinite(next) && onCommit(put(next))
            }
          />
        </label>
      ))}
    </div>
  );
}
