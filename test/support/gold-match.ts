/** Which found item stands for which item of the gold set. */
import type { ActorRef, EventItem, Passage, StatementItem } from '../../src/record/items.ts';
import type { GoldActor, GoldEvent, GoldStatement } from './gold.ts';

export interface Pair<G, F> {
  readonly gold: G;
  readonly found: F;
  /** Overlap of their words, 0..1. */
  readonly overlap: number;
}

/**
 * Pairs statements one to one by the characters that their contents share (intersection over
 * union, marks and blanks at the edges left out), the greatest overlap first. Own-voice statements
 * pair with each other only. Pairs below `least` are none.
 */
export function pairStatements(
  gold: readonly GoldStatement[],
  found: readonly StatementItem[],
  least: number,
): Pair<GoldStatement, StatementItem>[] {
  return pairUp(gold, found, least, (one, other) =>
    (one.form === 'own-voice') === (other.form === 'own-voice')
      ? shared(one.content, other.content)
      : 0,
  );
}

/** Pairs events one to one: of one kind, and with triggers that share a character. */
export function pairEvents(
  gold: readonly GoldEvent[],
  found: readonly EventItem[],
): Pair<GoldEvent, EventItem>[] {
  return pairUp(gold, found, Number.MIN_VALUE, (one, other) =>
    Number(one.kind === other.kind && tellingsMeet(one, other)),
  );
}

function tellingsMeet(gold: GoldEvent, found: EventItem): boolean {
  const told = [found.trigger, ...found.also.flatMap(({ content }) => content)];
  return gold.triggers.some((trigger) => told.some((passage) => meet(trigger, passage)));
}

function pairUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  least: number,
  overlapOf: (gold: G, found: F) => number,
): Pair<G, F>[] {
  const pairs = gold
    .flatMap((one) =>
      found.map((other) => ({ gold: one, found: other, overlap: overlapOf(one, other) })),
    )
    .filter(({ overlap }) => overlap >= least)
    .sort((a, b) => b.overlap - a.overlap);
  const taken = new Set<G | F>();
  return pairs.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.found)) return false;
    taken.add(pair.gold).add(pair.found);
    return true;
  });
}

/** Intersection over union of the characters of two contents. */
export function shared(one: readonly Passage[], other: readonly Passage[]): number {
  const [a, b] = [one.map(bare), other.map(bare)];
  const common = a.reduce((sum, p) => sum + b.reduce((s, q) => s + commonOf(p, q), 0), 0);
  const whole = lengthOf(a) + lengthOf(b) - common;
  return whole === 0 ? 0 : common / whole;
}

/** Whether two passages share a character. */
export function meet(one: Passage, other: Passage): boolean {
  return commonOf(one, other) > 0;
}

type Span = Pick<Passage, 'start' | 'end'>;

function commonOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A passage without blanks, quotation marks and punctuation at its edges. */
function bare({ start, exact }: Passage): Span {
  const edge = /[\s\p{P}]/u;
  let [from, to] = [0, exact.length];
  while (from < to && edge.test(exact.charAt(from))) from += 1;
  while (to > from && edge.test(exact.charAt(to - 1))) to -= 1;
  return { start: start + from, end: start + to };
}

/** Whether a found actor has one of the names that are right. */
export function isActor(gold: GoldActor, found: ActorRef): boolean {
  if (gold.kind === 'unknown' && gold.name.includes('unknown')) return found.kind === 'unknown';
  return isOneOf(gold.name, found.name);
}

/** Whether words are one of those that are right, without case, articles and forms of address. */
export function isOneOf(right: readonly string[], words: string): boolean {
  return right.some((one) => plain(one) === plain(words));
}

const BEFORE_NAMES = /^(the|an?|its|his|her|their|mr|ms|mrs|dr)\.? /;

function plain(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ').toLowerCase().replace(BEFORE_NAMES, '');
}
