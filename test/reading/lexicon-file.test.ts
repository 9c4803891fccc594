import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/case/index.ts';
import { joinLexicons, readLexicon } from '../../src/reading/lexicon-file.ts';

const read = (text: string) => readLexicon(new TextEncoder().encode(text), { file: 'actors.yaml' });

const ACTORS = `# Who is who
actors:
  ana-lind:
    name: Ana Lind
    aliases: [Lind, Ms Lind]
    party: north
    roles:
      - { role: envoy, affiliation: North, from: 2030-01-01, to: 2031-06-30 }
      - role: minister
  the-council:
    name: the Council
    kind: body
`;

describe('a lexicon file', () => {
  it('gives its actors', () => {
    expect(read(ACTORS)).toEqual({
      problems: [],
      lexicon: {
        actors: [
          {
            id: 'ana-lind',
            name: 'Ana Lind',
            kind: 'person',
            aliases: ['Lind', 'Ms Lind'],
            party: 'north',
            roles: [
              { role: 'envoy', affiliation: 'North', from: '2030-01-01', to: '2031-06-30' },
              { role: 'minister', affiliation: null, from: null, to: null },
            ],
          },
          {
            id: 'the-council',
            name: 'the Council',
            kind: 'body',
            aliases: [],
            party: null,
            roles: [],
          },
        ],
      },
    });
  });

  it.each([
    ['a strange key', ACTORS.replace('party:', 'partei:'), 'unknown-key', 6],
    ['no name', ACTORS.replace('    name: Ana Lind\n', ''), 'missing-field', 3],
    ['a kind that is not known', ACTORS.replace('kind: body', 'kind: king'), 'bad-choice', 12],
    ['an id that is none', ACTORS.replace('ana-lind', 'Ana'), 'bad-id', 3],
    ['one alias for two', ACTORS.replace('the Council', 'Lind'), 'duplicate-name', 11],
    ['a role that ends first', ACTORS.replace('2031-', '2029-'), 'dates-reversed', 8],
    ['a day that is none', ACTORS.replace('2030-01-01', 'May'), 'bad-date', 8],
    ['a text for a list', ACTORS.replace('[Lind, Ms Lind]', 'Lind'), 'wrong-type', 5],
    ['no YAML', 'actors: [', 'yaml-syntax', 1],
    ['nothing', '# nothing\n', 'file-empty', 1],
  ])('has a place for %s', (_, text, code, line) => {
    const { lexicon, problems } = read(text);
    expect(lexicon).toBeNull();
    expect(problems.map((found) => [found.code, found.range.start.line])).toEqual([[code, line]]);
  });

  it('refuses what is too large or not UTF-8', () => {
    expect(read('#'.repeat(READING_LIMITS.lexiconBytes + 1)).problems[0]!.code).toBe(
      'file-too-large',
    );
    const bytes = new Uint8Array([0x61, 0xff]);
    expect(readLexicon(bytes, { file: 'x' }).problems[0]!.code).toBe('file-not-utf8');
  });
});

describe('joining lexicons', () => {
  it('keeps the first of an id', () => {
    const first = read('actors: { a: { name: A } }').lexicon!;
    const second = read('actors: { a: { name: B }, b: { name: C } }').lexicon!;
    expect(joinLexicons(first, second).actors.map(({ name }) => name)).toEqual(['A', 'C']);
  });
});
