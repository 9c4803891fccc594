/**
 * Sentences as data: words, and words that point somewhere in the report. Each page writes them in
 * its own way (a link in HTML, plain words on a terminal).
 */

/** Words, or words that point to the part of the report with the id `to`. */
export type Span = string | { readonly text: string; readonly to: string };

export type Sentence = readonly Span[];

/** Sentences under a title. `id` is the same for the same kind of passage in every report. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A sentence from a template; spans and sentences may stand in it. */
export function say(
  words: TemplateStringsArray,
  ...parts: readonly (Span | Sentence | number)[]
): Sentence {
  return words.flatMap((word, k) => {
    const part = parts[k];
    const before: Span[] = word === '' ? [] : [word];
    if (part === undefined) return before;
    if (typeof part === 'number') return [...before, String(part)];
    return before.concat(part);
  });
}

/** The words alone. */
export function plain(sentence: Sentence): string {
  return sentence.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly (Span | Sentence)[], word = 'and'): Sentence {
  return items.flatMap((item, k) => {
    const before = k === 0 ? [] : k === items.length - 1 ? [` ${word} `] : [', '];
    return [...before, ...(isSpan(item) ? [item] : item)];
  });
}

/** The sentence with its first letter in upper case. */
export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  if (first === undefined) return sentence;
  if (first === '') return capital(rest);
  const up = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  return [typeof first === 'string' ? up(first) : { ...first, text: up(first.text) }, ...rest];
}

function isSpan(item: Span | Sentence): item is Span {
  return typeof item === 'string' || !Array.isArray(item);
}

/** Items by key, keys in the order in which they first come. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
