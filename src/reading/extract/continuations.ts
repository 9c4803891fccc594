/** Quotations that go on with what an earlier attribution began. */
import type { Span } from '../drafts.ts';
import type { ParsedText, Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';

/** Attributions with the quotations that continue them, and the quotations that quote nobody. */
export interface Continued {
  readonly attributions: readonly Attribution[];
  readonly scare: readonly Quotation[];
}

/**
 * Gives each quotation that stands alone as a sentence to the attribution before it, in the same
 * block or across the paragraphs of one speech. The others outside all content quote nobody.
 */
export function withContinuations(
  parsed: ParsedText,
  attributions: readonly Attribution[],
): Continued {
  const spans: Span[][] = attributions.map(({ content }) => [...content]);
  const owners = ownersOf(parsed, attributions);
  const scare: Quotation[] = [];
  let last: { owner: number; quotation: Quotation; block: number } | null = null;
  for (const [index, quotation] of parsed.quotations.entries()) {
    if (quotation.parent >= 0) continue;
    const block = blockAt(parsed, quotation.start);
    let owner = owners[index]!;
    if (owner < 0 && standsAlone(parsed, quotation) && last !== null && goesOn(last, block)) {
      owner = last.owner;
      spans[owner]!.push([quotation.start, quotation.end]);
    }
    if (owner < 0) scare.push(quotation);
    else last = { owner, quotation, block };
  }
  const joined = attributions.map((attribution, index) => ({
    ...attribution,
    content: inOrder(spans[index]!),
  }));
  return { attributions: joined, scare };
}

function goesOn(last: { quotation: Quotation; block: number }, block: number): boolean {
  return last.block === block || (!last.quotation.closed && last.block + 1 === block);
}

/** For each quotation the attribution whose content holds it; -1 where none does. */
function ownersOf(parsed: ParsedText, attributions: readonly Attribution[]): Int32Array {
  const owners = new Int32Array(parsed.quotations.length).fill(-1);
  const spans = attributions
    .flatMap(({ content, level }, owner) =>
      content.map(([from, to]) => ({ from, to, owner, level })),
    )
    .filter(({ level }) => level < 0)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let next = 0;
  let reach = { from: -1, to: -1, owner: -1 };
  for (const [index, { start, end }] of parsed.quotations.entries()) {
    while (next < spans.length && spans[next]!.from <= start) {
      if (spans[next]!.to >= reach.to) reach = spans[next]!;
      next += 1;
    }
    if (start < reach.to && end <= reach.to + 1) owners[index] = reach.owner;
  }
  return owners;
}

/** Whether nothing but the quotation stands in its sentences. */
function standsAlone(parsed: ParsedText, { start, end }: Quotation): boolean {
  const before =
    parsed.text
      .slice(Math.max(0, start - 3), start)
      .trimEnd()
      .at(-1) ?? '';
  const inner = parsed.text[end - 2] ?? '';
  const opened = before === '' || '.!?”"»’\''.includes(before) || isBlockStart(parsed, start);
  return opened && '.!?…'.includes(inner === ' ' ? (parsed.text[end - 3] ?? '') : inner);
}

function isBlockStart(parsed: ParsedText, offset: number): boolean {
  return parsed.blocks[blockAt(parsed, offset)]?.start === offset;
}

/** Index of the block that holds an offset. */
function blockAt({ blocks }: ParsedText, offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a[0] - b[0]);
}
