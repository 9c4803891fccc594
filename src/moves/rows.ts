/** Rows on coalitions, wishes and two parties that look ahead. */

import { shareOf } from '../draws/index.ts';
import type { At, Sums } from './combine.ts';
import { HORIZONS } from './findings.ts';
import type { Finding } from './part.ts';
import { membersOf } from './reach.ts';
import { conceptShares } from './readings.ts';
import { remedyOf } from './remedy-numbers.ts';
import type {
  CoalitionReading,
  HorizonReading,
  JumpRow,
  PreferenceChangeRow,
  WishReading,
} from './result.ts';
import { idsOf } from './today.ts';
import type { Tallied } from './totals.ts';
import { CONCEPTS } from './verdicts.ts';

/** Every coalition of two or more, by ascending bit mask. */
export function coalitionRows(sums: Sums): CoalitionReading[] {
  const { plan, totals } = sums;
  if (!plan.makes.coalitions) return [];
  const masks = Array.from({ length: 2 ** plan.movers.length }, (_, mask) => mask);
  return masks
    .filter((mask) => membersOf(mask).length > 1)
    .map((mask) => ({
      members: idsOf(sums, mask),
      today:
        plan.today === null
          ? null
          : conceptShares((concept) =>
              concept === 'sim'
                ? null
                : shareOf(
                    totals.hits('coalitions', [mask, CONCEPTS.indexOf(concept)]),
                    totals.draws,
                  ),
            ),
    }));
}

export function jumpRows(sums: Sums, at: At): JumpRow[] {
  const { plan, totals } = sums;
  return totals.findings.jumps.slice(0, plan.options.top).map(({ numbers, hits }) => ({
    from: at(numbers[0]!),
    to: at(numbers[1]!),
    members: idsOf(sums, numbers[2]!),
    share: shareOf(hits, totals.draws),
  }));
}

export function wishRows(sums: Sums, at: At): WishReading[] {
  const { plan, totals, placeOf } = sums;
  if (!plan.makes.wishes) return [];
  const { concept, top } = plan.options;
  const equilibrium = totals.plain.equilibrium[plan.concepts.indexOf(concept)]!;
  return plan.targets.map((code) => {
    const hits = equilibrium[placeOf(code)]!;
    const open = totals.draws - hits;
    const about = ({ numbers }: Tallied) => numbers[0] === code;
    return {
      state: at(code),
      concept,
      holds: shareOf(hits, totals.draws),
      changes: totals.findings.changes
        .filter(about)
        .slice(0, top)
        .map((row) => ({
          parties: changesOf(sums, row.numbers.slice(1), at),
          share: shareOf(row.hits, open),
        })),
      remedies: totals.findings.remedies
        .filter(about)
        .slice(0, top)
        .map((row) => ({
          remedy: remedyOf(row.numbers.slice(1), plan.conflict, plan.movers, at),
          share: shareOf(row.hits, open),
        })),
    };
  });
}

function changesOf({ plan }: Sums, numbers: readonly number[], at: At): PreferenceChangeRow[] {
  const rows: PreferenceChangeRow[] = [];
  for (let k = 0; k < numbers.length; ) {
    const [mover, count] = [numbers[k]!, numbers[k + 1]!];
    const over = numbers.slice(k + 2, k + 2 + count);
    rows.push({ mover: plan.movers[mover]!, over: over.map(at) });
    k += 2 + count;
  }
  return rows;
}

/** States that hold in some draw for two parties that look ahead. */
export function horizonRows({ plan, totals }: Sums, at: At): HorizonReading[] {
  if (!plan.makes.horizon || totals.leftOut.some(({ part }) => part === 'horizon')) return [];
  const share = (name: Finding, numbers: readonly number[]) =>
    shareOf(totals.hits(name, numbers), totals.draws);
  return Array.from(plan.graph.states)
    .map((code) => ({
      state: code,
      limited: HORIZONS.map((moves) => ({ moves, share: share('limited', [moves, code]) })),
      nonMyopic: share('nonMyopic', [code]),
      stackelberg: plan.movers.map((leader, m) => ({
        leader,
        share: share('stackelberg', [m, code]),
      })),
    }))
    .filter(({ limited, nonMyopic, stackelberg }) =>
      [...limited.map((row) => row.share), nonMyopic, ...stackelberg.map((row) => row.share)].some(
        ({ hits }) => hits > 0,
      ),
    )
    .map((row) => ({ ...row, state: at(row.state) }));
}
