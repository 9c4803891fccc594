/** Where the content of an attribution ends, and whether a clause begins somewhere. */
import { FORMS, VERBS } from '../cues/index.ts';
import type { Node } from './nodes.ts';
import { isComma, isEnd, isVerbal, opensPhrase, phraseEnd } from './phrases.ts';
import { verbAt } from './verbs.ts';

const CONTRASTS = new Set(['and', 'but', 'while', 'though', 'although', 'whereas', 'yet']);

/** One past the last node of a row that is no full stop or the like. */
export function rowEnd(nodes: readonly Node[]): number {
  let end = nodes.length;
  while (end > 0 && ['.', '!', '?', ';', ','].includes(nodes[end - 1]!.lower)) end -= 1;
  return end;
}

/**
 * One past the content that begins at `from`: the sentence's end, or where another attribution
 * begins (`..., adding that`, `and said`, `, but Y denied`).
 *
 * @param relative - the cue stands in a relative clause, which ends before the main verb
 */
export function contentEnd(nodes: readonly Node[], from: number, relative: boolean): number {
  const end = rowEnd(nodes);
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const node = nodes[at]!;
    if (node.lower === '(') depth += 1;
    if (node.lower === ')') depth -= 1;
    if (depth < 0) return at;
    if (at === from) continue;
    if (isComma(node) && (endsAtComma(nodes, at) || (relative && isVerbal(nodes[at + 1]))))
      return at;
    if (CONTRASTS.has(node.lower) && startsOther(nodes, at + 1, false)) return at;
    if (isEnd(node) && startsOther(nodes, at + 1, true)) return at;
  }
  return end;
}

/** A comma before `saying ...`, `and he said ...`, `according to ...`. */
function endsAtComma(nodes: readonly Node[], comma: number): boolean {
  const next = nodes[comma + 1];
  if (next === undefined) return true;
  if (next.lower === 'according' && nodes[comma + 2]?.lower === 'to') return true;
  const form = FORMS.get(next.lower);
  if (form?.form === 'ing' && VERBS.get(form.lemma)?.takes.includes('quote')) return true;
  return CONTRASTS.has(next.lower) && startsOther(nodes, comma + 2, true);
}

/** Whether a cue verb with content of its own follows, with a subject of a few words or none. */
function startsOther(nodes: readonly Node[], from: number, subject: boolean): boolean {
  let at = subject ? phraseEnd(nodes, from) : from;
  while (nodes[at]?.pos === 'ADV' || nodes[at]?.pos === 'AUX') at += 1;
  const site = at < nodes.length ? verbAt(nodes, at) : null;
  if (site === null || site.form === 'ing' || site.form === 'to' || site.passive) return false;
  if (!site.word.takes.includes('quote')) return false;
  return at > from || site.form === 's' || site.form === 'past';
}

/** Whether a clause with a finite verb begins at a node and goes on before `end`. */
export function hasClause(nodes: readonly Node[], from: number, end: number): boolean {
  const first = nodes[from];
  if (first === undefined || from >= end) return false;
  const opener = opensPhrase(first) || ['ADV', 'SCONJ', 'ADP'].includes(first.pos);
  if (!opener && first.lower !== 'that' && first.lower !== 'there') return false;
  for (let at = from + 1; at < end; at += 1) if (isFiniteVerb(nodes, at)) return true;
  return false;
}

/** Whether the phrase at a node is at once the subject of a finite verb. */
export function isSubject(nodes: readonly Node[], from: number, end: number): boolean {
  let at = phraseEnd(nodes, from);
  if (at === from) return false;
  while (at < end && nodes[at]!.pos === 'ADV') at += 1;
  return at < end && isFiniteVerb(nodes, at);
}

function isFiniteVerb(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at]!;
  if (node.pos === 'AUX') return nodes[at - 1]?.lower !== 'to';
  return node.pos === 'VERB' && !node.lower.endsWith('ing') && nodes[at - 1]?.lower !== 'to';
}
