/**
 * What kind of statement it is. The first of these that holds decides: a precondition makes one step
 * depend on another; a demand wants somebody else to do something; a position is what the speaker is
 * for, against, or going to do; an inference concludes about what cannot be seen; a
 * characterisation is all else. The report's own voice infers or, else, judges (editorial).
 */

import type { StatementKind } from '../../case/index.ts';
import { subjectOf } from '../events/clause.ts';
import type { VerbGroup } from '../events/verbs.ts';
import { type Content, hasWord, isSpeaker, tokenAt } from './content.ts';
import { isPrecondition } from './precondition.ts';
import { ASKS, DEALS, INFERS, QUESTION_WORDS, READY, STANDS, words } from './words.ts';

const NAMING = words('describe call');
const DEMANDS = words('demand urge');
const JUDGES = words(
  'accuse blame fault praise hail applaud commend laud salute champion celebrate',
);
/** Passive cues by which nobody in particular concludes: `was read as`, `is seen as`. */
const CONCLUDES = words('read interpret see view regard perceive understand take');

/** The kind of a statement; see the top of this file. */
export function kindOf(content: Content): StatementKind {
  const { draft } = content;
  if (draft.form === 'own-voice') return infers(content) ? 'inference' : 'editorial';
  if (isNaming(content)) return namingKind(content);
  if (!isQuestion(content) && isPrecondition(content)) return 'precondition';
  if (isDemand(content)) return 'demand';
  if (isPosition(content)) return 'position';
  return infers(content) ? 'inference' : 'characterisation';
}

/** `called it useful`, `dismissed it as a stunt`. */
function isNaming(content: Content): boolean {
  const { cue } = content;
  if (cue === null) return false;
  return NAMING.has(cue.group) || (cue.takes.includes('as') && hasWord(content, AS));
}

const AS = words('as');

function namingKind({ draft, cue }: Content): StatementKind {
  const concludes = draft.cue!.passive && draft.speaker.kind === 'unknown';
  return concludes && CONCLUDES.has(cue!.lemma) ? 'inference' : 'characterisation';
}

/** Whether the cue asks a question: `asked whether`. */
export function isQuestion(content: Content): boolean {
  const { tokens, cue, parsed, draft } = content;
  const [first] = tokens;
  if (first === undefined) return false;
  const asks = cue?.takes.includes('wh') === true && ASKING.has(cue.lemma);
  const opening = tokenAt(content, first).lower;
  if (cue !== null && draft.form !== 'direct' && QUESTION_WORDS.has(opening)) return true;
  if (asks && (QUESTION_WORDS.has(opening) || opening === 'if')) return true;
  const last = draft.content.at(-1)![1];
  return draft.form === 'direct' && /\?["”»“」]?$/u.test(parsed.text.slice(last - 2, last));
}

const ASKING = words('ask inquire enquire wonder query question');

function isDemand(content: Content): boolean {
  const { cue, draft } = content;
  if (isQuestion(content)) return false;
  if (cue !== null && (DEMANDS.has(cue.group) || cue.hint === 'demand')) return true;
  return (
    content.verbs.some((verb) => asksOther(content, verb)) ||
    (draft.form === 'direct' && isImperative(content))
  );
}

/** `Vost must leave`, `we demand that`, `they should stop`. */
function asksOther(content: Content, verb: VerbGroup): boolean {
  const { lemma } = tokenAt(content, verb.verb);
  const subject = subjectTokens(content, verb);
  const own = isSpeaker(content, verb, subject);
  if (own) return ASKS.has(lemma) && asksSomebody(content, verb);
  if (verb.modal === 'must' || verb.modal === 'ought')
    return verb.passive || lemma !== 'be' || subject.length > 0;
  if (verb.modal === 'should') return subject.some((at) => isActor(content, at));
  const before = content.parsed.tokens[verb.from - 1]?.lemma;
  const has =
    tokenAt(content, verb.from).lower === 'to' && (before === 'have' || before === 'need');
  return has && subject.some((at) => isActor(content, at));
}

/** `we ask them to leave`, `we call on`, `we demand that`; not `we want peace`. */
function asksSomebody(content: Content, verb: VerbGroup): boolean {
  const { lemma } = tokenAt(content, verb.verb);
  const next = content.parsed.tokens[verb.verb + 1]?.lower ?? '';
  if (lemma === 'demand' || lemma === 'urge' || lemma === 'request' || lemma === 'require')
    return true;
  if (lemma === 'call' || lemma === 'appeal') return ['for', 'on', 'upon', 'to'].includes(next);
  const phrase = content.viewAt(verb.verb).startingAt.get(verb.verb + 1);
  return phrase !== undefined && content.parsed.tokens[phrase.to]?.lower === 'to';
}

function isActor(content: Content, at: number): boolean {
  const { start, end, lower } = tokenAt(content, at);
  return (
    ['they', 'you', 'he', 'she'].includes(lower) ||
    content.mentions.some((it) => it.start < end && it.end > start)
  );
}

/** `Stop the shelling`: a base form that opens a sentence in quotation marks. */
function isImperative(content: Content): boolean {
  const [first, second] = content.tokens;
  if (first === undefined) return false;
  const { pos, lower, lemma, text } = tokenAt(content, first);
  if (lower === 'let') return second !== undefined && tokenAt(content, second).lower !== 'us';
  return pos === 'VERB' && lower === lemma && /^\p{Lu}/u.test(text);
}

function subjectTokens(content: Content, verb: VerbGroup): number[] {
  const list = subjectOf(content.viewAt(verb.verb), verb);
  return (list?.members ?? []).map(({ phrase }) => phrase.head);
}

function isPosition(content: Content): boolean {
  const { cue } = content;
  if (cue !== null && JUDGES.has(cue.lemma)) return false;
  if (cue !== null && (cue.hint === 'position' || TAKES_STAND.has(cue.lemma))) return true;
  return content.verbs.some((verb) => takesStand(content, verb));
}

const TAKES_STAND = words(
  'welcome support back endorse favour favor advocate accept defend insist',
);

/** `we will not sign`, `Vost is ready to talk`, `they reject`. */
function takesStand(content: Content, verb: VerbGroup): boolean {
  const { lemma } = tokenAt(content, verb.verb);
  if (!isSpeaker(content, verb, subjectTokens(content, verb))) return false;
  if (verb.modal !== null && STAND_MODALS.has(verb.modal)) return true;
  if (verb.negated && verb.tense === 'present' && DEALS.has(lemma)) return true;
  // `had never offered to withdraw`: an infinitive is what the verb before it says of it.
  const depends =
    verb.tense === 'infinitive' && verb.modal === null && verb.from !== content.tokens[0];
  if (STANDS.has(lemma) && verb.tense !== 'past' && !depends) return true;
  const next = content.parsed.tokens[verb.verb + 1];
  const after = content.parsed.tokens[verb.verb + 2];
  return (
    lemma === 'be' && [next, after].some((token) => token !== undefined && READY.has(token.lower))
  );
}

const STAND_MODALS = words('will would shall can must');

function infers(content: Content): boolean {
  const { cue } = content;
  if (cue?.hint === 'inference' || (cue !== null && THINKS.has(cue.group))) return true;
  if (hasWord(content, INFERS)) return true;
  return content.verbs.some(
    (verb) =>
      verb.modal !== null &&
      GUESSES.has(verb.modal) &&
      !isSpeaker(content, verb, subjectTokens(content, verb)),
  );
}

const THINKS = words('expect guess infer doubt fear');
const GUESSES = words('may might could would will');
