/** Whatever a model answers, what is kept stands in the text, letter by letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWithModel } from '../../src/reading/model/index.ts';
import { passagesOf } from '../../src/record/index.ts';

const NASTY = [
  'Ann Lee said: “We will not 🙂 sign.” Bo Hall met Ann Lee in Rome on 3 May.',
  'Она сказала: «Нет, мы не согласны». 王毅说：「我们不同意。」',
  '\u202Eمرحبا "قال" الرئيس\u202C — «لا».\r\n\r\nAnn Lee called it "a farce"\r\n',
  'He said „nein“. He said „nein“. \ud83d\ude00\ud83d\ude00 "a" "a" "a"',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 40 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('\n\n'));

/** Words of the text mostly, sometimes a stretch cut anywhere or something that does not stand there. */
function wordsOf(whole: string): fc.Arbitrary<string> {
  const tokens = [...whole.matchAll(/[\p{L}\p{N}]+/gu)];
  const cut = fc
    .tuple(fc.nat(whole.length), fc.nat(30))
    .map(([start, size]) => whole.slice(start, start + size));
  const odd = fc.oneof(cut, fc.constantFrom('', ' ', '\ud83d', '"'), fc.string());
  if (tokens.length === 0) return odd;
  const run = fc.tuple(fc.nat(tokens.length - 1), fc.nat(4)).map(([first, more]) => {
    const last = tokens[Math.min(first + more, tokens.length - 1)]!;
    return whole.slice(tokens[first]!.index, last.index + last[0].length);
  });
  return fc.oneof({ weight: 12, arbitrary: run }, { weight: 1, arbitrary: odd });
}

function answerOn(whole: string): fc.Arbitrary<unknown> {
  const words = wordsOf(whole);
  const perhaps = fc.option(words, { freq: 1 });
  const index = fc.option(fc.integer({ min: -2, max: 5 }));
  const statement = fc.record({
    content: fc.array(words, { minLength: 1, maxLength: 3 }),
    before: perhaps,
    speaker: fc.record({
      name: words,
      words: perhaps,
      kind: fc.constantFrom('person', 'body', 'report', 'unknown'),
      role: perhaps,
      affiliation: perhaps,
    }),
    cue: perhaps,
    kind: fc.constantFrom('position', 'demand', 'characterisation'),
    polarity: fc.constantFrom('positive', 'negative'),
    certainty: fc.constantFrom('certain', 'unknown'),
    remove: fc.constantFrom('own-words', 'hearsay'),
    negated: fc.boolean(),
    about: fc.array(words, { maxLength: 2 }),
    reads: perhaps,
    event: index,
    within: index,
  });
  const event = fc.record({
    kind: fc.constantFrom('consult', 'reject'),
    status: fc.constantFrom('happened', 'negated'),
    clause: words,
    before: perhaps,
    trigger: words,
    sources: fc.array(words, { maxLength: 2 }),
    targets: fc.array(words, { maxLength: 2 }),
    what: perhaps,
    place: perhaps,
    date: perhaps,
  });
  const list = (item: fc.Arbitrary<unknown>) =>
    fc.array(fc.oneof({ weight: 9, arbitrary: item }, fc.jsonValue()), { maxLength: 6 });
  return fc.record({ statements: list(statement), events: list(event) });
}

describe('what is kept of any answer', () => {
  it('stands where it says, in sound items that lead nowhere else', async () => {
    const given = text.chain((whole) => fc.tuple(fc.constant(whole), answerOn(whole)));
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(given, fc.integer({ min: 40, max: 600 }), async ([whole, answer], piece) => {
        const reply = { message: { content: JSON.stringify(answer) } };
        const known = {
          title: null,
          publisher: null,
          author: null,
          issued: '2031-05-04',
          url: null,
        };
        const source = {
          type: 'source',
          id: 's',
          ...known,
          text: 's',
          sha256: '0'.repeat(64),
        } as const;
        const reading = await readWithModel(
          { source, text: whole },
          { model: 'm', url: 'http://127.0.0.1', api: 'ollama', key: null },
          {
            fetch: async () => new Response(JSON.stringify(reply)),
            sleep: async () => {},
            limits: { piece },
          },
        );
        const items = [...reading.statements, ...reading.events];
        kept += items.length;
        for (const { passage } of items.flatMap(passagesOf)) {
          const { start, end, exact } = passage;
          expect(exact).toBe(whole.slice(start, end));
          expect(exact).not.toBe('');
        }
        const ids = items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { event, within, id } of reading.statements) {
          for (const link of [event, within]) if (link !== null) expect(ids).toContain(link);
          expect(within).not.toBe(id);
        }
      }),
      { numRuns: 200 },
    );
    expect(kept).toBeGreaterThan(50);
  });
});
