/** Content as an object or infinitive of its cue: `refused to meet`, `called the talks productive`. */
import type { Span } from '../../drafts.ts';
import type { Place } from '../clauses.ts';
import type { Node } from '../nodes.ts';
import { isGerund, isPronoun, isQuote, opensPhrase, phraseEnd, skipAdjuncts } from '../phrases.ts';
import type { Subject } from '../subjects.ts';
import type { VerbSite } from '../verbs.ts';
import { objectFrom, pointsOut } from './pieces.ts';

/** An infinitive or an object: `refused to meet`, `rejected the plan`. */
export function bareObject(
  nodes: readonly Node[],
  site: VerbSite,
  subject: Subject,
  place: Place,
): Span[] | null {
  if (subject.span === null) return null;
  let from = site.to;
  while (nodes[from]?.pos === 'ADV' && !opensPhrase(nodes[from])) from += 1;
  if (nodes[from]?.lower === 'to' && site.word.takes.includes('to'))
    return objectFrom(nodes, from, place);
  return hasObject(nodes, from, site) ? objectFrom(nodes, from, place) : null;
}

/** Whether what follows is an object such as the verb takes. */
function hasObject(nodes: readonly Node[], from: number, { word }: VerbSite): boolean {
  const { takes } = word;
  const first = nodes[from];
  if (word.group === 'put') return opensPhrase(first) && takenAs(nodes, from);
  if (first?.lower === 'that' && pointsOut(nodes, from)) return false;
  if (isReciprocal(nodes, from)) return false;
  if (takes.some((preposition) => preposition === first?.lower)) return true;
  if (isGerund(first)) return takes.includes('np');
  if (!opensPhrase(first)) return false;
  const end = phraseEnd(nodes, from, false);
  const after = (words: readonly string[]) =>
    nodes.slice(end, end + 8).some(({ lower }) => words.includes(lower));
  if (takes.includes('np')) return true;
  if (takes.includes('person-to') && after(['to'])) return true;
  if (takes.includes('person-of') && after(['of'])) return true;
  if (takes.includes('as') && after(['as'])) return true;
  return takes.includes('small') && hasPredicate(nodes, from);
}

/** `each other`, `one another`: who is spoken to or of, and nothing that is said. */
function isReciprocal(nodes: readonly Node[], at: number): boolean {
  const words = `${nodes[at]?.lower} ${nodes[at + 1]?.lower}`;
  return words === 'each other' || words === 'one another';
}

/** Whether `as` follows the object at once and tells what it is taken for: not `as well as`. */
function takenAs(nodes: readonly Node[], from: number): boolean {
  const at = phraseEnd(nodes, from);
  return at > from && nodes[at]?.lower === 'as' && opensPhrase(nodes[at + 1]);
}

/** Whether an object has a predicate: `called the talks productive`, `called him a liar`. */
function hasPredicate(nodes: readonly Node[], from: number): boolean {
  const end = phraseEnd(nodes, from, false);
  const follows = (node: Node | undefined) => isQuote(node) || opensPhrase(node);
  if (follows(nodes[end]) || nodes[end]?.pos === 'ADV') return true;
  if (follows(nodes[skipAdjuncts(nodes, phraseEnd(nodes, from))])) return true;
  if (isPronoun(nodes[from]) && end > from + 1) return true;
  for (let at = from + 1; at < end; at += 1)
    if (nodes[at]!.pos === 'ADJ' && ['NOUN', 'PROPN'].includes(nodes[at - 1]!.pos)) return true;
  return false;
}
