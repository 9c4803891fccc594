/** Names that a lexicon gives, found word for word. */
import type { Lexicon, LexiconActor } from '../lexicon.ts';
import type { ParsedText } from '../text.ts';

export interface Alias {
  /** The actor's full name in the lexicon. */
  readonly name: string;
  /** One past the last token. */
  readonly to: number;
}

/** Aliases in a text by their first token; the longest where several begin there. */
export function aliasesIn(parsed: ParsedText, lexicon: Lexicon | undefined): Map<number, Alias> {
  const found = new Map<number, Alias>();
  const byFirst = new Map<string, [string, LexiconActor][]>();
  for (const actor of lexicon?.actors ?? []) {
    for (const alias of [actor.name, ...actor.aliases]) {
      const first = alias.split(/\s+/)[0]!.toLowerCase();
      byFirst.set(first, [...(byFirst.get(first) ?? []), [alias, actor]]);
    }
  }
  if (byFirst.size === 0) return found;
  for (const [at, { lower }] of parsed.tokens.entries()) {
    const candidates = byFirst.get(lower) ?? [];
    const longest = [...candidates].sort(([a], [b]) => b.length - a.length);
    for (const [alias, { name }] of longest) {
      const to = aliasEnd(parsed, at, alias);
      if (to === null) continue;
      found.set(at, { name, to });
      break;
    }
  }
  return found;
}

/** One past the last token of an alias that begins at a token; its first letter may be a capital. */
function aliasEnd({ tokens, text }: ParsedText, at: number, alias: string): number | null {
  const { start } = tokens[at]!;
  let to = at + 1;
  while (to < tokens.length && tokens[to - 1]!.end - start < alias.length) to += 1;
  const words = text.slice(start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  const same =
    words.slice(1) === alias.slice(1) && words[0]!.toLowerCase() === alias[0]!.toLowerCase();
  return same ? to : null;
}
