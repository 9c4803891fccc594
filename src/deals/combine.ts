import type { Case } from '../case/index.ts';
import { isCertain, shareOf, spreadOf } from '../draws/index.ts';
import { type Averages, averagesOf } from './averages.ts';
import { addCounts } from './counts.ts';
import { positionOf } from './grid.ts';
import { positionRows, walkawaySpreads } from './positions.ts';
import type {
  CloudPoint,
  DealsResult,
  OptionRow,
  PackageRow,
  SolutionName,
  SolutionRow,
} from './result.ts';
import { type Space, spaceOf, termsAt } from './space.ts';
import { bySolution, type DealsPart, SOLUTION_NAMES } from './tally.ts';
import { highest } from './top.ts';

/** Packages listed for each solution. */
const PICKS = 10;

/** Joins the parts of all chunks, in their order. */
export function combine(
  kase: Case,
  options: { readonly top: number; readonly cloud: number },
  parts: readonly DealsPart[],
): DealsResult {
  const space = spaceOf(kase);
  const draws = total(parts, (part) => part.draws);
  const deal = total(parts, (part) => part.deal);
  const averages = averagesOf(space, parts, draws);
  const zone = countsOf(space, parts, (part) => part.zone);
  const everAcceptable = zone.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const all = (list: (part: DealsPart) => readonly number[]) => parts.flatMap(list);
  const efficient = parts.every((part) => part.efficientSizes !== null);
  return {
    packages: { all: space.size, logical: space.count },
    certain: isCertain(kase),
    deal: shareOf(deal, draws),
    zoneSize: spreadOf(all((part) => part.zoneSizes))!,
    frontierSize: spreadOf(all((part) => part.frontierSizes))!,
    efficientSize: efficient ? spreadOf(all((part) => part.efficientSizes!)) : null,
    walkaway: walkawaySpreads(kase, parts, draws),
    ...packageRows(space, parts, { top: options.top, zone, draws, averages }),
    everAcceptable,
    options: optionRows(kase, parts, deal),
    positions: positionRows(kase, parts, draws),
    cloud: cloudOf(space, options.cloud, (position) => zone[position]! / draws, averages),
  };
}

function total(parts: readonly DealsPart[], of: (part: DealsPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

/** Counts by position, added up over the parts. */
function countsOf(
  space: Space,
  parts: readonly DealsPart[],
  packed: (part: DealsPart) => string,
): Uint32Array {
  const totals = new Uint32Array(space.count);
  for (const part of parts) addCounts(packed(part), totals);
  return totals;
}

interface RowInputs {
  readonly top: number;
  readonly zone: Uint32Array;
  readonly draws: number;
  readonly averages: Averages;
}

/** The most acceptable packages and the solutions. Holds few arrays by position at a time. */
function packageRows(
  space: Space,
  parts: readonly DealsPart[],
  { top, zone, draws, averages }: RowInputs,
): Pick<DealsResult, 'top' | 'solutions'> {
  const frontier = countsOf(space, parts, (part) => part.frontier);
  const first = highest(zone.length, top, (k) => zone[k]! * (draws + 1) + frontier[k]!);
  const shares = (counts: Uint32Array) => first.map((k) => shareOf(counts[k]!, draws));
  const ofZone = shares(zone);
  const ofFrontier = shares(frontier);
  const ofAccepts = space.kase.deciders.map((party, d) => ({
    id: space.kase.parties[party]!.id,
    shares: shares(countsOf(space, parts, (part) => part.accepts[d]!)),
  }));
  const ofSolutions = bySolution((name) => {
    const counts = countsOf(space, parts, (part) => part.solutions[name]);
    return { shares: shares(counts), row: solutionRow(space, parts, name, counts, draws) };
  });
  return {
    top: first.map(
      (position, row): PackageRow => ({
        terms: termsAt(space, position),
        zone: ofZone[row]!,
        frontier: ofFrontier[row]!,
        solutions: bySolution((name) => ofSolutions[name].shares[row]!),
        accepts: Object.fromEntries(ofAccepts.map((party) => [party.id, party.shares[row]!])),
        utility: averages.utility(position),
      }),
    ),
    solutions: SOLUTION_NAMES.map((name) => ofSolutions[name].row),
  };
}

function solutionRow(
  space: Space,
  parts: readonly DealsPart[],
  name: SolutionName,
  counts: Uint32Array,
  draws: number,
): SolutionRow {
  const defined = total(parts, (part) => part.defined[name]);
  const without = total(parts, (part) => part.deal) - defined;
  return {
    name,
    defined: shareOf(defined, draws),
    degenerate: name === 'nash' ? shareOf(without, draws) : null,
    packages: highest(counts.length, PICKS, (k) => counts[k]!).map((position) => ({
      terms: termsAt(space, position),
      picked: shareOf(counts[position]!, draws),
    })),
  };
}

function optionRows(kase: Case, parts: readonly DealsPart[], deal: number): OptionRow[] {
  let slot = 0;
  const mean = (of: (part: DealsPart) => number) => (deal === 0 ? null : total(parts, of) / deal);
  return kase.issues.flatMap(({ id, options }) =>
    options.map((option): OptionRow => {
      const at = slot++;
      return {
        issue: id,
        option: option.id,
        zone: mean((part) => part.zoneShares[at]!),
        core: mean((part) => part.frontierShares[at]!),
      };
    }),
  );
}

/** A step along 0..1 that spreads points evenly however many they are: 1 / golden ratio. */
const GOLDEN = 0.6180339887498949;

function cloudOf(
  space: Space,
  most: number,
  zone: (position: number) => number,
  averages: Averages,
): DealsResult['cloud'] {
  const complete = space.count <= most;
  const chosen = new Set<number>();
  for (let k = 0; k < Math.min(most, space.count); k++) {
    chosen.add(complete ? k : Math.floor(((k * GOLDEN) % 1) * space.count));
  }
  for (const { terms } of space.kase.proposals) {
    const options = terms.filter((option) => option !== null);
    if (options.length < terms.length) continue;
    const position = positionOf(space, options);
    if (position >= 0) chosen.add(position);
  }
  const points = [...chosen]
    .sort((a, b) => a - b)
    .map(
      (position): CloudPoint => ({
        terms: termsAt(space, position),
        zone: zone(position),
        utility: averages.utility(position),
      }),
    );
  return { points, complete };
}
