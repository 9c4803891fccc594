/** Sentences in which a report itself infers or assesses, with nobody credited. */
import { cueOf, EVALUATIVE, HEDGE_ADVERBS, HEDGE_MODALS, HEDGE_VERBS } from '../cues/index.ts';
import type { Actors } from '../drafts.ts';
import type { ParsedText, Token } from '../text.ts';

/** Nouns for what a report on talks assesses. */
const TALKS = new Set(
  'talk negotiation meeting round session summit conference deal agreement accord plan proposal offer term position side party truce ceasefire process issue question point compromise reading channel'.split(
    ' ',
  ),
);

/**
 * Sentences of paragraphs and list items that hedge or evaluate and speak of talks or of somebody.
 *
 * @param taken - sentences that an attribution accounts for
 */
export function ownVoice(parsed: ParsedText, actors: Actors, taken: ReadonlySet<number>): number[] {
  const spoken = sentencesWithActors(parsed, actors);
  const found: number[] = [];
  for (const [index, sentence] of parsed.sentences.entries()) {
    if (taken.has(index) || parsed.blocks[sentence.block]!.kind === 'heading') continue;
    const tokens = parsed.tokens.slice(...sentence.tokens).filter(({ quotation }) => quotation < 0);
    if (!isClause(tokens)) continue;
    const evaluates = tokens.some(
      (token, at) => isEvaluative(token) && !isDenial(token, tokens[at + 1]),
    );
    const hedges = tokens.some((token, at) => isHedge(tokens, token, at));
    const topical = spoken.has(index) || tokens.some(({ lemma }) => TALKS.has(lemma));
    if (evaluates || (hedges && topical)) found.push(index);
  }
  return found;
}

function isClause(tokens: readonly Token[]): boolean {
  return tokens.length > 3 && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

function isEvaluative({ lemma, lower, pos }: Token): boolean {
  return (
    (pos === 'ADJ' || pos === 'NOUN' || pos === 'VERB') &&
    (EVALUATIVE.has(lemma) || EVALUATIVE.has(lower))
  );
}

/** `Marn disputed that`: a denial is somebody's, no assessment of the report's. */
function isDenial({ lemma, pos }: Token, next: Token | undefined): boolean {
  return pos === 'VERB' && cueOf(lemma, 'verb')?.group === 'deny' && next?.lower === 'that';
}

function isHedge(tokens: readonly Token[], { lower, lemma, pos }: Token, at: number): boolean {
  if (HEDGE_MODALS.has(lower)) return pos === 'AUX' || pos === 'VERB';
  if (HEDGE_ADVERBS.has(lower)) return pos === 'ADV' || pos === 'ADJ';
  if (!HEDGE_VERBS.has(lemma) || pos !== 'VERB') return false;
  const next = tokens[at + 1]?.lower;
  return next === 'to' || next === 'that' || tokens[at + 1]?.pos === 'ADJ';
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
