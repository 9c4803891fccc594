/** The three-way view's blocks: nothing is lost, and they are those that git finds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Block,
  type Change,
  type Choice,
  defaultChoice,
  lineChanges,
  mergeBlocks,
  mergedText,
} from '../../src/web/state/merge.ts';

const changes = (blocks: readonly Block[]) =>
  blocks.filter((block): block is Change => block.kind === 'change');
const all = (blocks: readonly Block[], choice: Choice) =>
  mergedText(
    blocks,
    changes(blocks).map(() => choice),
  );
/** Texts of few different lines, some without an end: alignments are ambiguous. */
const text = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c: 1\r\n', '\n', '  - x\n', 'd'), { maxLength: 12 })
  .map((lines) => lines.join(''));

describe('the blocks of three texts', () => {
  it('hold all three texts whole', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const blocks = mergeBlocks(base, mine, theirs);
        expect(all(blocks, 'mine')).toBe(mine);
        expect(all(blocks, 'theirs')).toBe(theirs);
        expect(blocks.map((b) => (b.kind === 'same' ? b.text : b.base)).join('')).toBe(base);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same from the other side', () => {
    const turned = {
      mine: 'theirs',
      theirs: 'mine',
      alike: 'alike',
      conflict: 'conflict',
    } as const;
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const swapped = mergeBlocks(base, theirs, mine).map((block) =>
          block.kind === 'same'
            ? block
            : { ...block, by: turned[block.by], mine: block.theirs, theirs: block.mine },
        );
        expect(mergeBlocks(base, mine, theirs)).toEqual(swapped);
      }),
    );
  });

  it('need no choice where only one side changed, or both did the same', () => {
    fc.assert(
      fc.property(text, text, (base, side) => {
        for (const blocks of [
          mergeBlocks(base, side, base),
          mergeBlocks(base, base, side),
          mergeBlocks(base, side, side),
        ]) {
          expect(mergedText(blocks, changes(blocks).map(defaultChoice))).toBe(side);
        }
      }),
    );
  });

  it('leave a conflict open until it is chosen, also with both or with other words', () => {
    const blocks = mergeBlocks('a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n');
    expect(changes(blocks)).toEqual([
      { kind: 'change', by: 'conflict', line: 2, base: 'b\n', mine: 'mine\n', theirs: 'theirs\n' },
    ]);
    expect(mergedText(blocks, changes(blocks).map(defaultChoice))).toBeNull();
    expect(all(blocks, 'both')).toBe('a\nmine\ntheirs\nc\n');
    expect(all(blocks, { edited: 'own\n' })).toBe('a\nown\nc\n');
    expect(all(mergeBlocks('', 'x', 'y'), 'both')).toBe('x\ny');
  });

  it('come at once for texts that have nothing in common', () => {
    const long = (word: string) =>
      Array.from({ length: 50_000 }, (_, k) => `${word} ${k}\n`).join('');
    const blocks = mergeBlocks(long('base'), long('mine'), long('theirs'));
    expect(changes(blocks).map(({ by }) => by)).toEqual(['conflict']);
    expect(all(blocks, 'theirs')).toBe(long('theirs'));
  });
});

describe('the lines of one text beside another', () => {
  it('hold both texts whole', () => {
    fc.assert(
      fc.property(text, text, (base, side) => {
        const parts = lineChanges(base, side, 100);
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect([without('added'), without('removed')]).toEqual([base, side]);
      }),
    );
  });

  it('are marked only where they differ', () => {
    expect(lineChanges('a\nb\nc\n', 'a\nx\nc\n', 2)).toEqual([
      { kind: 'same', text: 'a\n' },
      { kind: 'removed', text: 'b\n' },
      { kind: 'added', text: 'x\n' },
    ]);
  });
});

describe('against git merge-file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'impasse-merge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What one side does to each line; lines are all different, so that there is one alignment. */
  const deeds = fc.array(
    fc.constantFrom('keep', 'keep', 'keep', 'drop', 'change', 'add', 'alike'),
    {
      minLength: 8,
      maxLength: 8,
    },
  );
  const done = (list: readonly string[], who: string) =>
    list
      .map((deed, k) => {
        if (deed === 'drop') return '';
        if (deed === 'change') return `${who} ${k}\n`;
        if (deed === 'alike') return `alike ${k}\n`;
        return deed === 'add' ? `line ${k}\n${who} after ${k}\n` : `line ${k}\n`;
      })
      .join('');

  it('finds a conflict exactly where git does, and else the same text', () => {
    fc.assert(
      fc.property(deeds, deeds, (own, other) => {
        const base = done(
          own.map(() => 'keep'),
          '',
        );
        const [mine, theirs] = [done(own, 'mine'), done(other, 'theirs')];
        const files = [mine, base, theirs].map((content, k) => {
          const file = join(folder, String(k));
          writeFileSync(file, content);
          return file;
        });
        const git = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
        const blocks = mergeBlocks(base, mine, theirs);
        const merged = mergedText(blocks, changes(blocks).map(defaultChoice));
        expect(merged === null).toBe(git.status !== 0);
        if (merged !== null) expect(merged).toBe(git.stdout);
      }),
      { numRuns: 150 },
    );
  });
});
