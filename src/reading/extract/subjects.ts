/** Who stands as the subject of a cue verb. */
import type { Span } from '../drafts.ts';
import type { Attribution } from './attribution.ts';
import { sharedSubject } from './elided-subjects.ts';
import { type Node, spanOf } from './nodes.ts';
import { adjunctsBefore, subjectBefore } from './own-subjects.ts';
import {
  isComma,
  isDash,
  isEnd,
  isQuote,
  isRelative,
  isTime,
  isVerbal,
  opensPhrase,
  phraseEnd,
} from './phrases.ts';
import type { VerbSite } from './verbs.ts';

export interface Subject {
  readonly span: Span | null;
  /** First node of the subject, or of the verb group where none stands before it. */
  readonly from: number;
  /** One past what was read of it to the right; the verb's end where it stands before the verb. */
  readonly to: number;
  readonly place: 'before' | 'after' | 'elided' | 'relative';
}

/** The subject of a cue verb, before it, after it (`said X`), or that of an earlier verb. */
export function subjectOf(
  nodes: readonly Node[],
  site: VerbSite,
  earlier: readonly Attribution[],
): Subject {
  const inverted = invertedSubject(nodes, site);
  if (inverted !== null) return inverted;
  const { to } = site;
  const end = adjunctsBefore(nodes, site.from);
  const participle = site.form === 'ing' && !site.helped;
  const own = participle || site.form === 'to' ? null : subjectBefore(nodes, site.from);
  if (own !== null) return { ...own, to };
  const last = isComma(nodes[end - 1]) && !participle ? end - 1 : end;
  return { span: sharedSubject(nodes, site, last, earlier), from: end, to, place: 'elided' };
}

/** `“...,” said the minister, a lawyer, on Monday.` */
function invertedSubject(nodes: readonly Node[], site: VerbSite): Subject | null {
  if (site.passive || site.helped || site.form === 'ing' || site.form === 'to') return null;
  if (!site.word.takes.includes('quote') || !opensPhrase(nodes[site.to])) return null;
  const before = nodes[site.from - 1];
  if (isTime(nodes[site.to]) || OBJECTS.has(nodes[site.to]!.lower)) return null;
  if (
    isComma(before)
      ? !endsClause(nodes, site.from - 1)
      : !(isQuote(before) || isDash(before) || opensQuote(nodes, site))
  )
    return null;
  let to = phraseEnd(nodes, site.to);
  if (to === site.to || isVerbal(nodes[to])) return null;
  const appositionEnd = isComma(nodes[to]) ? phraseEnd(nodes, to + 1) : to;
  const closed = isComma(nodes[appositionEnd]) || isEnd(nodes[appositionEnd]);
  if (appositionEnd > to + 1 && closed) to = appositionEnd;
  return { span: spanOf(nodes, site.to, to), from: site.from, to, place: 'after' };
}

const OBJECTS = new Set(['me', 'us', 'him', 'them']);

/** Whether an attribution opens a sentence and a colon ends it: `Said Marn: “...”`. */
function opensQuote(nodes: readonly Node[], site: VerbSite): boolean {
  return site.from === 0 && nodes[phraseEnd(nodes, site.to)]?.lower === ':';
}

/** Whether a clause or a quotation ends at a comma, not a mere apposition. */
function endsClause(nodes: readonly Node[], comma: number): boolean {
  if (isQuote(nodes[comma - 1])) return true;
  let finite = false;
  for (let at = comma - 1; at >= 0 && !isComma(nodes[at]) && !isQuote(nodes[at]); at -= 1) {
    if (isRelative(nodes[at])) return false;
    finite ||= isVerbal(nodes[at]) && !nodes[at]!.lower.endsWith('ing');
  }
  return finite;
}
