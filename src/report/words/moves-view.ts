/** What the sentences on moves share: names, the concept they go by, how shares are said. */
import type { Share } from '../../draws/index.ts';
import type {
  Concept,
  InverseConcept,
  MovesAnswer,
  StateIndex,
  StateReading,
} from '../../moves/index.ts';
import { type StateNames, stateNamesOf } from './moves-states.ts';
import type { Names } from './names.ts';
import { ofAll, percent } from './numbers.ts';

/** The concepts in the order of tables, with their letters. */
export const MOVE_CONCEPTS: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sim'];

interface ConceptWords {
  readonly letter: string;
  readonly name: string;
  /** In a sentence, after `under`. */
  readonly under: string;
  /** What a party that stays under it looks at. */
  readonly looks: string;
}

/** What the concepts are called. */
export const CONCEPT_WORDS: Readonly<Record<Concept, ConceptWords>> = {
  nash: {
    letter: 'N',
    name: 'Nash',
    under: 'Nash stability',
    looks: 'a party stays where it has no move of its own to a state that it likes better',
  },
  gmr: {
    letter: 'G',
    name: 'GMR',
    under: 'general metarationality, GMR',
    looks:
      'a party also stays where the others could take away whatever it gains by moving, even at a loss to themselves',
  },
  smr: {
    letter: 'M',
    name: 'SMR',
    under: 'symmetric metarationality, SMR',
    looks: 'as GMR, but the answer of the others must leave the party no way out',
  },
  seq: {
    letter: 'S',
    name: 'SEQ',
    under: 'sequential stability, SEQ',
    looks:
      'a party also stays where the others would take away whatever it gains, by moves that each improve things for who makes them',
  },
  sim: {
    letter: 'I',
    name: 'SIM',
    under: 'simultaneous stability, SIM',
    looks:
      'a party also stays where the others, improving at the same moment, would take away whatever it gains',
  },
};

/** What the sentences are made from. */
export interface MovesView {
  readonly answer: MovesAnswer;
  readonly states: StateNames;
  /** The concept that the sentences go by: the one asked about. */
  readonly concept: InverseConcept;
}

/** @returns `null` where the case has no section on moves */
export function movesView(names: Names, answer: MovesAnswer): MovesView | null {
  const states = stateNamesOf(names, answer);
  if (states === null) return null;
  return { answer, states, concept: answer.concept };
}

/** `in about 12% of draws `; nothing where all is certain. */
export function inDraws({ answer }: MovesView, share: Share): string {
  return answer.certain ? '' : `in ${ofAll(share)} `;
}

/** ` in about 12% of draws`; nothing where all is certain. */
export function rate({ answer }: MovesView, share: Share): string {
  return answer.certain ? '' : ` in ${ofAll(share)}`;
}

export function isAll({ hits, of }: Share): boolean {
  return hits === of;
}

/** How many draws the answer rests on. */
export function drawsOf({ today, readings }: MovesAnswer): number {
  const shares = (today?.reading ?? readings[0])?.equilibrium;
  return Object.values(shares ?? {}).find((share) => share !== null)?.of ?? 0;
}

/** Draws in which it does not hold. */
export function others({ hits, of }: Share): Share {
  return { hits: of - hits, of, share: of === 0 ? 0 : (of - hits) / of };
}

/** A share for a table: `12%`; where all is certain `✓` or `–`; `·` where it was not looked for. */
export function heldText({ certain }: MovesAnswer, share: Share | null | undefined): string {
  if (share == null) return '·';
  if (certain) return share.hits > 0 ? '✓' : '–';
  return percent(share.share);
}

/** All readings with that of today, each state once, in the order of the states. */
export function allReadings({ readings, today }: MovesAnswer): StateReading[] {
  const rows = new Map<StateIndex, StateReading>(readings.map((row) => [row.state, row]));
  if (today !== null && !rows.has(today.state)) rows.set(today.state, today.reading);
  return [...rows.values()].sort((a, b) => a.state - b.state);
}

/** States that are an equilibrium under the concept of the view in some draw, most often first. */
export function equilibriaTold(view: MovesView): { state: StateIndex; share: Share }[] {
  return allReadings(view.answer)
    .flatMap(({ state, equilibrium }) => {
      const share = equilibrium[view.concept];
      return share === null || share.hits === 0 ? [] : [{ state, share }];
    })
    .sort((a, b) => b.share.hits - a.share.hits || a.state - b.state);
}
