/** Who is spoken of in a text: names, offices, bodies, groups, and pronouns that resolve. */
import type { ActorKind, ActorRef, Passage, SourceItem } from '../record/index.ts';
import { aliasesIn } from './actors/aliases.ts';
import { type Apposed, appositions, officeEnd } from './actors/appositions.ts';
import { Cast, type Known, refOf, slugOf } from './actors/cast.ts';
import { kindOfNoun, singularOf } from './actors/nouns.ts';
import { type ActorPhrase, actorPhrases } from './actors/phrases.ts';
import { Recent } from './actors/recent.ts';
import { issuerFrom, isWe, selfMentions, selfOf } from './actors/self.ts';
import type { Actors, Mention } from './drafts.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './text.ts';

/**
 * Finds all mentions of actors in a text, in one pass. A later `Ushakov`, `the adviser` or `he` is
 * the same actor as the `Kremlin adviser Yuri Ushakov` before; a lexicon adds names and offices.
 */
export function findActors(parsed: ParsedText, source: SourceItem, lexicon?: Lexicon): Actors {
  const cast = new Cast(lexicon, source.issued);
  const aliases = aliasesIn(parsed, lexicon);
  const phrases = actorPhrases(parsed).filter(
    ({ from, name }) => name !== null || !aliases.has(from),
  );
  const apposed = appositions(parsed, phrases);
  for (const phrase of phrases) announce(parsed, cast, phrase);
  const byToken = new Map(phrases.map((phrase) => [phrase.from, phrase]));
  const recent = new Recent(parsed);
  const self = selfOf(source);
  const selves = selfMentions(parsed);
  const mentions: Mention[] = [];
  const head = issuerFrom(parsed);
  let issuer: Known | null = null;
  const add = (known: Known, from: number, to: number) => {
    const start = parsed.tokens[from]!.start;
    const end = parsed.tokens[to - 1]!.end;
    recent.note(known, from);
    if (issuer === null && head !== null && isIssuer(parsed, known, head, start)) issuer = known;
    mentions.push({ start, end, actor: refOf(known, passage(parsed, start, end)) });
  };
  for (let at = 0; at < parsed.tokens.length; at += 1) {
    const phrase = byToken.get(at);
    const alias = aliases.get(at);
    if (phrase !== undefined) {
      add(knownOf(parsed, cast, recent, phrase, apposed.get(phrase)), phrase.from, phrase.to);
      at = phrase.to - 1;
    } else if (alias !== undefined) {
      add(cast.named(alias.name, { kind: 'unknown', ...nothing }), at, alias.to);
      at = alias.to - 1;
    } else if (selves.has(at)) {
      add(self, at, at + 2);
      at += 1;
    } else {
      const token = parsed.tokens[at]!;
      const known = isWe(token) ? issuer : recent.pronoun(token, at);
      if (known !== null) add(known, at, at + 1);
    }
  }
  return { mentions };
}

/** Whether somebody other than a person stands right where a text names whose statement it is. */
function isIssuer({ text }: ParsedText, { kind }: Known, head: number, start: number): boolean {
  return kind !== 'person' && start >= head && /^(?:the )?$/i.test(text.slice(head, start));
}

const nothing = { role: null, affiliation: null, gender: null } as const;

function passage({ text }: ParsedText, start: number, end: number): Passage {
  return { start, end, exact: text.slice(start, end) };
}

const wordsOf = ({ text, tokens }: ParsedText, [from, to]: readonly [number, number]) =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');

/** Makes full names of persons known before anything is resolved: headlines have surnames only. */
function announce(parsed: ParsedText, cast: Cast, phrase: ActorPhrase): void {
  if (phrase.name === null || phrase.name[1] - phrase.name[0] < 2) return;
  const kind = kindOf(parsed, phrase);
  if (kind !== 'person') return;
  cast.named(wordsOf(parsed, phrase.name), { kind, ...nothing });
}

function kindOf(
  parsed: ParsedText,
  { name, kind, gender, definite, from }: ActorPhrase,
): ActorKind {
  if (kind === 'person' || gender !== null) return 'person';
  if (kind !== null || name === null) return kind ?? 'unknown';
  const last = parsed.tokens[name[1] - 1]!;
  const acronym = last.text === last.text.toUpperCase() && last.text.length > 1;
  const before = parsed.tokens[from - 1]?.lower ?? '';
  const placed = ['in', 'at', 'near', 'from', 'outside', 'across'].includes(before);
  const body = kindOfNoun(last.lower) !== null || definite || acronym || placed;
  return name[1] - name[0] > 1 && !body ? 'person' : 'body';
}

/** The actor of a phrase: known by name, by office, or new. */
function knownOf(
  parsed: ParsedText,
  cast: Cast,
  recent: Recent,
  phrase: ActorPhrase,
  apposed: Apposed | undefined,
): Known {
  const office = apposed !== undefined && phrase.name !== null ? apposed.other : phrase;
  const named = apposed !== undefined && phrase.name === null ? apposed.other : phrase;
  const end = apposed?.end ?? (office.role === null ? 0 : officeEnd(parsed, office));
  const affiliation = affiliationOf(parsed, office, end);
  // What an office belongs to is told apart, where it hangs on it: `an adviser in the Kremlin`.
  const hangs = office.of === null && affiliation !== null;
  const last = office.name === null && !hangs ? end : (office.role?.[1] ?? 0);
  const role = office.role === null ? null : wordsOf(parsed, [office.role[0], last]);
  const said = { role, affiliation, gender: named.gender };
  if (named.name !== null) {
    const kind = apposed === undefined ? kindOf(parsed, named) : 'person';
    return cast.named(wordsOf(parsed, named.name), { kind, ...said });
  }
  const words = wordsOf(parsed, [phrase.from, phrase.to]);
  const kind = phrase.kind ?? 'unknown';
  const head = singularOf(parsed.tokens[phrase.to - 1]!.lower);
  const before = phrase.definite ? recent.byHead(head, kind, affiliation) : null;
  if (before !== null) return before;
  return { id: slugOf(words.replace(/^(?:the|an?)\s/i, '')), name: words, kind, ...said };
}

/** The body that an office belongs to: named before it, or after `of`, `in`, `for`. */
function affiliationOf(
  parsed: ParsedText,
  { of, role, name }: ActorPhrase,
  end: number,
): string | null {
  if (of !== null) return wordsOf(parsed, of);
  if (role === null || name !== null) return null;
  const { tokens } = parsed;
  const proper = (at: number) => tokens[at]!.pos === 'PROPN';
  for (let at = role[1]; at < end; at += 1) {
    if (!proper(at) && kindOfNoun(tokens[at]!.lower) === null) continue;
    let to = at + 1;
    while (to < end && (proper(to) || /^['’]s?$/.test(tokens[to]!.lower))) to += 1;
    return wordsOf(parsed, [at, to]);
  }
  return null;
}

/**
 * The actor that a speaker's noun phrase stands for: the first one mentioned in it, where that is
 * its head; else the phrase itself.
 *
 * @param span - UTF-16 offsets of the phrase
 */
export function speakerOf(
  parsed: ParsedText,
  at: (start: number, end: number) => readonly Mention[],
  span: readonly [number, number],
): ActorRef {
  const words = passage(parsed, ...span);
  const inside = at(...span);
  const first = inside[0];
  if (first !== undefined && isHead(parsed, span[0], first)) return { ...first.actor, words };
  // `One of the engineers, Pell Aster`, `plant director Klara Vinge`: the name comes last.
  const last = inside.findLast(
    ({ start, end, actor }) =>
      actor.kind === 'person' && (end === span[1] || parsed.text.slice(start - 2, start) === ', '),
  );
  if (last !== undefined && !words.exact.includes(' of ')) return { ...last.actor, words };
  const name = words.exact.replace(/\s+/g, ' ');
  const id = slugOf(name.replace(/^(?:the|an?)\s/i, ''));
  return { id, name, kind: 'unknown', role: null, affiliation: null, words };
}

/** Whether only articles, adjectives and the like stand between a phrase's start and a mention. */
function isHead({ text }: ParsedText, start: number, mention: Mention): boolean {
  const after = text.slice(mention.end, mention.end + 2);
  const possessive = /^['’]s?/.test(after);
  return !possessive && text.slice(start, mention.start).trim().split(/\s+/).length <= 2;
}
