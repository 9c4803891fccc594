import type { Case } from '../case/index.ts';
import { type Spread, spreadOf } from '../draws/index.ts';
import { UNIT } from './evaluate.ts';
import type { PositionRow } from './result.ts';
import { type DealsPart, uncertainInputs } from './tally.ts';

/** Finds the spread of an input over the draws, by its index. */
type SpreadOfInput = (input: number) => Spread;

function spreads(kase: Case, parts: readonly DealsPart[], draws: number): SpreadOfInput {
  const place = new Map(uncertainInputs(kase).map((input, k) => [input, k]));
  return (input) => {
    const at = place.get(input);
    if (at === undefined) {
      const value = Math.round(kase.inputs[input]!.low * UNIT) / UNIT;
      return { median: value, low: value, high: value, of: draws };
    }
    const { median, low, high, of } = spreadOf(parts.flatMap((part) => part.drawn[at]!))!;
    return { median: median / UNIT, low: low / UNIT, high: high / UNIT, of };
  };
}

/** Walk-away values as drawn, by party id. */
export function walkawaySpreads(
  kase: Case,
  parts: readonly DealsPart[],
  draws: number,
): Readonly<Record<string, Spread>> {
  const spread = spreads(kase, parts, draws);
  return Object.fromEntries(
    kase.deciders.map((p) => [kase.parties[p]!.id, spread(kase.parties[p]!.offsets!.walkaway)]),
  );
}

/** What every decider wants on every issue, as drawn. */
export function positionRows(
  kase: Case,
  parts: readonly DealsPart[],
  draws: number,
): PositionRow[] {
  const spread = spreads(kase, parts, draws);
  return kase.deciders.flatMap((p) => {
    const { id, offsets } = kase.parties[p]!;
    return kase.issues.map(
      (issue): PositionRow => ({
        party: id,
        issue: issue.id,
        weight: spread(offsets!.weights + issue.index),
        values: issue.options.map((option) => ({
          option: option.id,
          value: spread(offsets!.values[issue.index]! + option.index),
        })),
      }),
    );
  });
}
