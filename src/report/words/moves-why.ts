/** Why today's state holds, or does not, party by party. */
import type { StepRow, VerdictRow, WitnessRow } from '../../moves/index.ts';
import type { StateNames } from './moves-states.ts';
import { after, bareMove, ifMove, moversWords, moveWords } from './moves-steps.ts';
import { inDraws, isAll, type MovesView, others, rate } from './moves-view.ts';
import { count, ofAll } from './numbers.ts';
import { capital, type Passage, type Sentence, say } from './text.ts';

/** Tempting moves told one by one for a party. */
const TOLD = 3;

/** For each party: that it has no better move, or what it would gain and which answer takes it away. */
export function whyToday(view: MovesView): Passage {
  const { answer } = view;
  const sentences = answer.today === null ? [] : answer.movers.flatMap((id) => party(view, id));
  return { id: 'moves-why', title: title(view), sentences: sentences.map(capital) };
}

function title({ answer, concept }: MovesView): string {
  const share = answer.today?.reading.equilibrium[concept];
  if (share == null || isAll(share)) return 'Why today’s state holds';
  if (share.hits === 0) return 'Why today’s state does not hold';
  return 'Why today’s state holds, and where it does not';
}

function party(view: MovesView, mover: string): Sentence[] {
  const { answer, concept, states } = view;
  const verdicts = answer.today!.verdicts.filter((row) => row.mover === mover);
  const nash = verdicts.find((row) => row.concept === 'nash');
  const main = verdicts.find((row) => row.concept === concept);
  const who = states.party(mover);
  if (nash !== undefined && isAll(nash.stable)) {
    return [
      say`${inDraws(view, nash.stable)}${who} has no move of its own to a state that it likes better.`,
    ];
  }
  if (main === undefined) return [];
  const without =
    nash === undefined || nash.stable.hits === 0 || nash === main
      ? ''
      : ` (in ${ofAll(nash.stable)} it has no better move at all)`;
  const { witness } = main;
  if (witness === null) return [say`${who} stays${rate(view, main.stable)}${without}.`];
  if (witness.stable) return stays(view, main, witness, without);
  return [say`${leaves(view, main, witness.to)}${without}.`];
}

function leaves(view: MovesView, { mover, stable }: VerdictRow, to: number): Sentence {
  const { states } = view;
  const today = states.today!;
  const said = moveWords(states, today, to);
  const open =
    view.concept === 'nash'
      ? 'it likes the outcome better'
      : 'no answer of this kind takes the gain away';
  const whole = say`${states.party(mover)} would leave: it ${said}${after(states, to)}, and ${open}`;
  return view.answer.certain ? whole : say`${inDraws(view, others(stable))}${whole}`;
}

function stays(
  view: MovesView,
  { mover, stable }: VerdictRow,
  witness: Extract<WitnessRow, { stable: true }>,
  without: string,
): Sentence[] {
  const { states, answer } = view;
  const who = states.party(mover);
  if (witness.answers.length === 0) {
    return [
      say`${inDraws(view, stable)}${who} has no move of its own to a state that it likes better.`,
    ];
  }
  const shown = witness.answers.slice(0, TOLD);
  const rest = witness.improvements - shown.length;
  const lead = answer.certain
    ? say`${who} could do better alone, but would not keep what it gains.`
    : say`${inDraws(view, stable)}${who} stays${without}.`;
  const told = shown.map(({ to, sanction }) => answered(view, who, to, sanction));
  const more =
    rest === 0
      ? []
      : [
          say`${count(rest, 'further tempting move')} of its own ${rest === 1 ? 'is' : 'are'} answered in like manner.`,
        ];
  return [
    lead,
    ...told.map((words, k) => (answer.certain || k > 0 ? words : say`for example, ${words}`)),
    ...more,
  ];
}

function answered(
  view: MovesView,
  who: string,
  to: number,
  sanction: readonly StepRow[],
): Sentence {
  const { states, concept } = view;
  const start = say`if ${who} ${ifMove(states, states.today!, to)}${after(states, to)}`;
  const verb = concept === 'seq' ? 'would' : 'could';
  if (sanction.length === 0) return say`${start}, the gain would not last.`;
  const steps = sanction.map(({ movers, to: next }, k): Sentence => {
    const from = k === 0 ? to : sanction[k - 1]!.to;
    const lead = k === 0 ? '' : 'then ';
    return say`${lead}${moversWords(states, movers)} ${verb} ${bareMove(states, from, next)}`;
  });
  return say`${start}, ${steps.flatMap((s, k) => (k === 0 ? s : [', ', ...s]))}${ending(states, who, sanction.at(-1)!.to)}.`;
}

/** Where the answers end, and that it is no better. */
function ending(states: StateNames, who: string, end: number): Sentence {
  if (end === states.today) return [', which leads back to today’s state'];
  return say`, and ${who} would be no better off than today${after(states, end)}`;
}
