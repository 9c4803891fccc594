import * as Plot from '@observablehq/plot';
import type { CloudPoint, DealsResult } from '../../deals/index.ts';
import type { Spread } from '../../draws/index.ts';
import { type Names, packageWords, percent, whole } from '../words/index.ts';
import { type Chart, type ChartTable, COLORS } from './chart.ts';
import { draw } from './draw.ts';
import { shortenName } from './shorten.ts';

const SIZE = 340;
/** Dots in a picture: the most acceptable packages, and others spread evenly over the space. */
const DOTS = 300;

/** Ids of the parties on the axes; `y` is null for a lone party. */
export interface Pair {
  readonly x: string;
  readonly y: string | null;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly zone: number;
  readonly words: string;
}

/** The packages of the picture, most acceptable first; `all` says whether that is all there are. */
export function shownPoints({ cloud }: DealsResult): { points: CloudPoint[]; all: boolean } {
  const sorted = [...cloud.points].sort((a, b) => b.zone - a.zone);
  if (sorted.length <= DOTS) return { points: sorted, all: cloud.complete };
  const first = sorted.slice(0, DOTS / 2);
  const rest = sorted.slice(DOTS / 2);
  const step = rest.length / (DOTS / 2);
  const spread = Array.from({ length: DOTS / 2 }, (_, k) => rest[Math.floor(k * step)]!);
  return { points: [...first, ...spread], all: false };
}

/**
 * The deal space of two parties: what each package is worth to them, which are in the zone, where
 * their walk-away values lie. For a lone party, acceptability stands upright.
 */
export function spaceChart(
  names: Names,
  result: DealsResult,
  id: string,
  pair: Pair,
  numbered = false,
): Chart {
  const { x, y } = pair;
  const { points } = shownPoints(result);
  const dots = points.map(
    (point): Dot => ({
      x: point.utility[x] ?? 0,
      y: y === null ? point.zone * 100 : (point.utility[y] ?? 0),
      zone: point.zone,
      words: packageWords(names, point.terms),
    }),
  );
  const title = y === null ? names.party(x) : `${names.party(x)} and ${names.party(y)}`;
  const inZone = points.filter(({ zone }) => zone > 0).length;
  const description = `Each mark is a package, placed by its mean value for ${title}. ${inZone} of the ${points.length} shown are acceptable to all who must agree in some draw.`;
  const svg = draw(
    { id, title: `Deal space: ${title}`, description },
    {
      width: SIZE,
      height: SIZE,
      marginLeft: 34,
      marginBottom: 36,
      marginTop: 26,
      marginRight: 12,
      x: axis(
        names,
        x,
        dots.map((d) => d.x),
      ),
      y: axis(
        names,
        y,
        dots.map((d) => d.y),
      ),
      marks: [
        ...limits(result.walkaway[x], 'x'),
        ...(y === null ? [] : limits(result.walkaway[y], 'y')),
        ...marksOf(dots),
        proposals(names, dots),
      ],
    },
  );
  return { id, title, description, svg, table: tableOf(names, dots, pair, numbered) };
}

function axis(names: Names, party: string | null, values: readonly number[]): Plot.ScaleOptions {
  const low = Math.min(0, ...values);
  const high = Math.max(100, ...values);
  const label =
    party === null
      ? 'Accepted in % of draws'
      : `Value for ${shortenName(names.party(party), SIZE - 190)}`;
  return {
    domain: [low, high],
    ticks: 5,
    label,
    nice: low < 0 || high > 100,
  };
}

/** Walk-away value as a band (5–95 %) with a dashed line (median). */
function limits(spread: Spread | undefined, direction: 'x' | 'y'): Plot.Markish[] {
  if (spread === undefined) return [];
  const line = { stroke: COLORS.limit, strokeDasharray: '5,4', strokeWidth: 1.5 };
  const band = { fill: COLORS.band, fillOpacity: 0.25 };
  return direction === 'x'
    ? [Plot.rect([spread], { x1: 'low', x2: 'high', ...band }), Plot.ruleX([spread.median], line)]
    : [Plot.rect([spread], { y1: 'low', y2: 'high', ...band }), Plot.ruleY([spread.median], line)];
}

function marksOf(dots: readonly Dot[]): Plot.Markish[] {
  const most = Math.max(0, ...dots.map(({ zone }) => zone));
  const strength = ({ zone }: Dot) => (most === 0 ? 0 : zone / most);
  return [
    Plot.dot(
      dots.filter(({ zone }) => zone === 0),
      {
        x: 'x',
        y: 'y',
        symbol: 'times',
        r: 2.2,
        stroke: COLORS.outside,
        strokeOpacity: 0.7,
        strokeWidth: 1,
      },
    ),
    Plot.dot(
      // The strongest last, so that they lie on top.
      dots.filter(({ zone }) => zone > 0).reverse(),
      {
        x: 'x',
        y: 'y',
        r: { value: (d: Dot) => 2 + 3 * strength(d), scale: null } as unknown as number,
        fill: COLORS.zone,
        fillOpacity: 0.75,
      },
    ),
  ];
}

/** Proposals that leave no issue open, as diamonds. */
function proposals(names: Names, dots: readonly Dot[]): Plot.Markish {
  const whole = wholeProposals(names);
  return Plot.dot(
    dots.filter(({ words }) => whole.has(words)),
    { x: 'x', y: 'y', symbol: 'diamond2', r: 6, stroke: 'currentColor', strokeWidth: 2 },
  );
}

/** Words of each package that was proposed whole, with the name of the proposal. */
function wholeProposals(names: Names): Map<string, string> {
  const { issues, proposals: all } = names.kase;
  return new Map(
    all.flatMap(({ name, terms }) => {
      if (terms.some((option) => option === null)) return [];
      const ids = issues.map(({ id, options }, k) => [id, options[terms[k]!]!.id] as const);
      return [[packageWords(names, Object.fromEntries(ids)), name] as const];
    }),
  );
}

/** Numbers of the packages shown, from 1, with what each is and what it is worth to everyone. */
export function packageTable(names: Names, result: DealsResult): ChartTable {
  const { points } = shownPoints(result);
  const parties = Object.keys(points[0]?.utility ?? {});
  return {
    head: [
      'Number',
      'Package',
      'In the zone',
      ...parties.map((id) => `Value for ${names.party(id)}`),
    ],
    rows: points.map((point, k) => [
      String(k + 1),
      packageWords(names, point.terms),
      percent(point.zone),
      ...parties.map((id) => whole(point.utility[id] ?? 0)),
    ]),
  };
}

/** The dots of one picture; packages by their number where a {@link packageTable} says more. */
function tableOf(names: Names, dots: readonly Dot[], pair: Pair, numbered: boolean): ChartTable {
  const second = pair.y === null ? [] : [`Value for ${names.party(pair.y)}`];
  return {
    head: ['Package', 'In the zone', `Value for ${names.party(pair.x)}`, ...second],
    rows: dots.map(({ x, y, zone, words }, k) => [
      numbered ? String(k + 1) : words,
      percent(zone),
      whole(x),
      ...(pair.y === null ? [] : [whole(y)]),
    ]),
  };
}
