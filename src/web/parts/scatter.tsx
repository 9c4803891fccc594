import { useMemo, useRef, useState } from 'preact/hooks';
import type { DealsResult, SolutionName } from '../../deals/index.ts';
import type { Names } from '../../report/index.ts';
import type { Colours } from '../state/colours.ts';
import { type Dot, type Interval, nearest } from '../state/dots.ts';
import { tintOf } from './party-name.tsx';

/** Room for the picture, and around it for the axes, in units of the drawing. */
const SIZE = 400;
const [LEFT, TOP, RIGHT, BOTTOM] = [40, 14, 14, 44];
/** A pointer that is nearer than this to a dot, in points of the scale, is on it. */
const REACH = 4;
const LETTERS: Readonly<Record<SolutionName, string>> = {
  nash: 'N',
  'kalai-smorodinsky': 'K',
  egalitarian: 'E',
  utilitarian: 'U',
};

interface Place {
  readonly x: number;
  readonly y: number;
}
interface Ranges {
  readonly x: Interval;
  readonly y: Interval;
}

interface ScatterProps {
  readonly names: Names;
  readonly colours: Colours;
  readonly deals: DealsResult;
  readonly dots: readonly Dot[];
  /** Those that are chosen, in the order in which the arrow keys go through them. */
  readonly list: readonly Dot[];
  readonly axes: { readonly x: string; readonly y: string | null };
  readonly scales: Ranges;
  readonly range: Ranges | null;
  readonly pointed: Dot | null;
  readonly onRange: (range: Ranges | null) => void;
  readonly onPoint: (key: string | null) => void;
}

/** Packages by their value for two parties. Drag to choose, point or use the arrow keys to read. */
export function Scatter(props: ScatterProps) {
  const { names, dots, list, axes, scales, range, pointed, onRange, onPoint } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [from, setFrom] = useState<Place | null>(null);
  const at = scaling(scales);
  const placeOf = (event: PointerEvent): Place => {
    const box = svg.current!.getBoundingClientRect();
    const px = ((event.clientX - box.left) / box.width) * (LEFT + SIZE + RIGHT);
    const py = ((event.clientY - box.top) / box.height) * (TOP + SIZE + BOTTOM);
    return at.back(px, py);
  };
  const step = (by: number) => {
    if (list.length === 0) return;
    const here = list.findIndex(({ key }) => key === pointed?.key);
    const next = here === -1 ? 0 : (here + by + list.length) % list.length;
    onPoint(list[next]!.key);
  };
  const yName = axes.y === null ? 'Accepted in % of draws' : `Value for ${names.party(axes.y)}`;
  const inZone = dots.filter(({ zone }) => zone > 0).length;
  return (
    <div
      class="scatter-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go through the packages
      tabIndex={0}
      role="application"
      aria-roledescription="chart"
      aria-label={`Value for ${names.party(axes.x)} across, ${yName} up: ${dots.length} packages, ${inZone} of them in the zone in some draw. Arrow keys go through the packages, Escape chooses all; the table below lists them.`}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (by !== undefined) {
          event.preventDefault();
          step(by);
        } else if (event.key === 'Escape') onRange(null);
      }}
    >
      <svg
        ref={svg}
        class="scatter"
        viewBox={`0 0 ${LEFT + SIZE + RIGHT} ${TOP + SIZE + BOTTOM}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          svg.current!.setPointerCapture(event.pointerId);
          setFrom(placeOf(event));
        }}
        onPointerMove={(event) => {
          const to = placeOf(event);
          if (from !== null && isFar(from, to)) onRange(between(from, to));
          const near = nearest(dots, to, REACH);
          if (near !== null) onPoint(near.key);
        }}
        onPointerUp={(event) => {
          // A click that moved nowhere gives up what was chosen.
          if (from !== null && !isFar(from, placeOf(event)) && range !== null) onRange(null);
          setFrom(null);
        }}
      >
        <Limits {...props} />
        <Grid scales={scales} xName={`Value for ${names.party(axes.x)}`} yName={yName} />
        <Marks dots={dots} scales={scales} />
        {range === null ? null : (
          <rect
            class="brushed"
            x={at.x(range.x.low)}
            y={at.y(range.y.high)}
            width={Math.max(0, at.x(range.x.high) - at.x(range.x.low))}
            height={Math.max(0, at.y(range.y.low) - at.y(range.y.high))}
          />
        )}
        {pointed === null ? null : (
          <circle class="pointer" cx={at.x(pointed.x)} cy={at.y(pointed.y)} r="11" />
        )}
      </svg>
    </div>
  );
}

function isFar(a: Place, b: Place): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > 2;
}

function between(a: Place, b: Place): Ranges {
  const order = (one: number, other: number): Interval => ({
    low: Math.min(one, other),
    high: Math.max(one, other),
  });
  return { x: order(a.x, b.x), y: order(a.y, b.y) };
}

/** From points of the scales to the drawing, and back. */
function scaling({ x, y }: Ranges) {
  return {
    x: (value: number) => LEFT + ((value - x.low) / (x.high - x.low)) * SIZE,
    y: (value: number) => TOP + SIZE - ((value - y.low) / (y.high - y.low)) * SIZE,
    back: (px: number, py: number): Place => ({
      x: x.low + ((px - LEFT) / SIZE) * (x.high - x.low),
      y: y.low + ((TOP + SIZE - py) / SIZE) * (y.high - y.low),
    }),
  };
}

/** Walk-away values: a band for the 5–95 % range, a dashed line for the median. */
function Limits({ deals, axes, scales, colours }: ScatterProps) {
  const at = scaling(scales);
  const x = deals.walkaway[axes.x];
  const y = axes.y === null ? undefined : deals.walkaway[axes.y];
  const [right, bottom] = [LEFT + SIZE, TOP + SIZE];
  return (
    <>
      {x === undefined ? null : (
        <g class={`limit ${tintOf(colours, axes.x)}`}>
          <rect x={at.x(x.low)} width={at.x(x.high) - at.x(x.low)} y={TOP} height={SIZE} />
          <line x1={at.x(x.median)} x2={at.x(x.median)} y1={TOP} y2={bottom} />
        </g>
      )}
      {y === undefined || axes.y === null ? null : (
        <g class={`limit ${tintOf(colours, axes.y)}`}>
          <rect x={LEFT} width={SIZE} y={at.y(y.high)} height={at.y(y.low) - at.y(y.high)} />
          <line x1={LEFT} x2={right} y1={at.y(y.median)} y2={at.y(y.median)} />
        </g>
      )}
    </>
  );
}

function Grid({
  scales,
  xName,
  yName,
}: {
  readonly scales: Ranges;
  readonly xName: string;
  readonly yName: string;
}) {
  const at = scaling(scales);
  const ticks = ({ low, high }: Interval) =>
    [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(low + part * (high - low)));
  return (
    <g class="grid">
      {ticks(scales.x).map((value) => (
        <g key={`x${value}`}>
          <line x1={at.x(value)} x2={at.x(value)} y1={TOP} y2={TOP + SIZE} />
          <text x={at.x(value)} y={TOP + SIZE + 16} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      {ticks(scales.y).map((value) => (
        <g key={`y${value}`}>
          <line x1={LEFT} x2={LEFT + SIZE} y1={at.y(value)} y2={at.y(value)} />
          <text x={LEFT - 6} y={at.y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <text class="axis" x={LEFT + SIZE} y={TOP + SIZE + 36} text-anchor="end">
        {xName} →
      </text>
      <text class="axis" x={LEFT} y={TOP - 3}>
        ↑ {yName}
      </text>
    </g>
  );
}

/** The marks, the most acceptable on top. Drawn anew only where the answers or axes are. */
function Marks({ dots, scales }: { readonly dots: readonly Dot[]; readonly scales: Ranges }) {
  return useMemo(() => {
    const at = scaling(scales);
    const most = dots.reduce((top, { zone }) => Math.max(top, zone), 0);
    const sorted = [...dots].sort((a, b) => a.zone - b.zone);
    return (
      <g>
        {sorted.map((dot) => (
          <Mark key={dot.key} dot={dot} x={at.x(dot.x)} y={at.y(dot.y)} most={most} />
        ))}
        <Letters dots={dots} scales={scales} />
      </g>
    );
  }, [dots, scales.x.low, scales.x.high, scales.y.low, scales.y.high]);
}

function Mark({
  dot,
  x,
  y,
  most,
}: {
  readonly dot: Dot;
  readonly x: number;
  readonly y: number;
  /** Share of the most acceptable package. */
  readonly most: number;
}) {
  const { zone, frontier, proposals } = dot;
  const r = 2.5 + (most === 0 ? 0 : (3.5 * zone) / most);
  return (
    <g>
      {zone === 0 ? (
        <path class="outside" d={`M${x - 2.5},${y - 2.5}l5,5m0,-5l-5,5`} />
      ) : (
        <circle class="inside" cx={x} cy={y} r={r} />
      )}
      {frontier !== null && frontier >= zone / 2 && zone > 0 ? (
        <circle class="frontier" cx={x} cy={y} r={r + 2.5} />
      ) : null}
      {proposals.length === 0 ? null : (
        <path class="proposed" d={`M${x},${y - 9}l9,9l-9,9l-9,-9z`} />
      )}
    </g>
  );
}

/** Letters of the fair solutions; those of packages at nearly the same place stand side by side. */
function Letters({ dots, scales }: { readonly dots: readonly Dot[]; readonly scales: Ranges }) {
  const at = scaling(scales);
  const groups: { x: number; y: number; letters: string }[] = [];
  for (const { x, y, solutions } of dots) {
    if (solutions.length === 0) continue;
    const letters = solutions.map((name) => LETTERS[name]).join('');
    const near = groups.find((one) => Math.hypot(one.x - at.x(x), one.y - at.y(y)) < 14);
    if (near === undefined) groups.push({ x: at.x(x), y: at.y(y), letters });
    else near.letters += letters;
  }
  return (
    <>
      {groups.map(({ x, y, letters }) => (
        <text class="letter" key={letters} x={x + 9} y={y - 7}>
          {letters}
        </text>
      ))}
    </>
  );
}
