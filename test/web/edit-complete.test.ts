/** What the editor offers and says at a place of the case. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseJsonSchema } from '../../src/case/index.ts';
import { aboutAt, offersAt, type Schema, schemasAt } from '../../src/web/edit/complete.ts';
import { namesIn } from '../../src/web/edit/names.ts';
import { placeAt } from '../../src/web/edit/place-at.ts';
import { EXAMPLES, textOf } from '../examples/cases.ts';

const schema = caseJsonSchema() as Schema;

const CASE = `case: The well
sources:
  gazette: { title: News, quotes: { half: { exact: half the days } } }
parties:
  upper: { name: Upper village }
  lower: {}
issues:
  water:
    options: { upper: Upper alone, shared: Alternate days }
  upkeep:
    options: [upper, both]
`;

/** The place of the `|` in a text, and the text without it. */
function at(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

function offered(marked: string): string[] {
  const [text, offset] = at(CASE + marked);
  return offersAt(text, offset, schema, namesIn(CASE))?.offers.map(({ label }) => label) ?? [];
}

describe('the place of the cursor', () => {
  it.each([
    ['a: |', ['a'], 'value'],
    ['a:\n  |', ['a'], 'either'],
    ['a:\n  b: 1\n  c|', ['a'], 'either'],
    ['a:\n  # x\n\n  b: 1\nc: |', ['c'], 'value'],
    ['a:\n  - b: 1\n    c: |', ['a', 0, 'c'], 'value'],
    ['a:\n  - b:\n      c: 1\n    d|', ['a', 0], 'either'],
    ['a:\n- b: 1\n  c: |', ['a', 0, 'c'], 'value'],
    ['a:\n  - |', ['a', 0], 'either'],
    ['a: { b: |', ['a', 'b'], 'value'],
    ['a: { b: 1, |', ['a'], 'key'],
    ['a: { b: [x, |', ['a', 'b', 0], 'value'],
    ['a: { b: [x, "],"], c: |', ['a', 'c'], 'value'],
    ['"a b":\n  c: |', ['a b', 'c'], 'value'],
    ['a:\n  b: 1\n|', [], 'either'],
  ])('%j', (marked, path, expects) => {
    expect(placeAt(...at(marked))).toMatchObject({ path, expects });
  });

  it('is none in a comment', () => {
    expect(placeAt(...at('a: 1 # b|'))).toBeNull();
    expect(placeAt(...at('# |'))).toBeNull();
  });

  it('is that of the value, for every scalar of the examples that starts on a line of its own field', () => {
    for (const name of EXAMPLES) {
      const text = textOf(name);
      let seen = 0;
      for (const match of text.matchAll(/^( *)(?:- )?([a-z-]+): ([\w-]+)$/gm)) {
        const place = placeAt(text, match.index + match[0].length)!;
        const found = place.path.filter((step) => typeof step === 'string');
        expect(valuesAt(parse(text), found)).toContain(match[3]!);
        seen += 1;
      }
      expect(seen).toBeGreaterThan(10);
    }
  });
});

/** The values at a path, whatever the places in lists. */
function valuesAt(root: unknown, path: readonly string[]): string[] {
  if (Array.isArray(root)) return root.flatMap((item) => valuesAt(item, path));
  const [step, ...rest] = path;
  if (step === undefined) return [String(root)];
  return valuesAt((Object(root) as Record<string, unknown>)[step], rest);
}

describe('completion', () => {
  it('offers the fields and words of the schema', () => {
    expect(offered('re|')).toContain('redlines');
    expect(offered('parties:\n  upper:\n    w|')).toEqual(
      expect.arrayContaining(['walkaway', 'role', 'veto', 'name']),
    );
    expect(offered('parties:\n  upper: { role: |')).toEqual(['principal', 'mediator', 'observer']);
    expect(offered('parties:\n  upper:\n    veto: |')).toEqual(['true', 'false']);
  });

  it('offers the names of the case', () => {
    expect(offered('redlines:\n  - party: |')).toEqual(['upper', 'lower']);
    expect(offered('redlines:\n  - never: { |')).toEqual(['water', 'upkeep']);
    expect(offered('redlines:\n  - never: { upkeep: [|')).toEqual(['upper', 'both']);
    expect(offered('preferences:\n  |')).toEqual(['upper', 'lower']);
    expect(offered('preferences:\n  upper:\n    water: upper > |')).toEqual(['upper', 'shared']);
    expect(offered('preferences:\n  upper:\n    weights: [{ |')).toEqual(['water', 'upkeep']);
    expect(offered('agreement: { needs: [|')).toEqual(['upper', 'lower']);
    expect(offered('logic:\n  - because: [|')).toEqual(['gazette#half']);
    expect(offered('proposals:\n  - terms:\n      water: |')).toEqual(['upper', 'shared']);
    expect(offered('proposals:\n  - responses:\n      - { accepts: [|')).toEqual([
      'water',
      'upkeep',
    ]);
    expect(offered('issues:\n  water:\n    scale: { |')).toEqual(['upper', 'shared']);
  });

  it('offers nothing where nothing is known', () => {
    expect(offered('case: |')).toEqual([]);
    expect(offered('nothing:\n  of:\n    this: |')).toEqual([]);
  });
});

describe('what a word means', () => {
  const about = (marked: string) => {
    const [text, offset] = at(marked);
    return aboutAt(text, offset, schema, namesIn(CASE))?.about;
  };
  it('is the description of the schema, or the name', () => {
    expect(about('parties:\n  upper:\n    walk|away: 5')).toContain('What no agreement is worth');
    expect(about('parties:\n  up|per:\n    walkaway: 5')).toBe('Upper village');
    expect(about('preferences:\n  upper:\n    water: upper > sh|ared')).toContain('Alternate days');
    expect(about('logic:\n  - because: [gazette#h|alf]')).toContain('half the days');
    expect(about('# walk|away')).toBeUndefined();
  });

  it('is there for every field that the schema describes', () => {
    const [root] = schemasAt(schema, []);
    const described = Object.entries(root!.properties!).filter(([, own]) => own.description);
    expect(described.length).toBeGreaterThan(8);
    for (const [name, { description }] of described)
      expect(about(`${name.slice(0, 2)}|${name.slice(2)}: x`)).toContain(description);
  });
});

describe('names', () => {
  it('are read from a text that is not whole', () => {
    const names = namesIn(`${CASE}preferences:\n  upper: [\n`);
    expect({ ...names.parties }).toEqual({ upper: 'Upper village', lower: 'lower' });
    expect({ ...names.options['upkeep'] }).toEqual({ upper: 'upper', both: 'both' });
  });

  it('are none where there is nothing to read, or far too much', () => {
    for (const text of [
      '',
      '- a',
      'parties: 5',
      '*x',
      '['.repeat(50_000),
      `${CASE}${'#'.repeat(300_000)}`,
    ])
      expect(Object.keys(namesIn(text).parties)).toEqual([]);
  });
});
