/** Quotations that go on with what an earlier attribution began, or wait for one that follows. */
import type { Span } from '../drafts.ts';
import type { ParsedText, Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';

/** Attributions with the quotations that continue them, and the quotations that quote nobody. */
export interface Continued {
  readonly attributions: readonly Attribution[];
  readonly scare: readonly Quotation[];
}

/** Most quotations that are looked over for the end of one speech. */
const LONGEST_SPEECH = 40;

/** The last quotation or attribution passed, with the attribution that it belongs to. */
interface Last {
  readonly owner: number;
  readonly block: number;
  readonly sentence: number;
  /** Whether a quotation stands open at the end of its block. */
  readonly open: boolean;
}

/**
 * Gives each quotation that fills its sentences to the attribution before it: in the same block,
 * across the paragraphs of one speech, or right after a sentence that attributes something. The
 * other quotations outside all content quote nobody.
 */
export function withContinuations(
  parsed: ParsedText,
  attributions: readonly Attribution[],
): Continued {
  const spans: Span[][] = attributions.map(({ content }) => [...content]);
  const owners = ownersOf(parsed, attributions);
  const bySentence = outermostOf(attributions);
  const scare: Quotation[] = [];
  let last: Last | null = null;
  for (const [index, quotation] of parsed.quotations.entries()) {
    if (quotation.parent >= 0) continue;
    const sentence = sentenceAt(parsed, quotation.start);
    const block = parsed.sentences[sentence]!.block;
    let owner = owners[index]!;
    if (owner < 0 && standsAlone(parsed, quotation, sentence)) {
      const before = bySentence.get(sentence - 1) ?? -1;
      const following = quotation.closed ? -1 : ownerAhead(parsed, owners, index);
      if (following >= 0) owner = following;
      else if (last !== null && goesOn(last, block)) owner = last.owner;
      else if (before >= 0 && parsed.sentences[sentence - 1]!.block === block) owner = before;
      if (owner >= 0) spans[owner]!.push([quotation.start, quotation.end]);
    }
    if (owner < 0) scare.push(quotation);
    else last = { owner, block, sentence, open: !quotation.closed };
  }
  const joined = attributions.map((attribution, index) => ({
    ...attribution,
    content: spans[index]!.sort((a, b) => a[0] - b[0]),
  }));
  return { attributions: joined, scare };
}

/** Of a speech whose paragraphs stay open: the attribution in a later one of them; -1 for none. */
function ownerAhead(
  { quotations, sentences, blocks }: ParsedText,
  owners: Int32Array,
  index: number,
): number {
  const quotation = quotations[index]!;
  let end = quotation.end;
  for (let k = index + 1; k < quotations.length && k < index + LONGEST_SPEECH; k += 1) {
    const next = quotations[k]!;
    if (next.start < end) continue;
    const block = blocks[sentences[sentenceAt({ sentences }, next.start)]!.block]!;
    if (block.start !== next.start) return -1;
    if (owners[k]! >= 0 || next.closed) return owners[k]!;
    end = next.end;
  }
  return -1;
}

function goesOn(last: Last, block: number): boolean {
  return last.block === block || (last.open && last.block + 1 === block);
}

/** The first attribution outside quotations in each sentence that has one. */
function outermostOf(attributions: readonly Attribution[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const [index, { sentence, level, mention }] of attributions.entries())
    if (level < 0 && mention !== null && !first.has(sentence)) first.set(sentence, index);
  return first;
}

/** For each quotation the attribution whose content holds it; -1 where none does. */
function ownersOf(parsed: ParsedText, attributions: readonly Attribution[]): Int32Array {
  const owners = new Int32Array(parsed.quotations.length).fill(-1);
  const spans = attributions
    .flatMap(({ content, level }, owner) =>
      level < 0 ? content.map(([from, to]) => ({ from, to, owner })) : [],
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let next = 0;
  let reach = { from: -1, to: -1, owner: -1 };
  for (const [index, { start, end, inner }] of parsed.quotations.entries()) {
    while (next < spans.length && spans[next]!.from <= start) {
      if (spans[next]!.to >= reach.to) reach = spans[next]!;
      next += 1;
    }
    if (start < reach.to && inner[1] <= reach.to && end > start) owners[index] = reach.owner;
  }
  return owners;
}

/** Whether a quotation begins with its first sentence and ends with its last one. */
function standsAlone(
  { sentences }: ParsedText,
  { start, end }: Quotation,
  sentence: number,
): boolean {
  if (sentences[sentence]!.start !== start) return false;
  let last = sentence;
  while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last += 1;
  return sentences[last]!.end <= end + 1;
}

/** Index of the sentence that holds an offset. */
export function sentenceAt({ sentences }: Pick<ParsedText, 'sentences'>, offset: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
