/** Words by which a report speaks of itself, and the report as a speaker. */
import type { ActorRef, SourceItem } from '../../record/index.ts';
import type { ParsedText } from '../text.ts';
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
