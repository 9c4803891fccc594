/** What would have to change: for today's state to be left, for a wished one to hold. */
import type { Share } from '../../draws/index.ts';
import type { LeavingRow, RemedyRow, WishReading } from '../../moves/index.ts';
import { isSwitch, type StateNames, severalStates, stateTold, stateWords } from './moves-states.ts';
import { moveWords } from './moves-steps.ts';
import { CONCEPT_WORDS, isAll, type MovesView } from './moves-view.ts';
import { clean, possessive } from './names.ts';
import { count, ofDraws, ofThem } from './numbers.ts';
import { capital, list, type Passage, type Sentence, say } from './text.ts';

/** Ways to leave told for a party, and changes or remedies for a wish. */
const TOLD = 2;
const REMEDIES = 4;
/** States of a set with which a party would leave, at most: as the analysis looks for them. */
const MOST_ABOVE = 16;

/** With which comparisons a party would leave today's state, and what would make others hold. */
export function whatChanges(view: MovesView): Passage {
  const sentences = [...leavings(view), ...view.answer.wishes.flatMap((wish) => told(view, wish))];
  const none = say`No change was found by which a party that stays would leave today’s state, or none was asked for.`;
  return {
    id: 'moves-change',
    title: 'What would have to change',
    sentences: (sentences.length === 0 ? [none] : sentences).map(capital),
  };
}

/** With what each party that stays would leave. */
function leavings(view: MovesView): Sentence[] {
  const { answer, concept } = view;
  const rows = (answer.today?.leavings ?? []).filter((row) => row.concept === concept);
  return answer.movers.flatMap((mover) => {
    const own = rows.filter((row) => row.mover === mover).slice(0, TOLD);
    if (own.length === 0) return stays(view, mover);
    const who = view.states.party(mover);
    const ways = own.map((row, k): Sentence => leaving(view, row, k === 0));
    return [say`${who} would leave today’s state ${list(ways, 'or')}.`];
  });
}

/** Of a party for which today's state holds, and no small change was found with which it would leave. */
function stays({ answer, concept, states }: MovesView, mover: string): Sentence[] {
  const verdict = answer.today?.verdicts.find(
    (row) => row.mover === mover && row.concept === concept,
  );
  if (verdict === undefined || verdict.stable.hits === 0) return [];
  const looked = answer.leftOut.every(({ part }) => part !== 'leavings');
  if (!looked) return [];
  return [
    say`no set of up to ${MOST_ABOVE} states was found that would make ${states.party(mover)} leave today’s state if it liked them all better.`,
  ];
}

function leaving(view: MovesView, { to, above, share }: LeavingRow, first: boolean): Sentence {
  const { states } = view;
  const better = severalStates(states, above);
  const goal = above.length === 1 && above[0] === to ? [] : say`for ${stateWords(states, to)} `;
  const both = above.length === 1 ? '' : above.length === 2 ? 'both ' : 'all of ';
  const how = view.answer.certain
    ? ''
    : ` (a smallest change in ${first ? `${ofDraws(share)} in which it stays` : ofThem(share)})`;
  return say`${goal}if it liked ${both}${better} better than today’s${how}`;
}

/** What would make a wished state hold. */
function told(view: MovesView, wish: WishReading): Sentence[] {
  const { state, concept, holds } = wish;
  const { answer, states } = view;
  const by = CONCEPT_WORDS[concept].under;
  const name = stateTold(states, state);
  if (answer.certain && isAll(holds))
    return [say`${name} is an equilibrium as things are (${by}).`];
  const verb = answer.certain
    ? 'is no equilibrium as things are'
    : `is an equilibrium in ${ofDraws(holds)}`;
  return [say`${name} ${verb} (${by}).`, ...changes(view, wish), ...remedies(view, wish)];
}

function changes(view: MovesView, { state, changes: rows, holds }: WishReading): Sentence[] {
  const { states } = view;
  if (isAll(holds)) return [];
  const lead = view.answer.certain ? 'it would be' : 'where it is not, it would be';
  if (rows.length === 0) {
    return [
      say`no set of changed comparisons was found that makes ${stateWords(states, state)} hold.`,
    ];
  }
  const shown = rows.slice(0, TOLD).map(({ parties, share }): Sentence => {
    const who = parties.map(
      ({ mover, over }): Sentence =>
        say`${states.party(mover)} liked ${severalStates(states, over)} no better than it`,
    );
    return say`if ${list(who)}${part(view, share)}`;
  });
  return [say`${lead} ${list(shown, 'or')}.`];
}

function part(view: MovesView, share: Share): string {
  return view.answer.certain ? '' : ` (a smallest change in ${ofDraws(share)} in which it is not)`;
}

function remedies(view: MovesView, { state, remedies: rows }: WishReading): Sentence[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, REMEDIES);
  const said = shown.map(
    ({ remedy, share }): Sentence =>
      say`${remedyWords(view.states, state, remedy)}${view.answer.certain ? '' : ` (in ${ofDraws(share)} in which it is not)`}`,
  );
  const rest = rows.length - shown.length;
  const more = rest === 0 ? '' : `; ${count(rest, 'other')} less often or as often`;
  return [say`without a change of preferences, it would hold ${list(said, 'or')}${more}.`];
}

/** `if “strike” could only be taken up`, `if the United States takes up “x” (state 3)`. */
function remedyWords(states: StateNames, wished: number, remedy: RemedyRow): Sentence {
  if (remedy.kind === 'move') {
    const move = moveWords(states, wished, remedy.to);
    return say`if ${states.party(remedy.mover)} then ${move}, in ${stateTold(states, remedy.to)}`;
  }
  const option = states.options.find(({ id }) => id === remedy.option);
  const what = `“${clean(option?.name ?? remedy.option)}”`;
  const whose =
    option === undefined || states.decider(option) === ''
      ? what
      : `${possessive(states.decider(option))} ${what}`;
  const flip = option === undefined || isSwitch(option);
  if (remedy.kind === 'without') {
    const value = option?.values.find(({ id }) => id === remedy.value)?.name ?? remedy.value;
    if (!flip) return say`if ${whose} could not be set to “${clean(value)}”`;
    return remedy.value === 'no'
      ? say`if ${whose} could not be given up`
      : say`if ${whose} could not be taken up`;
  }
  const how = {
    both: flip ? 'both be taken up and be given up' : 'go both ways',
    up: flip ? 'only be taken up' : 'only go to later values',
    down: flip ? 'only be given up' : 'only go to earlier values',
  };
  return say`if ${whose} could ${how[remedy.direction]}`;
}
