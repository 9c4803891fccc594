/** Cue verbs in a row of nodes, with the auxiliaries and negations that go with them. */
import { type CueWord, FORMS, PARTICLES, VERBS, type VerbForm } from '../cues/index.ts';
import type { Node } from './nodes.ts';
import { isBe, isCompound, isHave, isNegation, isPossessiveWord, isVerbal } from './phrases.ts';

/** A verb that may attribute something. */
export interface VerbSite {
  readonly word: CueWord;
  /** The verb, the first node of its group (auxiliaries, adverbs), one past its particle. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly form: VerbForm | 'to';
  readonly passive: boolean;
  readonly negated: boolean;
  /** Whether the verb has an auxiliary of its own: it is a predicate, no participle of a noun. */
  readonly helped: boolean;
}

/** The cue verb at a node; `null` where the word is none or is a noun here. */
export function verbAt(nodes: readonly Node[], at: number): VerbSite | null {
  const node = nodes[at]!;
  const inflected = FORMS.get(node.lower);
  if (inflected === undefined || !isVerbHere(nodes, at, inflected.form)) return null;
  const particle = nodes[at + 1]?.lower ?? '';
  const phrasal = PARTICLES[inflected.lemma]?.includes(particle) ?? false;
  const word =
    (phrasal && VERBS.get(`${inflected.lemma} ${particle}`)) || VERBS.get(inflected.lemma);
  if (word === undefined) return null;
  const group = groupOf(nodes, at);
  const participle = inflected.form === 'past' || inflected.form === 'participle';
  return {
    word,
    at,
    from: group.from,
    to: at + (word.lemma.includes(' ') ? 2 : 1),
    form: group.infinitive ? 'to' : inflected.form,
    passive: participle && group.be,
    negated: group.negated,
    helped: group.helped,
  };
}

interface Group {
  readonly from: number;
  readonly be: boolean;
  readonly helped: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
}

/** The auxiliaries, adverbs and negations before a verb. */
function groupOf(nodes: readonly Node[], at: number): Group {
  let from = at;
  let [be, helped, negated, infinitive] = [false, false, false, false];
  for (let k = at - 1; k >= 0 && k >= at - 6; k -= 1) {
    const node = nodes[k]!;
    if (isNegation(node)) negated = true;
    else if (node.lower === 'to') infinitive = true;
    else if (node.pos === 'AUX' || isBe(node) || (isHave(node) && node.pos !== 'PRON')) {
      helped = true;
      // The auxiliary nearest to the verb decides: `has been told`, not `was to have told`.
      if (!isHave(node) && isBe(node) && !infinitive) be = true;
    } else if (node.pos !== 'ADV') break;
    if (infinitive && node.lower !== 'to' && node.pos !== 'ADV' && !isNegation(node)) break;
    from = k;
  }
  // Adverbs before the group are the clause's, not the verb's.
  return { from, be, helped, negated, infinitive };
}

/** Whether a subject in the plural can end at a node: `critics see the`, `some see this`. */
function isPlural(node: Node | undefined): boolean {
  if (node === undefined) return false;
  const quantity = ['some', 'many', 'most', 'both', 'all', 'few', 'they', 'we'];
  return quantity.includes(node.lower) || (node.pos === 'NOUN' && node.lower.endsWith('s'));
}

/** Forms that are nouns as well go by their tag, and by their place where that is a noun's. */
function isVerbHere(nodes: readonly Node[], at: number, form: VerbForm): boolean {
  const node = nodes[at]!;
  const before = nodes[at - 1];
  const after = nodes[at + 1];
  if (isCompound(nodes, at)) return false;
  if (before !== undefined && (isPossessiveWord(before) || /^['’]s?$/.test(before.lower))) {
    if (node.pos !== 'VERB' || isPossessiveWord(before)) return false;
  }
  if (node.word !== node.lower && at > 0 && node.pos === 'PROPN') return false;
  const modifies = before?.pos === 'DET' && (after?.pos === 'NOUN' || after?.pos === 'ADJ');
  if (modifies || (form === 'ing' && before?.lower === 'that')) return false;
  if (isVerbal(node)) return !(form === 'base' && before?.pos === 'DET');
  if (form === 'past') return node.pos !== 'ADJ' || before?.pos !== 'DET';
  if (form === 'ing') {
    const predicate = isBe(before) && ['to', 'that'].includes(after?.lower ?? '');
    return predicate || (node.pos !== 'ADJ' && before?.pos !== 'DET');
  }
  if (form === 'base' && after?.pos === 'DET' && isPlural(before)) return true;
  if (before === undefined || before.pos === 'DET' || before.pos === 'ADJ') return false;
  const attributes = nodes[at - 2]?.pos === 'QUOTE' || nodes[at - 2]?.lower === ',';
  if (attributes && before.pos !== 'NUM' && (after === undefined || /^[.,!?]$/.test(after.lower)))
    return true;
  if (form === 's' && (after?.pos === 'DET' || after?.pos === 'PRON') && before.pos !== 'NUM')
    return true;
  const clause = ['that', ':', 'to'].includes(after?.lower ?? '') || after?.pos === 'QUOTE';
  return clause && ['PROPN', 'PRON', 'NOUN'].includes(before.pos);
}
