import type { Interval } from '../state/dots.ts';

interface Ranges {
  readonly x: Interval;
  readonly y: Interval;
}

/** Two ranges as number fields: what dragging over the picture does, for the keyboard. */
export function Brush({
  xName,
  yName,
  whole,
  now,
  onChange,
  onClear,
}: {
  readonly xName: string;
  readonly yName: string;
  readonly whole: Ranges;
  readonly now: Ranges;
  readonly onChange: (to: Ranges) => void;
  /** `null` where nothing is chosen. */
  readonly onClear: (() => void) | null;
}) {
  return (
    <fieldset class="brush">
      <legend>Choose packages worth</legend>
      <RangeFields
        name={xName}
        whole={whole.x}
        now={now.x}
        onChange={(x) => onChange({ ...now, x })}
      />
      <RangeFields
        name={yName}
        whole={whole.y}
        now={now.y}
        onChange={(y) => onChange({ ...now, y })}
      />
      <button type="button" disabled={onClear === null} onClick={() => onClear?.()}>
        Choose all
      </button>
    </fieldset>
  );
}

function RangeFields({
  name,
  whole,
  now,
  onChange,
}: {
  readonly name: string;
  readonly whole: Interval;
  readonly now: Interval;
  readonly onChange: (to: Interval) => void;
}) {
  const field = (end: keyof Interval, label: string) => (
    <input
      type="number"
      aria-label={`${name}: ${label}`}
      min={whole.low}
      max={whole.high}
      step="any"
      value={Math.round(now[end] * 10) / 10}
      onChange={(event) => {
        const value = event.currentTarget.valueAsNumber;
        if (Number.isFinite(value)) onChange({ ...now, [end]: value });
      }}
    />
  );
  return (
    <p class="row">
      {field('low', 'at least')} to {field('high', 'at most')} <span>{name}</span>
    </p>
  );
}
