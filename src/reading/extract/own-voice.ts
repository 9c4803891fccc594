/** Clauses in which a report itself infers or assesses, with nobody credited. */
import { cueOf, EVALUATIVE, HEDGE_ADVERBS, HEDGE_MODALS, HEDGE_VERBS } from '../cues/index.ts';
import type { Actors, Span } from '../drafts.ts';
import type { ParsedText, Token } from '../text.ts';
import { clausesOf } from './own-clauses.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns for what a report on talks assesses. */
const TALKS = words(
  'talk negotiation meeting round session summit conference deal agreement accord plan proposal offer term position side party truce ceasefire process issue question point compromise reading channel',
);

/** Verbs that say what something is or how it stands: their predicate can assess it. */
const COPULAS = words('be become remain seem appear look prove mark represent amount stay');

/** What there is little or much of where a report weighs: `there is little sign of a deal`. */
const SCANT = words('little scant no much still');
const GROUNDS = words(
  'sign reason doubt evidence chance hope prospect guarantee indication support',
);

/** What people are able to do or not: no guess of the report's. */
const SENSES = words('see hear feel imagine understand');

/** Longest sentence, in tokens, that is cut into clauses. */
const LONGEST_SENTENCE = 300;

/** What a report says with nobody credited. */
export interface OwnVoice {
  readonly sentence: number;
  readonly span: Span;
}

/**
 * Sentences of paragraphs and list items that hedge or evaluate and speak of talks or of somebody;
 * of a sentence that holds an attribution, its other clauses.
 *
 * @param taken - what attributions account for, by their sentences
 */
export function ownVoice(
  parsed: ParsedText,
  actors: Actors,
  taken: ReadonlyMap<number, readonly Span[]>,
): OwnVoice[] {
  const spoken = sentencesWithActors(parsed, actors);
  const found: OwnVoice[] = [];
  for (const [index, sentence] of parsed.sentences.entries()) {
    if (parsed.blocks[sentence.block]!.kind === 'heading') continue;
    const tokens = parsed.tokens.slice(...sentence.tokens);
    const spans = taken.get(index);
    const clauses = clausesIn(tokens, spans);
    for (const clause of clauses) {
      const own = clause.filter(({ quotation }) => quotation < 0);
      const whole = spans === undefined;
      if (!isClause(own) || !judges(own, spoken.has(index))) continue;
      const end = whole ? sentence.end : clause.at(-1)!.end;
      found.push({ sentence: index, span: [clause[0]!.start, end] });
    }
  }
  return found;
}

/** The whole sentence where nothing is attributed in it, else its clauses, in a sane number. */
function clausesIn(
  tokens: readonly Token[],
  spans: readonly Span[] | undefined,
): (readonly Token[])[] {
  if (spans === undefined) return [tokens];
  return tokens.length > LONGEST_SENTENCE ? [] : clausesOf(tokens, spans);
}

function judges(tokens: readonly Token[], named: boolean): boolean {
  if (weighs(tokens) || tokens.some((_, at) => isEvaluative(tokens, at))) return true;
  const topical = named || tokens.some(({ lemma }) => TALKS.has(lemma));
  return tokens.some((_, at) => isHedge(tokens, at, topical));
}

function isClause(tokens: readonly Token[]): boolean {
  return tokens.length > 3 && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** `There is little sign of ...`. */
function weighs(tokens: readonly Token[]): boolean {
  const there = tokens.findIndex(({ lower }) => lower === 'there');
  if (there < 0 || tokens[there + 1]?.lemma !== 'be') return false;
  const [much, ground] = tokens.slice(there + 2, there + 4);
  if (much === undefined || !SCANT.has(much.lower)) return false;
  return GROUNDS.has(ground?.lemma ?? '') || (much.lower === 'little' && ground?.lower === 'to');
}

/** An evaluative word; a noun or verb only where the clause says what something is. */
function isEvaluative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const { lemma, lower, pos } = token;
  if (!EVALUATIVE.has(lemma) && !EVALUATIVE.has(lower)) return false;
  if (pos === 'ADJ') return true;
  if (pos !== 'NOUN' && pos !== 'VERB') return false;
  if (isDenial(token, tokens[at + 1])) return false;
  return (
    pos === 'VERB' || tokens.some((other) => COPULAS.has(other.lemma) || other.lower === 'there')
  );
}

/** `Marn disputed that`: a denial is somebody's, no assessment of the report's. */
function isDenial({ lemma, pos }: Token, next: Token | undefined): boolean {
  return pos === 'VERB' && cueOf(lemma, 'verb')?.group === 'deny' && next?.lower === 'that';
}

function isHedge(tokens: readonly Token[], at: number, topical: boolean): boolean {
  const { lower, lemma, pos } = tokens[at]!;
  const next = tokens[at + 1];
  if (lower === 'likely' || lower === 'unlikely') return topical || next?.lower === 'to';
  if (!topical) return false;
  if (HEDGE_MODALS.has(lower))
    return (pos === 'AUX' || pos === 'VERB') && !isAbility(lower, tokens.slice(at + 1));
  if (HEDGE_ADVERBS.has(lower)) return pos === 'ADV' || pos === 'ADJ';
  if (!HEDGE_VERBS.has(lemma) || pos !== 'VERB') return false;
  return ['to', 'that', 'like'].includes(next?.lower ?? '') || next?.pos === 'ADJ';
}

/** `could not`, `could see`: what somebody was able to do (Quirk et al. 1985, 4.52). */
function isAbility(modal: string, after: readonly Token[]): boolean {
  const verb = after.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return modal === 'could' && (verb === undefined || SENSES.has(verb.lower));
}

function sentencesWithActors({ sentences }: ParsedText, { mentions }: Actors): Set<number> {
  const found = new Set<number>();
  let index = 0;
  for (const { start } of mentions) {
    while (index + 1 < sentences.length && sentences[index + 1]!.start <= start) index += 1;
    found.add(index);
  }
  return found;
}
