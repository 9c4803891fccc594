import { useMemo, useState } from 'preact/hooks';
import { type Names, namesOf } from '../../report/index.ts';
import { count, grouped } from '../../report/words/index.ts';
import { Brush } from '../parts/brush.tsx';
import { PackageFacts, PackageTable } from '../parts/packages.tsx';
import { Scatter } from '../parts/scatter.tsx';
import type { Found } from '../state/answers.ts';
import { axisOf, chosen, type Dot, dotsOf, firstAxes, type Interval } from '../state/dots.ts';
import type { Axes, Workbench } from '../state/workbench.ts';
import { ReportView, shownAnswers } from './report-view.tsx';

/** Every package by what it is worth to two parties, to look at and choose from. */
export function SpaceView({ workbench }: { readonly workbench: Workbench }) {
  const found = shownAnswers(workbench).found.value;
  if (found === null) return null;
  return (
    <>
      <Space workbench={workbench} found={found} />
      <ReportView workbench={workbench} sections={['packages']} />
    </>
  );
}

/** What is chosen on both axes; `null` where nothing is. */
interface Chosen {
  readonly x: Interval;
  readonly y: Interval;
}

function Space({
  workbench: { axes, colours },
  found,
}: {
  readonly workbench: Workbench;
  readonly found: Found;
}) {
  const { kase, deals, obstacles } = found;
  const names = namesOf(kase);
  const ids = kase.deciders.map((p) => kase.parties[p]!.id);
  const kept = axes.value;
  const { x, y } =
    kept !== null && ids.includes(kept.x) && ids.includes(kept.y)
      ? kept
      : firstAxes(kase, obstacles.result);
  const upright = x === y ? null : y;
  const dots = useMemo(() => dotsOf(kase, deals.result, x, upright), [found, x, upright]);
  const [range, setRange] = useState<Chosen | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const whole: Chosen = {
    x: axisOf(dots.map((dot) => dot.x)),
    y: axisOf(dots.map((dot) => dot.y)),
  };
  const now = range ?? whole;
  const list = useMemo(
    () => chosen(dots, now.x, now.y),
    [dots, now.x.low, now.x.high, now.y.low, now.y.high],
  );
  const shown = dots.find(({ key }) => key === pointed) ?? null;
  return (
    <section aria-label="Deal space">
      <AxisChoice
        names={names}
        ids={ids}
        now={{ x, y }}
        onChoose={(to) => {
          axes.value = to;
          setRange(null);
        }}
      />
      <div class="space">
        <div>
          <Scatter
            names={names}
            colours={colours.value}
            deals={deals.result}
            dots={dots}
            list={list}
            axes={{ x, y: upright }}
            scales={whole}
            range={range}
            pointed={shown}
            onRange={setRange}
            onPoint={setPointed}
          />
          <Legend found={found} dots={dots} />
        </div>
        <div>
          <Brush
            xName={names.party(x)}
            yName={upright === null ? 'Acceptability, %' : names.party(upright)}
            whole={whole}
            now={now}
            onChange={setRange}
            onClear={range === null ? null : () => setRange(null)}
          />
          <div class="pointed" aria-live="polite">
            {shown === null ? (
              <p class="hint">
                Point at a package, or go through them with the arrow keys, to read its terms. Drag
                over the picture, or set the ranges above, to choose some.
              </p>
            ) : (
              <PackageFacts names={names} dot={shown} />
            )}
          </div>
        </div>
      </div>
      <PackageTable
        names={names}
        list={list}
        words={range === null ? 'Packages' : 'Packages chosen'}
        pointed={pointed}
        onPoint={setPointed}
      />
    </section>
  );
}

function AxisChoice({
  names,
  ids,
  now,
  onChoose,
}: {
  readonly names: Names;
  readonly ids: readonly string[];
  readonly now: Axes;
  readonly onChoose: (axes: Axes) => void;
}) {
  if (ids.length < 2) return null;
  const choice = (axis: keyof Axes, label: string) => (
    <label>
      {label}{' '}
      <select
        value={now[axis]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const other = axis === 'x' ? 'y' : 'x';
          // Two different parties: choosing the one on the other axis swaps them.
          const swapped = value === now[other] ? now[axis] : now[other];
          onChoose({ ...now, [axis]: value, [other]: swapped });
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {names.party(id)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="row axes">
      {choice('x', 'Across: value for')}
      {choice('y', 'Up: value for')}
    </div>
  );
}

/** What the marks mean. */
function Legend({ found, dots }: { readonly found: Found; readonly dots: readonly Dot[] }) {
  const { packages, cloud, certain } = found.deals.result;
  const some = certain ? '' : ' in some draws; the larger, the more';
  const every = certain ? '' : ' in any draw';
  return (
    <>
      <p>
        {cloud.complete
          ? `All ${count(dots.length, 'package')}, each placed by its mean value over the draws.`
          : `${grouped(dots.length)} of ${grouped(packages.logical)} packages, spread evenly, the most acceptable among them; each placed by its mean value over the draws.`}
      </p>
      <ul class="legend">
        <li>
          <span class="key zone" aria-hidden="true">
            ●
          </span>{' '}
          in the zone of possible agreement{some}
        </li>
        <li>
          <span class="key outside" aria-hidden="true">
            ×
          </span>{' '}
          not in the zone{every}
        </li>
        <li>
          <span class="key zone" aria-hidden="true">
            ◎
          </span>{' '}
          efficient in the zone in half of the draws in which it is there, or more
        </li>
        <li>
          <span class="key" aria-hidden="true">
            N K E U
          </span>{' '}
          picked most often by the rules of Nash, Kalai-Smorodinsky, equal gains (egalitarian),
          largest sum (utilitarian)
        </li>
        <li>
          <span class="key" aria-hidden="true">
            ◇
          </span>{' '}
          proposed at the table
        </li>
        <li>
          <span class="key limit" aria-hidden="true">
            ▒
          </span>{' '}
          walk-away values, 5–95%, the median dashed
        </li>
      </ul>
    </>
  );
}
