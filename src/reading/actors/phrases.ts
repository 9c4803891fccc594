/** Noun phrases of a text that can name an actor, with what they say of the actor. */
import type { ParsedText, Token } from '../text.ts';
import { nameTokens } from './names.ts';
import { kindOfNoun, NAME_PARTICLES, SHORT_OFFICES, TITLES } from './nouns.ts';

/** A phrase that names or describes somebody. Indices are those of tokens, the last excluded. */
export interface ActorPhrase {
  readonly from: number;
  readonly to: number;
  /** Tokens of the proper name in it; `null` where it has none as its head. */
  readonly name: readonly [number, number] | null;
  /** Tokens that tell the office, before the name or as the whole: `Kremlin adviser`. */
  readonly role: readonly [number, number] | null;
  /** Tokens of the body named within: `Kremlin`. */
  readonly of: readonly [number, number] | null;
  readonly kind: 'person' | 'body' | 'group' | null;
  readonly gender: 'he' | 'she' | null;
  readonly definite: boolean;
}

/** Longest name, and longest run of words before it, in tokens. */
const LONGEST = 9;

/** A text with the tokens that are parts of proper names. */
type Named = ParsedText & { readonly names: ReadonlySet<number> };

const isName = ({ names }: Named, at: number) => names.has(at);

/** All such phrases, in order; they do not overlap. */
export function actorPhrases(parsed: ParsedText): ActorPhrase[] {
  const found: ActorPhrase[] = [];
  const named = { ...parsed, names: nameTokens(parsed) };
  for (const {
    tokens: [from, to],
  } of parsed.sentences) {
    for (let at = from; at < to; ) {
      const phrase = phraseAt(named, at, to);
      if (phrase !== null) found.push(phrase);
      at = Math.max(phrase?.to ?? 0, at + 1);
    }
  }
  return found;
}

/** The phrase that begins at a token: `the Kremlin adviser Yuri Ushakov`, `both sides`. */
function phraseAt(parsed: Named, from: number, end: number): ActorPhrase | null {
  const { tokens } = parsed;
  const first = tokens[from]!;
  const opened = first.pos === 'DET' || first.lower === 'the' ? from + 1 : from;
  let gender: 'he' | 'she' | null = null;
  let role: [number, number] | null = null;
  let of: [number, number] | null = null;
  let name: [number, number] | null = null;
  let kind: ActorPhrase['kind'] = null;
  let at = opened;
  /** Where the words of an office begin, what possesses it left out. */
  let office = opened;
  const last = Math.min(end, opened + LONGEST);
  while (at < last && tokens[at]!.quotation === first.quotation) {
    const token = tokens[at]!;
    const noun = kindOfNoun(token.lower);
    if (TITLES.has(token.lower)) {
      gender = TITLES.get(token.lower)!;
      kind = 'person';
      at += 1;
    } else if (SHORT_OFFICES.has(token.lower) || isOffice(parsed, at)) {
      // `Ukrainian President`, `Kremlin adviser`: what was taken for a name belongs to the office.
      if (name !== null) of = name;
      const start: number = role?.[0] ?? office;
      name = null;
      kind = noun ?? 'person';
      at = officeEnd(parsed, at, last);
      role = [start, at];
    } else if (isName(parsed, at)) {
      if (name !== null || (kind !== null && kind !== 'person')) break;
      const to = nameEnd(parsed, at, last);
      name = [at, to];
      at = to;
    } else if (name !== null && isPossessive(tokens, at)) {
      if (!leadsToOffice(parsed, at + 1, last)) break;
      of = name;
      at += 1;
      office = at;
    } else if (isModifier(token) && name === null && leadsToOffice(parsed, at, last)) at += 1;
    else if (token.pos === 'ADJ' && name !== null && leadsToOffice(parsed, at, last)) at += 1;
    else break;
  }
  if (name === null && role === null) return null;
  return {
    from:
      name !== null && role === null && kind === null
        ? first.lower === 'the'
          ? from
          : name[0]
        : from,
    to: at,
    name,
    role,
    of,
    kind,
    gender,
    definite: first.lower === 'the',
  };
}

/** Whether a token is an office or the like; a capitalised body is a name: `Foreign Ministry`. */
function isOffice(parsed: Named, at: number): boolean {
  const kind = kindOfNoun(parsed.tokens[at]!.lower);
  return kind !== null && isNounHere(parsed, at) && !(kind === 'body' && isName(parsed, at));
}

function isNounHere({ tokens }: Named, at: number): boolean {
  const { pos } = tokens[at]!;
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET' || pos === 'NUM';
}

function isModifier({ pos, text }: Token): boolean {
  return (
    pos === 'ADJ' || pos === 'NUM' || pos === 'NOUN' || (pos === 'VERB' && /ing$|ed$/.test(text))
  );
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  return /^['’]s?$/.test(tokens[at]!.lower);
}

/** Whether an office or body follows within a few words of one phrase. */
function leadsToOffice(parsed: Named, from: number, end: number): boolean {
  for (let at = from; at < end && at < from + 4; at += 1) {
    const token = parsed.tokens[at]!;
    if (kindOfNoun(token.lower) !== null && isNounHere(parsed, at)) return true;
    if (!isModifier(token) && !isName(parsed, at)) return false;
  }
  return false;
}

/** `Secretary of State`, `head of the mission`, compounds such as `deputy prime minister`. */
function officeEnd(parsed: Named, at: number, end: number): number {
  const { tokens } = parsed;
  let to = at + 1;
  while (to < end && kindOfNoun(tokens[to]!.lower) !== null && isNounHere(parsed, to)) to += 1;
  if (to + 1 < end && tokens[to]!.lower === 'of' && /^\p{Lu}/u.test(tokens[at]!.text)) {
    const next = tokens[to + 1]!;
    if (
      isName(parsed, to + 1) &&
      /^(?:State|Defen[cs]e|Staff|Foreign|Commons|Lords)$/.test(next.text)
    )
      return to + 2;
  }
  return to;
}

/** One past a proper name: capitalised words, particles between them, `of` within names of bodies. */
function nameEnd(parsed: Named, from: number, end: number): number {
  const { tokens } = parsed;
  let at = from + 1;
  while (at < end) {
    const word = tokens[at]!.lower;
    const isOffice = kindOfNoun(word) === 'person';
    if (isName(parsed, at) && !isOffice) at += 1;
    else if (NAME_PARTICLES.has(word) && isName(parsed, at + 1)) at += 2;
    else if ((word === 'of' || word === '&') && bodyName(tokens[at - 1]!) && isName(parsed, at + 1))
      at += 2;
    else if (word === '-' && isName(parsed, at + 1)) at += 2;
    else if (isPossessive(tokens, at) && isName(parsed, at + 1) && bodyName(tokens[at + 1]!))
      at += 2;
    else break;
  }
  return Math.min(at, end);
}

/** Whether a capitalised word makes a name that goes on with `of`: `Ministry of Justice`. */
function bodyName({ lower }: Token): boolean {
  return (
    kindOfNoun(lower) === 'body' || ['states', 'bank', 'nations', 'organization'].includes(lower)
  );
}
