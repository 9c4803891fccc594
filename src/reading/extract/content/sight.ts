/** Content of verbs of sight, which judge only in some forms: `saw less a defeat than a delay`. */
import type { Span } from '../../drafts.ts';
import { objectEnd, type Place } from '../clauses.ts';
import type { Node } from '../nodes.ts';
import { isQuote, phraseEnd } from '../phrases.ts';
import type { VerbSite } from '../verbs.ts';
import { objectFrom } from './pieces.ts';

/** Verbs of sight, which tell a judgement only by the form of what follows. */
const SIGHT = new Set(['see', 'perceive', 'detect', 'recognize', 'recognise']);

const ARTICLES = new Set(['a', 'an', 'the']);

/** `saw less a defeat than a delay`, `saw in the offer a trap`, `saw a “slow retreat”`. */
export function appraisal(nodes: readonly Node[], site: VerbSite, place: Place): Span[] | null {
  if (!SIGHT.has(site.word.lemma)) return null;
  const from = site.to;
  const first = nodes[from]?.lower ?? '';
  const end = objectEnd(nodes, from, place);
  const article = (at: number) => at < end && ARTICLES.has(nodes[at]!.lower);
  const compares = ['less', 'more', 'not'].includes(first) && weighs(nodes, from, end);
  const within = first === 'in' ? phraseEnd(nodes, from + 1, false) : end;
  const quotes = nodes
    .slice(from, end)
    .some((node, k) => isQuote(node) && node.lowerStart && nodes[from + k - 1]?.pos !== 'ADP');
  return compares || article(within) || quotes ? objectFrom(nodes, from, place) : null;
}

/** Whether two descriptions are weighed: `less a defeat than a delay`, `not so much ... as ...`. */
function weighs(nodes: readonly Node[], from: number, end: number): boolean {
  const so = nodes[from]!.lower === 'not';
  if (so && nodes[from + 2]?.lower !== 'much') return false;
  const opens = from + (so ? 3 : 1);
  if (!ARTICLES.has(nodes[opens]?.lower ?? '')) return false;
  return nodes.slice(opens, end).some(({ lower }) => lower === (so ? 'as' : 'than'));
}
