/** Small helpers for wording problems. What they quote may be hostile. */
import { distance } from 'fastest-levenshtein';

/** Control characters and marks that reorder text: shown as they are, they would hide what is there. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const SHOWN = 60;

/** Replaces each unprintable character by one that shows that something was there. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** Words of the file, quoted, on one line and at most 60 characters long. */
export function quoted(text: string): string {
  const points = [...text.slice(0, 4 * SHOWN)];
  const cut = points.length > SHOWN ? `${points.slice(0, SHOWN - 1).join('')}…` : points.join('');
  return `\`${printable(cut.replaceAll(/\s+/g, ' '))}\``;
}

/** `a`, `b` and `c`; at most twelve, then how many more. */
export function listed(words: readonly string[], joiner = 'and'): string {
  const shown = words.slice(0, 12).map(quoted);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${joiner} ${shown.at(-1)}`;
}

/**
 * The known word that a mistyped one most likely stands for, or `null`: at most one edit in three
 * characters away (Levenshtein), letter case aside; else the only one that it begins. Among equals
 * the first.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 64) return null;
  const folded = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(folded, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  if (best !== null || word.length < 3) return best;
  const begun = known.filter((candidate) => candidate.toLowerCase().startsWith(folded));
  return begun.length === 1 ? begun[0]! : null;
}

/** "Did you mean ...?", or what is known, after `lead`. */
export function meant(word: string, known: readonly string[], lead: string): string {
  const guess = nearest(word, known);
  if (guess !== null) return `Did you mean ${quoted(guess)}?`;
  return known.length === 0 ? 'None is declared.' : `${lead} ${listed(known)}.`;
}

/** A number without rounding noise. */
export function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** A value of the file in words: `the number 5`, `a list`, `nothing`. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `\`${value}\``;
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}
