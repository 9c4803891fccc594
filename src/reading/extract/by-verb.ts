/** Attributions by a verb: `X said that`, `“...,” said X`, `X called it “...”`. */

import type { Span } from '../drafts.ts';
import type { Quotation } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { type Content, contentOf } from './content/index.ts';
import { agentOf } from './content/passive.ts';
import { FIRM } from './echoes.ts';
import { type Node, type Row, spanOf } from './nodes.ts';
import { phraseEnd } from './phrases.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { type VerbSite, verbAt } from './verbs.ts';

/**
 * All attributions by verbs in a row.
 *
 * @param spoken - the words are somebody's speech, of which only what others say counts
 */
export function byVerbs(
  row: Row,
  quotations: readonly Quotation[],
  spoken: boolean,
): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < row.nodes.length; at += 1) {
    const site = verbAt(row.nodes, at);
    if (site === null) continue;
    const subject = subjectOf(row.nodes, site, found);
    if (spoken && !isFirm(row.nodes, site, subject)) continue;
    const content = contentOf(row.nodes, site, subject, quotations);
    if (content === null) continue;
    found.push(attributionOf(row, site, subject, content));
  }
  return found;
}

/**
 * Whether an attribution within a quotation counts: speakers say `I think` and `you know` of
 * themselves and their hearers, and that attributes nothing to anyone else.
 */
function isFirm(nodes: readonly Node[], site: VerbSite, subject: Subject): boolean {
  const { span, place } = subject;
  if (span === null || place === 'relative' || place === 'elided') return false;
  if (!FIRM.has(site.word.group)) return false;
  const inside = nodes.filter(({ start, end }) => start >= span[0] && end <= span[1]);
  return inside[0]?.lower === 'the' || inside.some(({ pos }) => pos === 'PROPN');
}

function attributionOf(row: Row, site: VerbSite, subject: Subject, content: Content): Attribution {
  const [start, end] = spanOf(row.nodes, site.from, site.to);
  const { word, passive, negated } = site;
  return {
    sentence: row.sentence,
    level: row.level,
    cue: { start, end, lemma: word.lemma, by: 'verb', passive },
    mention: passive ? agentOf(row.nodes, site) : (givenIn(row.nodes, site) ?? subject.span),
    content: content.spans,
    shape: content.shape,
    negated,
  };
}

/** `as stated in X`, `as reported by X`: a participle whose source follows. */
function givenIn(nodes: readonly Node[], { from, to, form }: VerbSite): Span | null {
  const participle = form === 'past' || form === 'participle';
  if (!participle || nodes[from - 1]?.lower !== 'as') return null;
  if (!['in', 'by'].includes(nodes[to]?.lower ?? '')) return null;
  const end = phraseEnd(nodes, to + 1);
  return end > to + 1 ? spanOf(nodes, to + 1, end) : null;
}
