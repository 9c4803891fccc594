/** Subjects of verbs that have none of their own: infinitives, participles, second predicates. */
import { kindOfNoun } from '../actors/nouns.ts';
import type { Span } from '../drafts.ts';
import type { Attribution } from './attribution.ts';
import { isSubject, rowEnd } from './clauses.ts';
import { type Node, spanOf } from './nodes.ts';
import { subjectBefore } from './own-subjects.ts';
import { adverbsBefore, isComma, isPronoun, isVerbal, phraseEnd, phraseStart } from './phrases.ts';
import type { VerbSite } from './verbs.ts';

/**
 * The subject of a verb that has none of its own (Quirk et al. 1985, 15.34 to 15.60 and 16.36):
 * that of the verb it completes (`he seemed to doubt`), the object before it (`it led X to fear`,
 * `X saying`), that of an earlier attribution, of another verb, or of the clause it introduces
 * (`Claiming ..., X left`).
 *
 * @param before - one past the last node that can belong to the subject
 * @param earlier - attributions before it in the row, in order
 */
export function sharedSubject(
  nodes: readonly Node[],
  site: VerbSite,
  before: number,
  earlier: readonly Attribution[],
): Span | null {
  return (
    completed(nodes, site) ??
    objectBefore(nodes, site) ??
    openMention(site, nodes, earlier) ??
    otherSubject(nodes, before) ??
    introduced(nodes, site)
  );
}

const isNonFinite = ({ form, helped }: VerbSite) => form === 'to' || (form === 'ing' && !helped);

/** The subject of a verb that an infinitive or a participle completes: `he seemed to doubt`. */
function completed(nodes: readonly Node[], site: VerbSite): Span | null {
  if (!isNonFinite(site)) return null;
  let at = adverbsBefore(nodes, site.from);
  if (nodes[at - 1]?.pos !== 'VERB') return null;
  while (at > 0 && (isVerbal(nodes[at - 1]) || nodes[at - 1]!.pos === 'ADV')) at -= 1;
  return subjectBefore(nodes, at)?.span ?? null;
}

/** Somebody right before an infinitive or a participle: `led X to fear`, `footage of X saying`. */
function objectBefore(nodes: readonly Node[], site: VerbSite): Span | null {
  const end = site.from;
  const start = isNonFinite(site) ? phraseStart(nodes, end) : end;
  if (start === end) return null;
  const governed = nodes[start - 1]?.pos === 'VERB';
  if ((governed || site.form === 'ing') && isSomebody(nodes, start))
    return spanOf(nodes, start, end);
  const inner = innermost(nodes, start, end);
  const links = site.form === 'ing' ? ['of', 'with', 'by'] : ['for'];
  const linked = links.includes(nodes[inner - 1]?.lower ?? '');
  return inner > start && linked && isSomebody(nodes, inner) ? spanOf(nodes, inner, end) : null;
}

/** Whether the phrase that begins at a node has a name, a pronoun or a noun for people as its head. */
function isSomebody(nodes: readonly Node[], start: number): boolean {
  const head = nodes[phraseEnd(nodes, start, false) - 1]!;
  return head.pos === 'PROPN' || isPronoun(head) || kindOfNoun(head.lower) !== null;
}

/** First node of the last phrase within a chain of them: `X` in `footage of X`. */
function innermost(nodes: readonly Node[], start: number, end: number): number {
  let at = end - 1;
  while (at > start && nodes[at - 1]!.pos !== 'ADP') at -= 1;
  return at;
}

/**
 * The speaker of the nearest earlier attribution that is no part of what another one says before
 * this verb: in `X said Y had agreed, adding`, X adds.
 */
function openMention(
  site: VerbSite,
  nodes: readonly Node[],
  earlier: readonly Attribution[],
): Span | null {
  const here = nodes[site.from]!.start;
  const isOver = ({ cue }: Attribution) =>
    earlier.some(({ content }) =>
      content.some(([from, to]) => from <= cue.start && cue.end <= to && to <= here),
    );
  const credited = earlier.filter(({ mention }) => mention !== null);
  const open = credited.findLast((attribution) => !isOver(attribution));
  return (open ?? credited.at(-1))?.mention ?? null;
}

/** The first subject of a verb before. */
function otherSubject(nodes: readonly Node[], before: number): Span | null {
  for (let at = 1; at < before; at += 1) {
    if (!isVerbal(nodes[at])) continue;
    const found = subjectBefore(nodes, at);
    if (found?.place === 'before') return found.span;
  }
  return null;
}

/** The subject of the clause that a participle introduces: `Claiming victory, X left`. */
function introduced(nodes: readonly Node[], site: VerbSite): Span | null {
  if (!isNonFinite(site)) return null;
  const end = rowEnd(nodes);
  for (let at = site.to; at < end; at += 1)
    if (isComma(nodes[at]) && isSubject(nodes, at + 1, end))
      return spanOf(nodes, at + 1, phraseEnd(nodes, at + 1));
  return null;
}
