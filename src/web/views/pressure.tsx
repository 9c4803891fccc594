import type { PressureCurve } from '../../obstacles/index.ts';
import { type Names, namesOf } from '../../report/index.ts';
import { effectOf, fixed, interval, level, ofDraws, pressure } from '../../report/words/index.ts';
import { CurveChart } from '../parts/curve-chart.tsx';
import { PartyName, tintOf } from '../parts/party-name.tsx';
import { Points } from '../parts/sentence.tsx';
import type { Found } from '../state/answers.ts';
import { dealAt, loweredQuantity } from '../state/curve.ts';
import { pressedOn } from '../state/pressed.ts';
import type { Workbench } from '../state/workbench.ts';
import { shownAnswers } from './report-view.tsx';

/** A slider a party: what becomes of the share of draws with a deal as walk-away values fall. */
export function PressureView({ workbench }: { readonly workbench: Workbench }) {
  const found = shownAnswers(workbench).found.value;
  if (found === null) return null;
  const names = namesOf(found.kase);
  const { result } = found.obstacles;
  return (
    <section aria-labelledby="pressure-heading">
      <h2 id="pressure-heading">{pressure(names, result).title}</h2>
      <Points sentences={pressure(names, result).sentences} />
      <p>
        Move a slider to see what a lower walk-away value would do; move several to see what they do
        together. Nothing of this enters the case.
      </p>
      <Together workbench={workbench} found={found} names={names} />
      <ul class="cards">
        {result.pressure.map((curve) => (
          <PartyPressure
            key={curve.party}
            workbench={workbench}
            found={found}
            names={names}
            curve={curve}
          />
        ))}
      </ul>
    </section>
  );
}

/** What all the cuts do together. */
function Together({
  workbench: { pressed },
  found: { obstacles },
  names,
}: {
  readonly workbench: Workbench;
  readonly found: Found;
  readonly names: Names;
}) {
  const { cuts, deal, current } = pressed;
  const all = Object.entries(cuts.value).filter(([, cut]) => cut > 0);
  const who = all.map(([id, cut]) => `${names.party(id)} by ${fixed(cut, 1)}`).join(', ');
  const single = obstacles.result.pressure.find(({ party }) => party === all[0]?.[0]);
  return (
    <div class={current.value ? 'together' : 'together stale'}>
      <p role="status">
        {all.length === 0 || (all.length === 1 && single === undefined)
          ? `Without any pressure: a deal in ${ofDraws(obstacles.result.deal)}.`
          : all.length === 1
            ? `${who} alone: a deal in ${level(dealAt(single!, all[0]![1]))} of draws, against ${level(obstacles.result.deal.share)} without.`
            : deal.value === null
              ? `${who} together: computing …`
              : `${who} together: a deal in ${ofDraws(deal.value)} (sampling error ${interval(deal.value)}), against ${level(obstacles.result.deal.share)} without.`}
      </p>
      <button type="button" disabled={pressedOn(cuts.value) === 0} onClick={pressed.release}>
        Release all
      </button>
    </div>
  );
}

const EFFECTS = {
  none: 'Alone it does nothing, however far it goes.',
  slight: 'Alone it does next to nothing.',
  some: null,
} as const;

function PartyPressure({
  workbench,
  found,
  names,
  curve,
}: {
  readonly workbench: Workbench;
  readonly found: Found;
  readonly names: Names;
  readonly curve: PressureCurve;
}) {
  const { pressed, colours } = workbench;
  const { party } = curve;
  const cut = pressed.cuts.value[party] ?? 0;
  const deal = found.obstacles.result.deal.share;
  const effect = deal >= 1 ? null : EFFECTS[effectOf(curve, deal)];
  const lowered = loweredQuantity(found.kase, party, cut);
  const press = (value: number) => {
    if (Number.isFinite(value)) pressed.press(party, Math.min(100, Math.max(0, value)));
  };
  return (
    <li class={`card ${tintOf(colours.value, party)}`}>
      <h3>
        <PartyName id={party} names={names} colours={colours.value} />
      </h3>
      <div class="row slider">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={cut}
          aria-label={`Cut of the walk-away value of ${names.party(party)}, points`}
          onInput={(event) => press(event.currentTarget.valueAsNumber)}
        />
        <label>
          <span class="unseen">The same as a number: {names.party(party)}</span>
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            value={cut}
            onInput={(event) => press(event.currentTarget.valueAsNumber)}
          />{' '}
          points less
        </label>
      </div>
      <CurveChart curve={curve} deal={deal} cut={cut} />
      <p>
        {cut === 0
          ? `Now: a deal in ${level(deal)} of draws; at most ${level(curve.most)}.`
          : `Alone: a deal in ${level(dealAt(curve, cut))} of draws, against ${level(deal)}.`}
        {effect === null ? null : <strong> {effect}</strong>}
      </p>
      {cut === 0 ? null : lowered === null ? (
        <p class="hint">
          This cut goes below 0, which a case cannot state; it can be looked at here, not kept.
        </p>
      ) : (
        <button
          type="button"
          onClick={() => workbench.tryOut({ kind: 'walkaway', party, to: lowered })}
        >
          Try it as a change: {lowered}
        </button>
      )}
    </li>
  );
}
