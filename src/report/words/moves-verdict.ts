/** The short answer on moves: whether today's state holds, who would leave it, what else holds. */
import type { Share } from '../../draws/index.ts';
import type { InverseConcept, VerdictRow } from '../../moves/index.ts';
import { stateTold, stateWords } from './moves-states.ts';
import { CONCEPT_WORDS, equilibriaTold, isAll, type MovesView, others } from './moves-view.ts';
import { count, grouped, ofAll, ofDraws } from './numbers.ts';
import { capital, list, type Passage, type Sentence, say } from './text.ts';

/** Equilibria named one by one. */
const TOLD = 3;

/** Whether today's state holds, for whom not, and which others do. */
export function movesVerdict(view: MovesView): Passage {
  const sentences = [
    ...existence(view),
    ...otherConcepts(view),
    ...leavers(view),
    ...equilibria(view),
  ];
  return { id: 'moves-verdict', title: movesHeadline(view), sentences: sentences.map(capital) };
}

/** The verdict in a few words. Scales with the share of draws; it foretells nothing. */
function movesHeadline(view: MovesView): string {
  const { answer, concept } = view;
  const share = answer.today?.reading.equilibrium[concept];
  if (share == null) return withoutToday(view);
  if (answer.certain) {
    return share.hits > 0 ? 'Today’s state holds' : 'Today’s state does not hold';
  }
  if (share.hits === 0) return 'Today’s state holds in no draw';
  if (isAll(share)) return 'Today’s state holds in every draw';
  if (share.share < 0.05) return 'Today’s state hardly ever holds';
  if (share.share < 0.35) return 'Today’s state more often does not hold than holds';
  if (share.share <= 0.65) return 'Open: today’s state holds in some draws, not in others';
  if (share.share <= 0.95) return 'Today’s state more often holds than not';
  return 'Today’s state nearly always holds';
}

function withoutToday({ answer, concept }: MovesView): string {
  const found = answer.equilibria[concept];
  if (found === null) return 'Which states hold';
  const where = answer.certain ? '' : ' in some draw';
  if (found === 0) return `No state holds${answer.certain ? '' : ' in any draw'}`;
  return found === 1 ? `One state holds${where}` : `${grouped(found)} states hold${where}`;
}

/** What it means that nobody leaves a state, by concept. */
const HOLDS: Readonly<Record<InverseConcept, string>> = {
  nash: 'no party has a move of its own to a state that it likes better',
  gmr: 'each party has no better move of its own, or the others could take away what it gains',
  smr: 'each party has no better move of its own, or the others could take away what it gains and leave it no way out',
  seq: 'each party has no better move of its own, or the others would take away what it gains, by moves that are good for who makes them',
};

/** What it means that a party leaves one, by concept. */
const LEFT: Readonly<Record<InverseConcept, string>> = {
  nash: 'it has a move of its own to a state that it likes better',
  gmr: 'it has a better move of its own, and the others could not take away what it gains',
  smr: 'it has a better move of its own, and the others could not take away what it gains and leave it no way out',
  seq: 'it has a better move of its own, and the others would not take away what it gains by moves that are good for them',
};

function existence(view: MovesView): Sentence[] {
  const { answer, concept } = view;
  const share = answer.today?.reading.equilibrium[concept];
  const by = CONCEPT_WORDS[concept].under;
  const first = (of: Share) => (answer.certain ? '' : `in ${ofDraws(of)} `);
  if (answer.today === null) {
    return [
      say`The case does not say which state is that of today. By ${by}, a state holds where ${HOLDS[concept]}.`,
    ];
  }
  if (share == null) return [say`Whether today’s state holds by ${by} was left out.`];
  const today = stateWords(view.states, answer.today.state);
  if (share.hits === 0) {
    return [
      say`${first(others(share))}at least one party would leave ${today}: ${LEFT[concept]} (${by}).`,
    ];
  }
  return [say`${first(share)}nobody would leave ${today}: ${HOLDS[concept]} (${by}).`];
}

/** How the same state stands where no answer counts, and where any does. */
function otherConcepts({ answer, concept }: MovesView): Sentence[] {
  const shares = answer.today?.reading.equilibrium;
  if (shares === undefined) return [];
  const told = (['nash', 'gmr'] as const).flatMap((other) => {
    const share = shares[other];
    return other === concept || share === null ? [] : [{ other, share }];
  });
  const lead = {
    nash: 'if no answer of the others counts (Nash)',
    gmr: 'if any answer counts that they could give (GMR)',
  };
  const said = told.map(({ other, share }) => `${lead[other]}, ${holding(answer.certain, share)}`);
  return said.length === 0 ? [] : [say`${said.join('; ')}.`];
}

function holding(certain: boolean, share: Share): string {
  if (certain) return share.hits > 0 ? 'it holds' : 'it does not hold';
  return `it holds in ${ofAll(share)}`;
}

/** Who would leave today's state, most often first, and for what. */
function leavers(view: MovesView): Sentence[] {
  const { answer, concept, states } = view;
  const rows = (answer.today?.verdicts ?? [])
    .filter((row) => row.concept === concept && !isAll(row.stable))
    .sort((a, b) => a.stable.hits - b.stable.hits);
  if (rows.length === 0) return [];
  const told = rows.map((row): Sentence => {
    const goal = goalOf(row);
    const where: Sentence = goal === null ? [] : say` for ${stateTold(states, goal)}`;
    const how = answer.certain ? '' : ` (in ${ofAll(others(row.stable))})`;
    return say`${states.party(row.mover)}${where}${how}`;
  });
  const who = rows.length === 1 ? 'who would leave it' : 'those who would leave it';
  return [say`${who}: ${list(told)}.`];
}

function goalOf({ witness }: VerdictRow): number | null {
  return witness === null || witness.stable ? null : witness.to;
}

/** Which states hold, beside today's. */
function equilibria(view: MovesView): Sentence[] {
  const { answer, concept, states } = view;
  const found = answer.equilibria[concept];
  if (found === null) return [];
  const all = count(answer.size.feasible, 'state');
  const some = answer.certain ? '' : ' in some draw';
  if (found === 0)
    return [
      say`Of ${all}, none is an equilibrium${answer.certain ? '' : ' in any draw'}: each is one that somebody would leave.`,
    ];
  const rows = equilibriaTold(view).filter(({ state }) => state !== states.today);
  const shown = rows.slice(0, TOLD);
  const lead = `of ${all}, ${grouped(found)} ${found === 1 ? 'is an equilibrium' : 'are equilibria'}${some}`;
  if (shown.length === 0) return [say`${lead}.`];
  const told = shown.map(
    ({ state, share }): Sentence =>
      answer.certain
        ? stateTold(states, state)
        : say`${stateTold(states, state)} in ${ofAll(share)}`,
  );
  const often = answer.certain ? '' : ' most often';
  return [
    say`${lead};${often} ${besides(view)}${list(told)}${rows.length > shown.length && answer.certain ? ' among them' : ''}.`,
  ];
}

function besides({ answer, concept }: MovesView): string {
  const today = answer.today?.reading.equilibrium[concept];
  return today != null && today.hits > 0 ? 'besides today’s, ' : '';
}
