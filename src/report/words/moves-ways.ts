/** Which ways lead from today's state to one that holds, who must move first, who could together. */
import { type Share, shareOf } from '../../draws/index.ts';
import type { StateIndex, WayKind, WayRow } from '../../moves/index.ts';
import { stateTold, stateWords } from './moves-states.ts';
import { moversWords, stepsWords } from './moves-steps.ts';
import { drawsOf, inDraws, isAll, type MovesView, others, rate } from './moves-view.ts';
import { count, ofAll, ofDraws, ofThem } from './numbers.ts';
import { capital, groupBy, list, type Passage, type Sentence, say } from './text.ts';

/** Ends of ways, coalitions and jumps told one by one. */
const TOLD = 3;

/** A kind of way in a sentence. */
const WAY_WORDS: Readonly<Record<WayKind, string>> = {
  improvements: 'by steps that each improve things for who takes them',
  coalitions: 'by steps that one party or several together take to their gain',
  moves: 'by any moves, also against the interest of who makes them',
};
const KINDS: readonly WayKind[] = ['improvements', 'coalitions', 'moves'];

/** Ways by where they lead, in the order of the answer. */
export function waysByEnd({ ways }: MovesView['answer']): (readonly [StateIndex, WayRow[]])[] {
  return [...groupBy(ways, ({ to }) => String(to))].map(([to, rows]) => [
    Number(to),
    KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind)),
  ]);
}

/** The ways out of today's state. */
export function wayWords(view: MovesView): Passage {
  const ends = waysByEnd(view.answer).filter(([to]) => to !== view.states.today);
  const rest = ends.length - TOLD;
  const sentences = [
    ...ends.slice(0, TOLD).map(([to, rows]) => way(view, to, rows)),
    ...(rest > 0
      ? [say`${count(rest, 'further end', 'further ends')} of ways not told here.`]
      : []),
  ];
  const none = say`No other equilibrium was found to which a way could lead.`;
  return {
    id: 'moves-ways',
    title: 'Ways from today’s state to one that holds',
    sentences: (sentences.length === 0 ? [none] : sentences).map(capital),
  };
}

/** The first kind of way there is, in the order of {@link KINDS}; the easier for the parties, the earlier. */
function way(view: MovesView, to: StateIndex, rows: readonly WayRow[]): Sentence {
  const { states, answer } = view;
  const found = rows.filter(({ exists, shortest }) => exists.hits > 0 && shortest !== null);
  const missing = rows.filter(({ exists }) => exists.hits === 0);
  const end = stateTold(states, to);
  const [best] = found;
  if (best === undefined) return say`no way leads to ${end}.`;
  const { steps, share } = best.shortest!;
  const how = WAY_WORDS[best.kind];
  const holding = best.exists.of < drawsOf(answer) ? ' in which that state holds' : '';
  const where = answer.certain
    ? ''
    : `, in ${holding === '' ? ofAll(best.exists) : `${ofDraws(best.exists)}${holding}`}`;
  const lead = missing.some(({ kind }) => kind === 'improvements')
    ? say`to ${end} there is no way by improvements of single parties, but one ${how}${where}`
    : say`to ${end} there is a way ${how}${where}`;
  const often = answer.certain
    ? 'the shortest'
    : `the shortest, in ${ofThem(of(share, best.exists))}`;
  return say`${lead}; ${often}: ${stepsWords(states, states.today!, steps)}. ${firsts(view, best)}`;
}

function of(share: Share, exists: Share): Share {
  return shareOf(share.hits, exists.hits);
}

/** Who must, or may, move first. */
function firsts({ states, answer }: MovesView, { firsts: rows, exists }: WayRow): Sentence {
  const shown = rows.filter(({ share }) => share.hits > 0);
  const [first] = shown;
  if (first === undefined) return [];
  const who = moversWords(states, first.movers);
  if (shown.length === 1 && first.share.hits === exists.hits) {
    return say`${who} must move first.`;
  }
  const told = shown.slice(0, TOLD).map(({ movers, share }): Sentence => {
    const often = answer.certain ? '' : ` (in ${ofThem(of(share, exists))})`;
    return say`${moversWords(states, movers)}${often}`;
  });
  return say`who may move first: ${list(told, 'or')}.`.map((span, k) =>
    k === 0 && typeof span === 'string' ? `W${span.slice(1)}` : span,
  );
}

/** What two or more could do together. */
export function togetherWords(view: MovesView): Passage {
  const sentences = [...reasons(view), ...jumps(view)];
  const none = say`No coalition was found that could move to the gain of each of its members.`;
  return {
    id: 'moves-together',
    title: 'What some could do together',
    sentences: (sentences.length === 0 ? [none] : sentences).map(capital),
  };
}

function reasons(view: MovesView): Sentence[] {
  const { answer, concept, states } = view;
  const rows = answer.coalitions.flatMap(({ members, today }) => {
    const share = today?.[concept];
    return share == null || isAll(share) ? [] : [{ members, share: others(share) }];
  });
  rows.sort((a, b) => b.share.hits - a.share.hits);
  const told = rows
    .slice(0, TOLD)
    .map(({ members, share }) => say`${moversWords(states, members)}${rate(view, share)}`);
  const rest = rows.length - told.length;
  const more = rest > 0 ? `; and ${count(rest, 'further coalition')}` : '';
  return told.length === 0
    ? []
    : [
        say`a coalition that would leave today’s state, to the gain of each member: ${list(told, 'or')}${more}.`,
      ];
}

function jumps(view: MovesView): Sentence[] {
  const { answer, states } = view;
  const rows = [...answer.jumps].sort(
    (a, b) =>
      Number(b.from === states.today) - Number(a.from === states.today) ||
      b.share.hits - a.share.hits,
  );
  const told = rows
    .slice(0, TOLD)
    .map(
      ({ from, to, members, share }): Sentence =>
        say`${inDraws(view, share)}${moversWords(states, members)} could go from ${stateWords(states, from)} to ${stateTold(states, to)}: both hold, and each of them gains.`,
    );
  const rest = rows.length - told.length;
  return rest > 0
    ? [
        ...told,
        say`${count(rest, 'further jump')} of this kind ${rest === 1 ? 'is' : 'are'} possible.`,
      ]
    : told;
}
