/** What is said of today's state: its verdicts, what would make a party leave, where one gets from it. */

import { shareOf } from '../draws/index.ts';
import type { At, Sums } from './combine.ts';
import { membersOf } from './reach.ts';
import { madeConcepts, readingOf } from './readings.ts';
import type {
  LeavingRow,
  StepRow,
  TodayReading,
  VerdictRow,
  WayRow,
  WitnessRow,
} from './result.ts';
import { CONCEPTS } from './verdicts.ts';
import { WAY_KINDS } from './ways.ts';

export function todayOf(sums: Sums, at: At): TodayReading | null {
  const { today } = sums.plan;
  if (today === null) return null;
  return {
    state: at(today),
    reading: readingOf(sums, today, at),
    verdicts: verdictRows(sums, at),
    leavings: leavingRows(sums, at),
  };
}

function verdictRows(sums: Sums, at: At): VerdictRow[] {
  const { plan, totals, parts } = sums;
  return plan.movers.flatMap((mover, m) =>
    madeConcepts(sums).map((concept): VerdictRow => {
      const c = plan.concepts.indexOf(concept);
      const stable = shareOf(totals.today[m]![c]!, totals.draws);
      const kind = 2 * stable.hits >= stable.of ? 'stable' : 'unstable';
      const first = parts
        .map(({ witnesses }) => witnesses[m]![c]![kind])
        .find((witness) => witness !== null);
      return { mover, concept, stable, witness: first === undefined ? null : witnessAt(first, at) };
    }),
  );
}

function witnessAt(witness: WitnessRow, at: At): WitnessRow {
  if (!witness.stable) return { stable: false, to: at(witness.to) };
  return {
    ...witness,
    answers: witness.answers.map(({ to, sanction }) => ({
      to: at(to),
      sanction: sanction.map((step) => ({ ...step, to: at(step.to) })),
    })),
  };
}

function leavingRows({ plan, totals }: Sums, at: At): LeavingRow[] {
  return plan.movers.flatMap((mover, m) =>
    CONCEPTS.flatMap((concept, c): LeavingRow[] => {
      const stable = totals.today[m]![plan.concepts.indexOf(concept)]!;
      return totals.findings.leavings
        .filter(({ numbers }) => numbers[0] === m && numbers[1] === c)
        .slice(0, plan.options.top)
        .map(({ numbers: [, , to, ...above], hits }) => ({
          mover,
          concept,
          to: at(to!),
          above: above.map(at),
          share: shareOf(hits, stable),
        }));
    }),
  );
}

export function wayRows(sums: Sums, at: At): WayRow[] {
  const { plan, common } = sums;
  if (!plan.makes.ways) return [];
  const ends = [...new Set([...plan.targets, ...common])].filter((to) => to !== plan.today);
  const kinds = WAY_KINDS.filter((kind) => kind !== 'coalitions' || plan.makes.coalitions);
  return ends.flatMap((to) => kinds.map((kind) => wayRow(sums, to, kind, at)));
}

function wayRow(sums: Sums, to: number, kind: WayRow['kind'], at: At): WayRow {
  const { plan, totals, placeOf } = sums;
  const k = WAY_KINDS.indexOf(kind);
  const of = plan.targets.includes(to)
    ? totals.draws
    : totals.plain.equilibrium[plan.concepts.indexOf(plan.options.concept)]![placeOf(to)]!;
  const about = ({ numbers }: { readonly numbers: readonly number[] }) =>
    numbers[0] === k && numbers[1] === to;
  const found = totals.findings.ways.filter(about);
  const exists = found.reduce((sum, { hits }) => sum + hits, 0);
  const [best] = found;
  return {
    to: at(to),
    kind,
    exists: shareOf(exists, of),
    shortest:
      best === undefined
        ? null
        : { steps: stepsOf(sums, best.numbers.slice(2), at), share: shareOf(best.hits, of) },
    firsts: totals.findings.firsts.filter(about).map(({ numbers, hits }) => ({
      movers: idsOf(sums, numbers[2]!),
      share: shareOf(hits, exists),
    })),
  };
}

function stepsOf(sums: Sums, numbers: readonly number[], at: At): StepRow[] {
  return Array.from({ length: numbers.length / 2 }, (_, k) => ({
    movers: idsOf(sums, numbers[2 * k]!),
    to: at(numbers[2 * k + 1]!),
  }));
}

/** Party ids of a bit mask of movers. */
export function idsOf({ plan }: Sums, mask: number): string[] {
  return membersOf(mask).map((m) => plan.movers[m]!);
}
