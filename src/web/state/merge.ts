/** Three texts of one file laid against each other: as it was, as it is on disk, and as it is here. */
import { diffArrays } from 'diff';

/** Whose change a block is. */
export type By = 'mine' | 'theirs' | 'alike' | 'conflict';

/** A stretch of the file: one that nobody changed, or one that somebody did. */
export type Block =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'change';
      readonly by: By;
      /** First line of it in the text as it was, from 1. */
      readonly line: number;
      readonly base: string;
      readonly mine: string;
      readonly theirs: string;
    };
export type Change = Extract<Block, { kind: 'change' }>;

/** What is to stand in the place of a change; words of one's own where it is an object. */
export type Choice = 'mine' | 'theirs' | 'both' | { readonly edited: string };

/** One side's change: lines `start` up to `end` of the base became `lines`. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Lines that two texts may differ by before they are taken as wholly different. */
const MOST_EDITS = 1000;

/**
 * Lays three texts against each other, line by line. Changes of the two sides that overlap or touch
 * become one block (diff3: Khanna, Kunal and Pierce 2007).
 */
export function mergeBlocks(base: string, mine: string, theirs: string): readonly Block[] {
  const lines = linesOf(base);
  const [own, other] = [hunksOf(lines, linesOf(mine)), hunksOf(lines, linesOf(theirs))];
  const blocks: Block[] = [];
  let at = 0;
  for (const [start, end] of regionsOf([...own, ...other])) {
    if (start > at) blocks.push({ kind: 'same', text: lines.slice(at, start).join('') });
    blocks.push(changeOf(lines, start, end, own, other));
    at = end;
  }
  if (at < lines.length) blocks.push({ kind: 'same', text: lines.slice(at).join('') });
  return blocks;
}

/** The lines of a text, each with its end. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunksOf(base: string[], side: string[]): Hunk[] {
  const parts = diffArrays(base, side, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [{ start: 0, end: base.length, lines: side }];
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { start: number; lines: string[] } | null = null;
  for (const { added, removed, value } of [...parts, { added: false, removed: false, value: [] }]) {
    if (added || removed) open ??= { start: at, lines: [] };
    else if (open !== null) {
      hunks.push({ ...open, end: at });
      open = null;
    }
    if (added) open!.lines.push(...value);
    else at += value.length;
  }
  return hunks;
}

/** Stretches of the base that hunks cover; those that overlap or touch are one. */
function regionsOf(hunks: readonly Hunk[]): readonly (readonly [number, number])[] {
  const regions: [number, number][] = [];
  for (const { start, end } of [...hunks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = regions.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else regions.push([start, end]);
  }
  return regions;
}

function changeOf(
  lines: readonly string[],
  start: number,
  end: number,
  own: readonly Hunk[],
  other: readonly Hunk[],
): Change {
  const base = lines.slice(start, end).join('');
  const mine = sideOf(lines, start, end, own);
  const theirs = sideOf(lines, start, end, other);
  const by =
    mine === theirs ? 'alike' : theirs === base ? 'mine' : mine === base ? 'theirs' : 'conflict';
  return { kind: 'change', by, line: start + 1, base, mine, theirs };
}

/** What one side made of a stretch. */
function sideOf(
  lines: readonly string[],
  start: number,
  end: number,
  hunks: readonly Hunk[],
): string {
  let at = start;
  const out: string[] = [];
  for (const hunk of hunks) {
    if (hunk.start < start || hunk.end > end) continue;
    out.push(...lines.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...out, ...lines.slice(at, end)].join('');
}

/** What a change comes to if nobody chooses; `null` where somebody must. */
export function defaultChoice({ by }: Change): Choice | null {
  if (by === 'conflict') return null;
  return by === 'theirs' ? 'theirs' : 'mine';
}

/** The text that a choice puts in the place of a change. */
export function chosenText({ mine, theirs }: Change, choice: Choice): string {
  if (typeof choice === 'object') return choice.edited;
  if (choice === 'both')
    return mine === '' || mine.endsWith('\n') ? mine + theirs : `${mine}\n${theirs}`;
  return choice === 'mine' ? mine : theirs;
}

/**
 * The whole text.
 *
 * @param choices - of the changes, in their order
 * @returns `null` while a choice is missing
 */
export function mergedText(
  blocks: readonly Block[],
  choices: readonly (Choice | null)[],
): string | null {
  let k = 0;
  const parts = blocks.map((block) => {
    if (block.kind === 'same') return block.text;
    const choice = choices[k++] ?? null;
    return choice === null ? null : chosenText(block, choice);
  });
  return parts.includes(null) ? null : parts.join('');
}

/** A stretch of one text beside another. */
export interface LineChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * How a text differs from another, line by line.
 *
 * @param most - lines of each that are looked at
 */
export function lineChanges(base: string, text: string, most: number): readonly LineChange[] {
  const [before, after] = [linesOf(base).slice(0, most), linesOf(text).slice(0, most)];
  return diffArrays(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
