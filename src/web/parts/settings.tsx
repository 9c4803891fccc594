import { LIMITS } from '../../case/index.ts';
import { namesOf } from '../../report/index.ts';
import { type Colour, isColour, PALETTE } from '../state/colours.ts';
import type { Workbench } from '../state/workbench.ts';
import { tintOf } from './party-name.tsx';

/** Seed and draws of the answers, and the colours of the parties. */
export function SettingsMenu({ workbench }: { readonly workbench: Workbench }) {
  const { settings } = workbench;
  const { seed, quick, full } = settings.value;
  return (
    <details class="menu settings">
      <summary>Settings</summary>
      <div class="menu-body">
        <WholeNumber
          label="Seed"
          value={seed}
          low={0}
          high={2 ** 32 - 1}
          onChange={(value) => {
            settings.value = { ...settings.value, seed: value };
          }}
        />
        <WholeNumber
          label="Draws at once"
          value={quick}
          low={1}
          high={LIMITS.draws}
          onChange={(value) => {
            settings.value = { ...settings.value, quick: value };
          }}
        />
        <WholeNumber
          label="Draws in full"
          value={full}
          low={1}
          high={LIMITS.draws}
          onChange={(value) => {
            settings.value = { ...settings.value, full: value };
          }}
        />
        <p class="hint">
          The same case, seed and draws give the same answers here and on the command line.
        </p>
        <PartyColours workbench={workbench} />
      </div>
    </details>
  );
}

function WholeNumber({
  label,
  value,
  low,
  high,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        required
        min={low}
        max={high}
        step={1}
        value={value}
        onChange={(event) => {
          const field = event.currentTarget;
          if (field.reportValidity()) onChange(field.valueAsNumber);
          else field.value = String(value);
        }}
      />
    </label>
  );
}

/** Which colour each party is shown in. All are grey until one is chosen. */
function PartyColours({ workbench: { answers, colours } }: { readonly workbench: Workbench }) {
  const kase = answers.kase.value;
  if (kase === null) return null;
  const names = namesOf(kase);
  const choose = (id: string, colour: string) => {
    const { [id]: _, ...others } = colours.value;
    colours.value = isColour(colour) ? { ...others, [id]: colour } : others;
  };
  return (
    <fieldset>
      <legend>Colours of the parties</legend>
      {kase.deciders.map((p) => {
        const { id } = kase.parties[p]!;
        const own = Object.hasOwn(colours.value, id) ? colours.value[id]! : '';
        return (
          <label class="field" key={id}>
            <span>
              <span class={`swatch ${tintOf(colours.value, id)}`} aria-hidden="true" />
              {names.party(id)}
            </span>
            <select
              value={own}
              onChange={(event) => choose(id, event.currentTarget.value as Colour | '')}
            >
              <option value="">grey</option>
              {PALETTE.map((colour) => (
                <option key={colour}>{colour}</option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
