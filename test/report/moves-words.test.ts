import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { type Answer, shareOf } from '../../src/draws/index.ts';
import { ANALYSIS_LIMITS, type MovesAnswer } from '../../src/moves/index.ts';
import * as words from '../../src/report/words/index.ts';
import {
  answerOf,
  caseFrom,
  dilemma,
  emptyResult,
  GRAPH,
  plausible,
  summary,
  under,
  VALLEY,
} from './support/moves.ts';

const valley = caseFrom(VALLEY);
const graph = caseFrom(GRAPH);

function viewOf(kase: Case, answer: Answer<MovesAnswer>): words.MovesView {
  return words.movesView(words.namesOf(kase), answer.result)!;
}

function spoken(kase: Case, answer: Answer<MovesAnswer>): string {
  return words
    .movesPassages(viewOf(kase, answer), answer)
    .map(({ title, sentences }) => [`# ${title}`, ...sentences.map(words.plain)].join('\n'))
    .join('\n\n');
}

/** The graph of {@link GRAPH}, where the firm would appeal an order. */
function ofGraph(): Answer<MovesAnswer> {
  const base = emptyResult(graph);
  const [most, few] = [shareOf(70, 80), shareOf(10, 80)];
  const quiet = { state: 0, equilibrium: { ...under(most), sim: null }, stable: null };
  return answerOf(
    graph,
    {
      ...base,
      readings: [quiet],
      equilibria: { nash: 2, gmr: 2, smr: 2, seq: 1, sim: null },
      today: {
        state: 0,
        reading: quiet,
        leavings: [],
        verdicts: [
          { mover: 'city', concept: 'nash', stable: few, witness: null },
          {
            mover: 'city',
            concept: 'seq',
            stable: most,
            witness: {
              stable: true,
              improvements: 21,
              answers: [
                {
                  to: 1,
                  sanction: [
                    { movers: ['firm'], to: 2 },
                    { movers: ['city'], to: 0 },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
    80,
  );
}

const ANSWERS: Record<string, () => readonly [Case, Answer<MovesAnswer>]> = {
  'a certain conflict': () => [dilemma().kase, dilemma().answer],
  'three parties over draws': () => [valley, plausible(valley)],
  'a summary': () => [valley, summary(plausible(valley))],
  'a graph, few draws': () => [graph, ofGraph()],
  'no answer to anything': () => [valley, answerOf(valley, emptyResult(valley))],
  'no state of today': () => [
    valley,
    answerOf(valley, { ...plausible(valley).result, today: null, asked: null }),
  ],
};

describe('what the report says of moves', () => {
  it.each(Object.keys(ANSWERS))('reads well: %s', (name) => {
    expect(spoken(...ANSWERS[name]!())).toMatchSnapshot();
  });

  it.each(Object.keys(ANSWERS))('has no hole, foretells nothing and blames nobody: %s', (name) => {
    const text = spoken(...ANSWERS[name]!());
    expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)|“”/);
    expect(text).not.toMatch(/\b(will|fault|blame|aggressor|stubborn|refuses)\b/i);
    for (const line of text.split('\n').filter((l) => l !== '' && !l.startsWith('#'))) {
      expect(line).toMatch(/^\p{Lu}|^\d|^“/u);
      expect(line).toMatch(/[.:]$/);
    }
  });

  it.each([
    [0, 'Today’s state holds in no draw'],
    [100, 'Today’s state hardly ever holds'],
    [2000, 'Today’s state more often does not hold than holds'],
    [5000, 'Open: today’s state holds in some draws, not in others'],
    [9000, 'Today’s state more often holds than not'],
    [9900, 'Today’s state nearly always holds'],
    [10_000, 'Today’s state holds in every draw'],
  ])('titles %i of 10,000 draws by how often it holds', (hits, title) => {
    const answer = plausible(valley);
    const today = answer.result.today!;
    const reading = { ...today.reading, equilibrium: under(shareOf(hits, 10_000)) };
    const result = { ...answer.result, today: { ...today, reading } };
    expect(spoken(valley, { ...answer, result }).split('\n')[0]).toBe(`# ${title}`);
  });

  it('follows the names, whatever the order of the parties', () => {
    const { kase, answer } = dilemma();
    const renamed = {
      ...kase,
      parties: kase.parties.map((party) => ({
        ...party,
        name: party.name === 'Ann' ? 'Bob' : 'Ann',
      })),
    };
    const swap = (text: string) =>
      text.replaceAll(/Ann|Bob/g, (name) => (name === 'Ann' ? 'Bob' : 'Ann'));
    expect(swap(spoken(renamed, answer))).toBe(spoken(kase, answer));
  });

  it('tells a state in full once a passage, and points to its row', () => {
    const view = viewOf(valley, plausible(valley));
    for (const { sentences } of words.movesPassages(view, plausible(valley))) {
      const told = sentences
        .flat()
        .filter((span) => typeof span === 'string' && /^ \(.*“/.test(span));
      expect(new Set(told).size).toBe(told.length);
      const anchors = sentences
        .flat()
        .flatMap((span) => (typeof span === 'string' ? [] : [span.to]));
      for (const anchor of anchors) expect(anchor).toMatch(/^state-([1-9]|[12]\d|3[0-2])$/);
    }
  });
});

describe('the names of states and moves', () => {
  const view = viewOf(valley, plausible(valley));
  const at = (values: readonly number[]) =>
    view.states.states.findIndex((row) => row.values.join() === values.join());
  // dig, guard (none, day, night), block, complain, host; today: dig, day.
  const [now, blocked, idle, night] = [
    at([1, 1, 0, 0, 0]),
    at([1, 1, 1, 1, 0]),
    at([0, 0, 0, 0, 0]),
    at([1, 2, 0, 0, 0]),
  ];

  it('say what differs from today', () => {
    expect(words.beside(view.states, blocked)).toBe(
      'Lower State: “Blocks the road”, “Complains to the court”',
    );
    expect(words.beside(view.states, idle)).toBe(
      'Upper State: not “Digs a ditch”, “Guard at the well” at “none”',
    );
    expect(words.plain([words.stateWords(view.states, now)])).toBe('today’s state');
  });

  it('say a whole state by what is done', () => {
    expect(words.describe(view.states, now)).toBe(
      'Upper State: “Digs a ditch”, “Guard at the well” at “day”',
    );
  });

  it('say a move by what is taken up, given up and set, in three moods', () => {
    const { states } = view;
    expect(words.moveWords(states, now, idle)).toBe(
      'gives up “Digs a ditch” and sets “Guard at the well” to “none”',
    );
    expect(words.bareMove(states, now, blocked)).toBe(
      'take up “Blocks the road” and “Complains to the court”',
    );
    expect(words.ifMove(states, now, night)).toBe('set “Guard at the well” to “night”');
    expect(words.stepWords(states, idle, { movers: ['upper', 'lower'], to: blocked })).toBe(
      'Upper State and Lower State together: Upper State takes up “Digs a ditch” and sets “Guard at the well” to “day” and Lower State takes up “Blocks the road” and “Complains to the court”',
    );
  });

  it('leave out the name of an option whose values tell by themselves', () => {
    const told = caseFrom(
      VALLEY.replace('[none, day, night]', '{ none: No guard, day: By day, night: By night }'),
    );
    const own = viewOf(told, plausible(told));
    expect(words.describe(own.states, now)).toBe('Upper State: “Digs a ditch”, “By day”');
    expect(words.moveWords(own.states, now, night)).toBe('turns to “By night”');
  });

  it('name the states of a graph by their names', () => {
    const own = viewOf(graph, ofGraph());
    expect(words.moveWords(own.states, 0, 1)).toBe('goes to “The order stands”');
    expect(words.plain([words.stateWords(own.states, 2)])).toBe('“The order is appealed”');
  });
});

describe('the limit of what would make a party leave', () => {
  it('is told as the analysis has it', () => {
    expect(spoken(valley, plausible(valley))).toContain(`up to ${ANALYSIS_LIMITS.above} states`);
  });
});
