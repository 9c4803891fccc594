/** Each example reads, its evidence stands, and it says what its pages claim. */
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/record/index.ts';
import {
  caseOf,
  deals,
  EXAMPLES,
  endingOf,
  evidenceProblems,
  obstacles,
  textOf,
  zoneShare,
} from './cases.ts';

describe.each(EXAMPLES)('%s', (example) => {
  const text = textOf(example);

  it('reads without a problem, not even a warning', () => {
    expect(() => caseOf(text)).not.toThrow();
  });

  it('quotes its report word for word', () => {
    const kase = caseOf(text);
    expect(evidenceProblems(example, kase)).toEqual([]);
    const quotes = kase.sources.flatMap((source) => source.quotes);
    expect(quotes.length).toBeGreaterThan(10);
  });

  it('loses every quotation, loudly, when its report changes by a letter', () => {
    const sha256 = /sha256: ([0-9a-f])/;
    const other = text.replace(sha256, (_, digit) => `sha256: ${digit === '0' ? '1' : '0'}`);
    const problems = evidenceProblems(example, caseOf(other));
    expect(problems.map(({ code }) => code)).toEqual(['source-changed']);
  });

  it('has evidence or a reason behind each number that is not certain', () => {
    const kase = caseOf(text);
    const bare = kase.inputs.filter(
      ({ low, high, trace }) => low < high && trace.because.length === 0 && trace.why === null,
    );
    const states = (said: string) => said !== 'unknown';
    expect(bare.filter(({ said }) => states(said)).map(({ id }) => id)).toEqual([]);
  });

  it('cites only what there is', () => {
    const kase = caseOf(text);
    const refs = kase.inputs.flatMap(({ trace }) => trace.because);
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((ref) => evidenceOf(kase, ref) === null)).toEqual([]);
  });

  it('gives a deal in every draw once nobody asks for anything', async () => {
    const yielding = text
      .replace(/walkaway: (?:&[a-z-]+ )?[\d.]+$/gm, 'walkaway: 0')
      .replace(/walkaway: \*[a-z-]+$/gm, 'walkaway: 0')
      .replace(/^redlines:\n(?:[ #].*\n|\n(?= ))*/m, '');
    const kase = caseOf(yielding);
    expect(kase.demands.every(({ kind }) => kind === 'walkaway')).toBe(true);
    expect(kase.inputs.filter(({ kind, high }) => kind === 'walkaway' && high > 0)).toEqual([]);
    const result = await deals(kase, 300);
    expect(result.deal.share).toBe(1);
    expect(result.zoneSize.low).toBe(result.packages.logical);
  });

  it('gives a deal in no draw once everybody asks for everything', async () => {
    const demanding = text
      .replace(/walkaway: (?:&[a-z-]+ )?[\d.]+$/gm, 'walkaway: 100')
      .replace(/walkaway: \*[a-z-]+$/gm, 'walkaway: 100');
    const result = await obstacles(caseOf(demanding), 300);
    expect(result.deal.share).toBe(0);
    expect(result.conflicts.length).toBeGreaterThan(0);
  });
});

/** At least this share of draws has the package that history ended with in the zone. */
const ENDINGS: readonly [string, number][] = [
  ['camp-david-1978', 0.85],
  ['belfast-1998', 0.5],
];

describe.each(ENDINGS)('the ending of %s', (example, least) => {
  it(`lies in the zone in at least ${100 * least}% of draws`, async () => {
    const kase = caseOf(textOf(example));
    const ending = endingOf(kase);
    const result = await deals(kase);
    expect(zoneShare(result, ending)).toBeGreaterThan(least);
    // Not by being the only package, nor because everything is acceptable.
    expect(result.everAcceptable).toBeGreaterThan(1);
    expect(result.zoneSize.median).toBeLessThan(result.packages.logical / 4);
  });

  it('is a package that at least one party had refused before', () => {
    const kase = caseOf(textOf(example));
    const ending = Object.values(endingOf(kase));
    expect(ending).toHaveLength(kase.issues.length);
    const refused = kase.proposals.filter(({ responses }) =>
      responses.some(({ verdict }) => verdict === 'reject'),
    );
    expect(refused.length).toBeGreaterThan(0);
  });
});
