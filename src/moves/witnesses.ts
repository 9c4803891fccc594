/** Witnesses for the verdicts on today's state, as they are shown. */

import { plainJudgement } from './judgement.ts';
import type { VerdictWitnesses } from './part.ts';
import type { Plan } from './plan.ts';
import { byRanks } from './preference.ts';
import type { WitnessRow } from './result.ts';
import type { Ranks } from './space.ts';
import { BIT, type Concept, type Verdicts } from './verdicts.ts';
import { createWitness, simultaneousWitness, type Witness } from './witness.ts';

/** Improvements that are shown with their answers. */
const SHOWN = 20;

/** @returns by mover and concept: why today's state holds or does not in a draw; states are codes */
function witnessesIn(
  { arena: { space }, graph, today, movers }: Plan,
  ranks: Ranks,
): (mover: number, concept: Concept) => WitnessRow {
  const witness = createWitness(graph, plainJudgement(byRanks(ranks)));
  return (mover, concept) => {
    const found =
      concept === 'sim'
        ? simultaneousWitness(space!, ranks, mover, today!)
        : witness(mover, today!, concept);
    return rowOf(found, movers);
  };
}

function rowOf(witness: Witness, movers: readonly string[]): WitnessRow {
  if (!witness.stable) return witness;
  return {
    stable: true,
    improvements: witness.answers.length,
    answers: witness.answers.slice(0, SHOWN).map(({ to, sanction }) => ({
      to,
      sanction: sanction.map((step) => ({ movers: [movers[step.mover]!], to: step.to })),
    })),
  };
}

/** Counts the verdicts on today's state, and keeps the first witness of each. */
export function createWitnessBook(plan: Plan) {
  const { today, concepts, makes, graph } = plan;
  const movers = today === null ? [] : Array.from({ length: graph.movers }, (_, m) => m);
  const hits = movers.map(() => concepts.map(() => 0));
  const witnesses = movers.map(() =>
    concepts.map((): { -readonly [K in keyof VerdictWitnesses]: VerdictWitnesses[K] } => ({
      stable: null,
      unstable: null,
    })),
  );
  return {
    /** @param sim - whether SIM was found */
    add(ranks: Ranks, verdicts: Verdicts, sim: boolean) {
      let witness: ReturnType<typeof witnessesIn> | null = null;
      for (const m of movers) {
        for (const [c, concept] of concepts.entries()) {
          if (concept === 'sim' && !sim) continue;
          const stable = (verdicts[m]![today!]! & BIT[concept]) !== 0;
          if (stable) hits[m]![c]!++;
          const kind = stable ? 'stable' : 'unstable';
          if (!makes.witnesses || witnesses[m]![c]![kind] !== null) continue;
          witness ??= witnessesIn(plan, ranks);
          witnesses[m]![c]![kind] = witness(m, concept);
        }
      }
    },
    finish: () => ({ today: hits, witnesses }),
  };
}
