/** How sure the speaker is, how far the words are from the speaker, and which way they lean. */

import type { Certainty, Polarity, Remove, StatementKind } from '../../case/index.ts';
import type { Draft } from '../drafts.ts';
import type { Token } from '../text.ts';
import { type Content, firstFrom, hasWord, isOf, tokenAt } from './content.ts';
import { isQuestion } from './kind.ts';
import {
  AGAINST,
  BAD,
  FOR,
  GOOD,
  HEARSAY,
  HOPED,
  POSSIBLE,
  PROBABLE,
  TURNS,
  words,
} from './words.ts';

/**
 * `unknown` where nothing is claimed: questions, demands, wishes, the mere object of a stand
 * (`rejected the plan`). Else by the weakest word of the content or the cue; `certain` without one.
 */
export function certaintyOf(content: Content, kind: StatementKind): Certainty {
  const { cue } = content;
  if (isQuestion(content) || kind === 'demand' || cue?.group === 'propose') return 'unknown';
  if (cue !== null && WISHES.has(cue.lemma)) return 'unknown';
  if (cue?.lemma === 'hope') return 'possible';
  const isStand =
    cue !== null && (cue.hint === 'position' || FOR.has(cue.group) || AGAINST.has(cue.group));
  if (isStand && isMereObject(content)) return 'unknown';
  const says = cue === null || isStand ? 'certain' : cue.certainty;
  if (says === 'possible' || hasPossible(content)) return 'possible';
  return says === 'probable' || hasWord(content, PROBABLE) ? 'probable' : 'certain';
}

const WISHES = words('want wish desire prefer');

/** `rejected <the plan>`: no verb that is bound to a time. */
function isMereObject({ verbs, tokens, draft }: Content): boolean {
  const clause = verbs.some(({ tense }) => tense === 'past' || tense === 'present');
  const infinitive = verbs[0]?.from === tokens[0] && verbs[0]?.tense === 'infinitive';
  return !clause && !infinitive && draft.form !== 'direct';
}

/** A word of possibility that is not denied: `could`, not `could not`. */
function hasPossible(content: Content): boolean {
  return content.tokens.some((at, k) => {
    const token = tokenAt(content, at);
    if (!isOf(token, POSSIBLE) || (token.lower === 'may' && token.pos === 'PROPN')) return false;
    const next = content.tokens[k + 1];
    return !(
      token.lower === 'could' &&
      next !== undefined &&
      TURNS.has(tokenAt(content, next).lower)
    );
  });
}

/** Tokens before the cue that are searched for a word of hearsay. */
const NEAR_CUE = 3;

const SOURCES =
  /^(?:the |a |an |one |two |three |several |some |many |other |western |senior |diplomatic )*(?:(?:sources?|rumou?rs?|reports)\b|(?:people|persons?|officials?|diplomats?) (?:close|familiar|briefed|with knowledge))/i;

/** UTF-16 units behind the speaker's words in which `close to the talks` may stand. */
const AFTER_MENTION = 20;

/** Own words, the report's telling of them, or hearsay. `outer` holds this statement, if any does. */
export function removeOf(content: Content, outer: Draft | null): Remove {
  const { draft, parsed } = content;
  const { cue, speaker } = draft;
  if (cue?.by === 'adverb' || isHeard(content)) return 'hearsay';
  if (cue?.passive === true && speaker.kind === 'unknown') return 'hearsay';
  if (outer !== null && outer.speaker.id !== speaker.id) return 'hearsay';
  const mention =
    draft.mention === null
      ? ''
      : parsed.text.slice(draft.mention[0], draft.mention[1] + AFTER_MENTION);
  if (SOURCES.test(mention)) return 'hearsay';
  return draft.form === 'indirect' ? 'reported' : 'own-words';
}

/** `reportedly` at the cue or in the report's words; what a speaker calls hearsay is the speaker's. */
function isHeard(content: Content): boolean {
  const { draft, parsed, tokens } = content;
  const inReport = tokens.filter((at) => tokenAt(content, at).quotation < 0);
  if (inReport.some((at) => HEARSAY.has(tokenAt(content, at).lower))) return true;
  if (draft.cue === null) return false;
  const { start, end } = draft.cue;
  const from = Math.max(0, firstFrom(parsed.tokens, start) - NEAR_CUE);
  const near = parsed.tokens.slice(from, firstFrom(parsed.tokens, end));
  return near.some(({ lower }) => HEARSAY.has(lower));
}

/** Tokens after a word of denial that it turns. */
const TURN_REACH = 4;

/** Towards the talks, the deal or the other side, by the words as said. */
export function polarityOf(content: Content, kind: StatementKind): Polarity {
  const { cue, draft } = content;
  let good = 0;
  let bad = 0;
  const asks = kind === 'demand';
  content.tokens.forEach((at, k) => {
    const token = tokenAt(content, at);
    if (asks && token.pos === 'VERB') return;
    if (isOf(token, HOPED) && token.pos === 'NOUN' && turnOf(content, k) !== null) bad += 1;
    const leans = isGood(token) ? 1 : isOf(token, BAD) || isRefusal(content, k) ? -1 : 0;
    if (leans === 0) return;
    const turn = turnOf(content, k);
    // `neither closer nor further`: neither way.
    if (turn === 'neither' || turn === 'nor' || leans * (turn === null ? 1 : -1) > 0) good += 1;
    if (turn === 'neither' || turn === 'nor' || leans * (turn === null ? 1 : -1) < 0) bad += 1;
  });
  if (!asks && refuses(content, kind)) bad += 1;
  if (cue !== null && !draft.negated && isStandFor(cue.group, cue.lemma)) return 'positive';
  if (cue !== null && !draft.negated && isStandAgainst(cue.group, cue.lemma)) return 'negative';
  if (good > 0 === bad > 0) return 'neutral';
  return good > 0 ? 'positive' : 'negative';
}

/** `the sides are close`; not `closed the road`, `open the port`. */
function isGood(token: Token): boolean {
  return isOf(token, GOOD) && (token.pos === 'ADJ' || !STATES.has(token.lemma));
}

const STATES = words('open close near fine');

function isStandFor(group: string, lemma: string): boolean {
  return FOR.has(group) || OFFERS.has(lemma);
}

/** Cues of readiness. */
const OFFERS = words('accept offer pledge promise volunteer undertake');

function isStandAgainst(group: string, lemma: string): boolean {
  return (
    AGAINST.has(group) || lemma === 'threaten' || lemma === 'object to' || lemma === 'rule out'
  );
}

/** The nearest word before that turns the leaning; `null` for none. */
function turnOf(content: Content, k: number): string | null {
  for (let back = k - 1; back >= 0 && back >= k - TURN_REACH; back--) {
    const token = tokenAt(content, content.tokens[back]!);
    if (TURNS.has(token.lower)) return token.lower;
    if (token.pos === 'PUNCT') return null;
  }
  return null;
}

/** `a no to the plan`. */
function isRefusal(content: Content, k: number): boolean {
  const [at, before] = [content.tokens[k]!, content.tokens[k - 1]];
  return (
    tokenAt(content, at).lower === 'no' &&
    before !== undefined &&
    tokenAt(content, before).lower === 'a'
  );
}

/** `we will not sign`, `would sign nothing`, and what one says that one does not do. */
function refuses({ verbs, parsed }: Content, kind: StatementKind): boolean {
  return verbs.some(
    ({ negated, modal, tense, verb }) =>
      (negated || (kind !== 'inference' && isNothing(parsed.tokens[verb + 1]))) &&
      (modal === 'will' ||
        modal === 'would' ||
        modal === 'can' ||
        (kind === 'position' && tense === 'present')),
  );
}

function isNothing(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'nothing' || token.lower === 'no');
}
