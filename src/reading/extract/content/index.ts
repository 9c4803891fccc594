/** What an attribution by a verb says is said, in whichever form it stands. */
import type { Span } from '../../drafts.ts';
import type { Quotation } from '../../text.ts';
import type { Attribution } from '../attribution.ts';
import type { Place } from '../clauses.ts';
import type { Node } from '../nodes.ts';
import { isComma, isVerbal } from '../phrases.ts';
import type { Subject } from '../subjects.ts';
import type { VerbSite } from '../verbs.ts';
import { besideContent } from './beside.ts';
import { bareClause, markedContent } from './clause.ts';
import { bareObject } from './object.ts';
import { passiveContent } from './passive.ts';
import { appraisal } from './sight.ts';

/** What is said, and by what it is told to be that. */
export interface Content {
  readonly spans: readonly Span[];
  readonly shape: Attribution['shape'];
}

export function contentOf(
  nodes: readonly Node[],
  site: VerbSite,
  subject: Subject,
  quotations: readonly Quotation[],
): Content | null {
  const place = placeOf(nodes, site, subject);
  const as = (shape: Content['shape'], spans: Span[] | null) =>
    spans === null ? null : { spans, shape };
  if (site.passive) return as('passive', passiveContent(nodes, site, subject, place));
  return (
    as('beside', besideContent(nodes, site, subject, quotations)) ??
    as('marked', markedContent(nodes, site, place)) ??
    as('clause', bareClause(nodes, site, place)) ??
    as('object', appraisal(nodes, site, place)) ??
    as('object', bareObject(nodes, site, subject, place))
  );
}

const SUBORDINATORS = new Set(
  'while as although though if when since after before because unless whereas'.split(' '),
);

/** Whether the clause of a cue is a relative one, a subordinate one at the front, or neither. */
function placeOf(nodes: readonly Node[], site: VerbSite, subject: Subject): Place {
  if (subject.place === 'relative') return 'relative';
  for (let at = Math.min(subject.from, site.from) - 1; at >= 0; at -= 1) {
    if (isComma(nodes[at])) return 'main';
    if (SUBORDINATORS.has(nodes[at]!.lower) && !isVerbal(nodes[at])) return 'subordinate';
  }
  return 'main';
}
