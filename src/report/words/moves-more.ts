/** What the answer on moves hangs on, what holds in any case, what was left out. */

import type { Answer, Share } from '../../draws/index.ts';
import type {
  Extension,
  LeftOut,
  MovesPart,
  StateIndex,
  UnknownReading,
} from '../../moves/index.ts';
import { severalStates, stateTold, stateWords } from './moves-states.ts';
import { CONCEPT_WORDS, type MovesView, rate } from './moves-view.ts';
import { aboutPercent, count, grouped, interval, ofAll, percent } from './numbers.ts';
import { capital, list, type Passage, type Sentence, say } from './text.ts';

const COMPARISONS = 3;
const STATES = 4;

/** The comparisons that decide most, and what holds whatever the unknown ones are. */
export function dependsWords(view: MovesView): Passage {
  const sentences = [...comparisons(view), ...unknown(view), ...strong(view)];
  return {
    id: 'moves-depends',
    title: 'What it hangs on',
    sentences: sentences.map(capital),
  };
}

function comparisons({ answer, states }: MovesView): Sentence[] {
  const { asked } = answer;
  if (answer.certain || asked === null) return [];
  const what = say`whether ${stateWords(states, asked.state)} is an equilibrium (${CONCEPT_WORDS[asked.concept].name})`;
  if (answer.comparisons.length === 0) {
    const left = answer.leftOut.some(({ part }) => part === 'comparisons');
    return left ? [] : [say`no single comparison of two states stands out from chance in ${what}.`];
  }
  return answer.comparisons.slice(0, COMPARISONS).map((row, k) => {
    const { mover, better, than, prefers, then, otherwise, index } = row;
    const lead = k === 0 ? say`${what} hangs most on whether ` : say`then on whether `;
    return say`${lead}${states.party(mover)} likes ${stateTold(states, better)} better than ${stateTold(states, than)}, as it does in ${ofAll(prefers)}: it is one in ${percent(then.share)} of the draws where it does, in ${percent(otherwise.share)} where not, which by itself accounts for ${aboutPercent(index)} of the variance.`;
  });
}

/** States that hold under every way to take what is not known (extensions a to d), and under some only. */
function unknown(view: MovesView): Sentence[] {
  const { answer, concept, states } = view;
  if (answer.unknown.length === 0) return [];
  const under = (reading: UnknownReading, extension: Extension) =>
    reading.equilibrium[extension].includes(concept);
  const by = CONCEPT_WORDS[concept].under;
  const sure = answer.unknown.filter((row) => under(row, 'a'));
  const never = answer.unknown.filter((row) => !under(row, 'd'));
  const open = answer.unknown.filter((row) => !under(row, 'a') && under(row, 'd'));
  const named = (rows: readonly UnknownReading[]) =>
    severalStates(
      states,
      rows.map(({ state }) => state),
    );
  const lead = 'however a party takes what it cannot compare';
  const answers =
    concept === 'seq'
      ? '; answers that their givers cannot compare count as ones they might give'
      : '';
  return [
    sure.length === 0
      ? say`no state is an equilibrium ${lead} (extensions a to d; ${by})${answers}.`
      : say`${lead}, ${named(sure)} ${sure.length === 1 ? 'is an equilibrium' : 'are equilibria'} (extensions a to d; ${by})${answers}.`,
    ...(open.length === 0
      ? []
      : [
          say`only if it is deterred by that, or is not tempted by it, ${open.length === 1 ? 'so is' : 'so are'} ${named(open)} (extension d, but not a).`,
        ]),
    ...(never.length === 0
      ? []
      : [
          say`${count(never.length, 'state is', 'states are')} an equilibrium under none of the four extensions.`,
        ]),
  ];
}

/** Whether what holds today's state would cost dear. */
function strong(view: MovesView): Sentence[] {
  const { answer, states, concept } = view;
  const at = answer.strong.find(({ state }) => state === states.today);
  const key = concept === 'nash' ? 'seq' : concept;
  const share = at?.equilibrium[key];
  if (share == null) return [];
  const name = CONCEPT_WORDS[key].name;
  if (share.hits === 0) {
    return [
      say`today’s state is in no draw strongly stable (${name}): the answers that hold a party back would not all leave it much worse off.`,
    ];
  }
  return [
    say`today’s state is strongly stable (${name})${rate(view, share)}: whoever left it for something better would end up much worse off than today.`,
  ];
}

/** What two parties see who look several moves ahead. */
export function horizonWords(view: MovesView): Passage | null {
  const rows = view.answer.horizon;
  if (rows.length === 0) return null;
  const far = held(
    view,
    say`for two parties that look ever further ahead,`,
    rows.map(({ state, nonMyopic }) => ({ state, share: nonMyopic })),
  );
  const leaders = rows[0]!.stackelberg.map(({ leader }) =>
    held(
      view,
      say`if ${view.states.party(leader)} leads and the other follows,`,
      rows.flatMap(({ state, stackelberg }) =>
        stackelberg.filter((row) => row.leader === leader).map(({ share }) => ({ state, share })),
      ),
    ),
  );
  return { id: 'moves-ahead', title: 'Looking ahead', sentences: [far, ...leaders].map(capital) };
}

/** Which states hold by some reading, most often first. */
function held(
  view: MovesView,
  lead: Sentence,
  rows: readonly { readonly state: StateIndex; readonly share: Share }[],
): Sentence {
  const found = rows
    .filter(({ share }) => share.hits > 0)
    .sort((a, b) => b.share.hits - a.share.hits);
  if (found.length === 0) return say`${lead} no state holds.`;
  const told = found
    .slice(0, STATES)
    .map(({ state, share }) => say`${stateTold(view.states, state)}${rate(view, share)}`);
  const rest = found.length - told.length;
  const more = rest === 0 ? '' : `; and ${count(rest, 'other')}`;
  return say`${lead} what holds is ${list(told, 'or')}${more}.`;
}

const PARTS: Readonly<Record<MovesPart, string>> = {
  table: 'the table of all states',
  sim: 'simultaneous stability',
  witnesses: 'why today’s state holds for each party or does not',
  leavings: 'what would make a party leave today’s state',
  coalitions: 'coalitions',
  wishes: 'what would make a wished state hold',
  comparisons: 'which comparisons matter',
  unknown: 'what holds whatever the unknown comparisons are',
  strength: 'strength of preference',
  horizon: 'looking several moves ahead',
  ways: 'ways',
};

const UNITS: Readonly<Record<string, string>> = {
  states: 'states',
  arcs: 'moves',
  movers: 'parties',
  combinations: 'combinations of improvements',
};

/** How many draws, and what was left out and why. */
export function movesSure(
  view: MovesView,
  { seed, draws }: Pick<Answer<unknown>, 'seed' | 'draws'>,
): Passage {
  const { answer, concept } = view;
  const share = answer.today?.reading.equilibrium[concept];
  const drawn = answer.certain
    ? [
        say`the case settles every comparison of the parties, so one draw says it all. Whether it settles them rightly, the answer cannot say.`,
      ]
    : [
        say`${count(draws, 'draw')}, seed ${seed}: the same seed gives the same answer.`,
        ...(share == null
          ? []
          : [
              say`sampling alone puts the share of draws in which today’s state holds at ${interval(share)} (95% interval). Whether the ranges and orders of the case are right is another matter, and the larger one.`,
            ]),
      ];
  const size = say`the options combine in ${count(answer.size.all, 'way')}, of which ${grouped(answer.size.feasible)} can be.`;
  return {
    id: 'moves-sure',
    title: 'How sure, and what was left out',
    sentences: [
      ...drawn,
      ...(view.states.form === 'graph' ? [] : [size]),
      ...answer.leftOut.map(leftOut),
      say`these are ways in which parties might think; none is a forecast of what they do.`,
    ].map(capital),
  };
}

function leftOut({ part, of, size, limit }: LeftOut): Sentence {
  return say`left out: ${PARTS[part]}. That is done for up to ${grouped(limit)} ${UNITS[of] ?? of}; here there are ${of === 'combinations' ? 'more' : grouped(size)}.`;
}
