/** Words by which a report speaks of itself, and the report as a speaker. */
import type { ActorRef, SourceItem } from '../../record/index.ts';
import type { ParsedText, Token } from '../text.ts';
import type { Known } from './cast.ts';

/** The report as the one who speaks in its own voice: named by its publisher, else its title. */
export function voiceOf({ id, title, publisher }: SourceItem): ActorRef {
  const name = publisher ?? title ?? id;
  return { id: `report:${id}`, name, kind: 'report', role: null, affiliation: null, words: null };
}

/** The same, as an actor to whom a pronoun can point back. */
export function selfOf(source: SourceItem): Known {
  const { id, name, kind } = voiceOf(source);
  return { id, name, kind, role: null, affiliation: null, gender: null };
}

const TEXTS = new Set(['report', 'article', 'paper', 'dispatch', 'briefing', 'newsletter']);

/**
 * Tokens at which `this report` or the like begins, two tokens each. After the report of somebody
 * else has been named (`the commission's report`), `this report` may be that one, and is left out.
 */
export function selfMentions({ tokens }: ParsedText): Set<number> {
  const found = new Set<number>();
  const others = new Set<string>();
  for (const [at, { lower, quotation }] of tokens.entries()) {
    if (!TEXTS.has(lower)) continue;
    if (tokens[at - 1]?.lower !== 'this') others.add(lower);
    else if (quotation < 0 && !others.has(lower)) found.add(at - 1);
  }
  return found;
}

const WE: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/** Whether a word stands for those in whose name a text speaks; within quotation marks it is the speaker's. */
export function isWe({ lower, quotation }: Token): boolean {
  return quotation < 0 && WE.has(lower);
}

/**
 * Where the head of a text says whose statement it is: the offset after `Statement by`, `Joint
 * statement of` in its first block; `null` for a text that is no such statement.
 */
export function issuerFrom({ text, blocks }: ParsedText): number | null {
  const head = blocks[0];
  if (head === undefined) return null;
  const words = text.slice(head.start, Math.min(head.end, head.start + LONGEST_HEAD));
  const found = /\b(?:statement|declaration|communiqu[eé]) (?:by|of|from) /i.exec(words);
  return found === null ? null : head.start + found.index + found[0].length;
}

/** Longest head of a text that is looked over, in code units. */
const LONGEST_HEAD = 200;
