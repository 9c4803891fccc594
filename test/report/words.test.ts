import { describe, expect, it } from 'vitest';
import type { DealInput } from '../../src/report/index.ts';
import * as words from '../../src/report/index.ts';
import { type Build, buildCase } from '../support/build.ts';
import { made, pair, renamed } from './made.ts';
import { analysed, talks } from './talks.ts';

/** All that the report says of an input, as plain text. */
function spoken({ kase, deals, obstacles }: DealInput): string {
  const names = words.namesOf(kase);
  const passages = [
    words.verdict(names, obstacles.result),
    words.why(names, obstacles.result),
    words.whatOpens(names, obstacles.result),
    words.pressure(names, obstacles.result),
    words.blockers(names, obstacles.result),
    words.packages(names, deals.result),
    words.howSure(names, obstacles, obstacles.result),
  ];
  return passages
    .map(({ title, sentences }) => [`# ${title}`, ...sentences.map(words.plain)].join('\n'))
    .join('\n\n');
}

const SPLIT: Build = {
  issues: { land: ['north', 'south'], money: ['paid', 'unpaid'] },
  parties: {
    north: {
      walkaway: 60,
      weights: [70, 30],
      values: [
        [100, 0],
        [0, 100],
      ],
    },
    south: {
      walkaway: 60,
      weights: [70, 30],
      values: [
        [0, 100],
        [100, 0],
      ],
    },
  },
};

/** {@link SPLIT} with other walk-away values. */
function split(north: number, south: number): Build {
  const { north: a, south: b } = SPLIT.parties as { north: object; south: object };
  return {
    ...SPLIT,
    parties: { north: { ...a, walkaway: north }, south: { ...b, walkaway: south } },
  };
}

function named(build: Build) {
  return renamed(buildCase(build), (id) => id.slice(0, 1).toUpperCase() + id.slice(1));
}

const PLAIN = renamed(pair(), (id) => id.slice(0, 1).toUpperCase() + id.slice(1));

const OUTCOMES: Record<string, () => DealInput | Promise<DealInput>> = {
  'a deal in few draws': () => made(PLAIN, { hits: 300 }),
  'a deal in no draw': () => made(PLAIN, { hits: 0 }),
  'a deal in every draw': () => made(PLAIN, { hits: 10_000 }),
  'a deal in half of the draws': () => made(PLAIN, { hits: 5000 }),
  'few draws': () => made(PLAIN, { draws: 40, hits: 13 }),
  'lists that a cap has cut': () =>
    made(PLAIN, { obstacles: { complete: false, distinct: { conflicts: 1200, openings: 1 } } }),
  'no unknown above chance': () => made(PLAIN, { hits: 4000, obstacles: { unknowns: [] } }),
  'nobody stands out': () =>
    made(PLAIN, {
      obstacles: {
        principal: {
          party: null,
          readingsFirst: 0,
          readingsThatSay: 1,
          readings: [
            { reading: 'blocking', kind: 'ranked', first: {} },
            { reading: 'answers', kind: 'unknown', reason: 'fewer-than-two-answered' },
          ],
        },
      },
    }),
  'certain, no deal': () => analysed(named(SPLIT)),
  'certain, a deal': () => analysed(named(split(60, 30))),
  'no package at all': () => analysed(named({ ...SPLIT, logic: [{ money: ['paid', 'unpaid'] }] })),
  'one party that can have what it wants': () =>
    analysed(named({ ...SPLIT, parties: { north: SPLIT.parties['north']! } })),
  'one party that rules itself out': () =>
    analysed(
      named({
        ...SPLIT,
        parties: {
          north: { ...SPLIT.parties['north']!, never: { 'no-north': { land: 'north' } } },
        },
      }),
    ),
  'a quota': () =>
    analysed(
      named({
        ...split(80, 80),
        quota: 2,
        parties: { ...split(80, 80).parties, east: { walkaway: 101, votes: 1 } },
      }),
    ),
  'a real case': () => analysed(talks()),
};

describe('the words of an answer', () => {
  for (const [name, input] of Object.entries(OUTCOMES)) {
    it(`tell: ${name}`, async () => {
      expect(spoken(await input())).toMatchSnapshot();
    });

    it(`neither foretell nor blame: ${name}`, async () => {
      const text = spoken(await input());
      expect(text).not.toMatch(/\bwill\b|\bguilty\b|\bto blame\b/i);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(text).not.toMatch(/\b1 (draws|packages|points|sets|votes)\b| {2}|\s[.,;]/);
    });
  }

  it('name openings together that are too near to rank', () => {
    const base = made(PLAIN, { hits: 0 });
    const [first] = base.obstacles.result.openings;
    const twin = {
      ...first!,
      demands: ['south:walkaway'],
      share: { ...first!.share, hits: first!.share.hits - 5 },
    };
    const { sentences } = words.verdict(words.namesOf(PLAIN), {
      ...base.obstacles.result,
      openings: [first!, twin],
    });
    const text = sentences.map(words.plain).join(' ');
    expect(text).toContain('that North sets aside its walk-away value');
    expect(text).toContain('or that South sets aside its walk-away value');
  });

  it('point to the case where they name a demand or a number', () => {
    const input = made(PLAIN);
    const spans = words.why(words.namesOf(PLAIN), input.obstacles.result).sentences.flat();
    const targets = spans.flatMap((span) => (typeof span === 'string' ? [] : [span.to]));
    expect(targets).toContain('input-north.walkaway');
    expect(targets).toContain('redline-south.no-recognition');
  });
});
