/** One chart an issue: its options as ticks, where the parties stand, and the range of each model. */
import * as Plot from '@observablehq/plot';
import type { Spread } from '../../draws/index.ts';
import type { ForecastResult, IssueForecast } from '../../forecast/index.ts';
import { modelWords, type Names, nearestWords, placeCells, whole } from '../words/index.ts';
import { type Chart, COLORS, PIXELS } from './chart.ts';
import { draw } from './draw.ts';
import { shorten, shortenName } from './shorten.ts';

const [WIDTH, LEFT, RIGHT, LANE, TOP] = [340, 128, 12, 17, 24];

interface Lane {
  readonly name: string;
  readonly spread: Spread;
  readonly kind: 'party' | 'default' | 'model';
}

/** Charts of the issues of a forecast, in the order of the case. */
export function forecastCharts(names: Names, result: ForecastResult): Chart[] {
  return result.issues.map((issue, k) => issueChart(names, `chart-forecast-${k + 1}`, issue));
}

function issueChart(names: Names, id: string, row: IssueForecast): Chart {
  const title = names.issue(row.issue);
  const ends = endsOf(names, row);
  const description = `On the scale from “${ends[0]}” to “${ends[1]}”, with a line at each option: where each party stands (diamond) and where each model puts the outcome (dot), as medians with 5–95% ranges.`;
  const parties = row.actors.map(
    ({ party, position }): Lane => ({ name: names.party(party), spread: position, kind: 'party' }),
  );
  const models = row.forecasts.flatMap((found, k): Lane[] =>
    found.kind === 'none'
      ? []
      : [
          {
            name: modelWords(found.model),
            spread: found.at,
            kind: k === 0 ? 'default' : 'model',
          },
        ],
  );
  const lanes = [...parties, ...models];
  const svg = draw(
    { id, title, description },
    {
      width: WIDTH,
      height: TOP + lanes.length * LANE + 10,
      margin: 0,
      x: PIXELS,
      y: PIXELS,
      marks: marksOf(names, row, lanes, parties.length, ends),
    },
  );
  const head = ['What', 'Median', '5%', '95%', 'Nearest option'];
  const rows = [
    ...row.actors.map(({ party, position: { median, low, high } }) => [
      names.party(party),
      ...[median, low, high].map(whole),
      '',
    ]),
    ...row.forecasts.map((found) => [
      modelWords(found.model),
      ...placeCells(found),
      nearestWords(names, row.issue, found),
    ]),
  ];
  return { id, title, description, svg, table: { head, rows } };
}

/** Names of the options at the ends of the scale. */
function endsOf(names: Names, { issue, low, high }: IssueForecast): readonly [string, string] {
  const options = names.kase.issues.find(({ id }) => id === issue)?.options ?? [];
  const at = (place: number) => options.find(({ scale }) => scale === place)?.id ?? '';
  return [names.option(issue, at(low)), names.option(issue, at(high))];
}

function marksOf(
  names: Names,
  { issue, low, high }: IssueForecast,
  lanes: readonly Lane[],
  parties: number,
  ends: readonly [string, string],
): Plot.Markish[] {
  const room = WIDTH - LEFT - RIGHT;
  const at = (place: number) => LEFT + ((place - low) / (high - low)) * room;
  const rows = lanes.map(({ name, spread, kind }, k) => ({
    name,
    kind,
    y: TOP + LANE * (k + 0.5) + (k < parties ? 0 : 8),
    from: at(spread.low),
    mid: at(spread.median),
    to: at(spread.high),
  }));
  const options = names.kase.issues.find(({ id }) => id === issue)?.options ?? [];
  const ticks = options.flatMap(({ scale }) => (scale === null ? [] : [{ x: at(scale) }]));
  const bottom = TOP + lanes.length * LANE + 8;
  const of = (...kinds: readonly Lane['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind));
  const range = (kind: Lane['kind'], stroke: string, strokeWidth: number) =>
    Plot.link(of(kind), {
      x1: 'from',
      x2: 'to',
      y1: 'y',
      y2: 'y',
      stroke,
      strokeWidth,
      strokeLinecap: 'round',
    });
  const end = (text: string, x: number, textAnchor: 'start' | 'end') =>
    Plot.text([text], { x, y: 10, text: [shorten(text, room / 2 - 5)], textAnchor });
  return [
    Plot.link(ticks, {
      x1: 'x',
      x2: 'x',
      y1: () => TOP - 4,
      y2: () => bottom,
      stroke: COLORS.grid,
    }),
    range('party', COLORS.band, 6),
    range('model', COLORS.outside, 2),
    range('default', COLORS.zone, 4),
    Plot.dot(of('party'), { x: 'mid', y: 'y', r: 4.5, symbol: 'diamond', fill: COLORS.limit }),
    Plot.dot(of('model'), { x: 'mid', y: 'y', r: 3, fill: COLORS.outside }),
    Plot.dot(of('default'), { x: 'mid', y: 'y', r: 4.5, fill: COLORS.zone }),
    Plot.text(rows, {
      x: 2,
      y: 'y',
      text: ({ name }: { name: string }) => shortenName(name, LEFT - 10),
      textAnchor: 'start',
    }),
    end(ends[0], LEFT, 'start'),
    end(ends[1], WIDTH - RIGHT, 'end'),
  ];
}
