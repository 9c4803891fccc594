/** Events of talks in a report's text. */
import type { DateRef, EventItem, Passage, SourceItem } from '../../record/index.ts';
import type { Actors, Draft } from '../drafts.ts';
import type { ParsedText } from '../text.ts';
import { type Dated, datesNear } from './dates.ts';
import { toldByMust } from './deontic.ts';
import { passageOf, type Told, toldByVerb } from './find.ts';
import { joinTellings } from './join.ts';
import { kindOfNoun, toldByNoun } from './nominal.ts';
import { DEAL, TALKS } from './nouns.ts';
import { draftsByPlace } from './place.ts';
import { SENSES } from './senses.ts';
import { statusOf } from './status.ts';
import { type View, viewOf, wordAt } from './view.ts';
import { type Who, whoIn } from './who.ts';

export interface FindEventsInput {
  readonly parsed: ParsedText;
  readonly drafts: readonly Draft[];
  /** Ids of the statements made of the drafts, in the same order. */
  readonly statementIds: readonly string[];
  readonly actors: Actors;
  readonly source: SourceItem;
}

/**
 * Events that a text tells, in the order of the text: kind, who and to whom, whether it took place,
 * where and when. Both a verb or noun of the lexicon in the right sense and an actor are required;
 * headings are left out. Tellings of one event are joined, the others under `also`. Time is linear
 * in the length of the text.
 */
export function findEvents(input: FindEventsInput): EventItem[] {
  const { parsed, drafts, actors } = input;
  const at = draftsByPlace(drafts);
  const draftAt = (offset: number) => {
    const index = at(offset);
    return index === null ? null : drafts[index]!;
  };
  const who = whoIn(actors, draftAt);
  const events = parsed.sentences.flatMap((sentence, k) => {
    if (parsed.blocks[sentence.block]!.kind === 'heading' || !mayTell(parsed, k)) return [];
    const view = viewOf(parsed, k);
    return toldIn(view, who, draftAt).map((told) => itemOf(view, told, input, { who, at }));
  });
  return joinTellings(events);
}

function mayTell(parsed: ParsedText, sentence: number): boolean {
  const [from, to] = parsed.sentences[sentence]!.tokens;
  for (let at = from; at < to; at++) {
    const { lemma, lower } = parsed.tokens[at]!;
    if (
      lower === 'must' ||
      SENSES.has(lemma) ||
      TALKS.has(lower) ||
      TALKS.has(lemma) ||
      DEAL.has(lemma)
    )
      return true;
  }
  return false;
}

/** What the verbs of a sentence tell, and its nouns where no verb tells the same. */
function toldIn(view: View, who: Who, draftAt: (offset: number) => Draft | null): Told[] {
  const told: Told[] = [];
  for (let at = view.from; at < view.to; at++) {
    const token = view.tokens[at]!;
    if (token.pos !== 'VERB') continue;
    const draft = draftAt(token.start);
    for (const find of [toldByVerb, toldByMust]) {
      const found = find(view, at, draft, who);
      if (found !== null) told.push(found);
    }
  }
  const verbs = told.filter((it, k) => !isPurpose(it, told.slice(Math.max(0, k - NEAR), k)));
  const covered = coveredBy(verbs);
  const nouns = view.phrases.flatMap((phrase) => {
    const kind = kindOfNoun(view, phrase);
    if (kind === null || covered[kind].has(phrase.head)) return [];
    const draft = draftAt(view.tokens[phrase.head]!.start);
    return toldByNoun(view, phrase, draft, who) ?? [];
  });
  return [...verbs, ...nouns].sort((a, b) => a.trigger[0] - b.trigger[0]);
}

/** Tokens of the clauses in which verbs tell of talks and of agreements. */
function coveredBy(told: readonly Told[]): { consult: Set<number>; agree: Set<number> } {
  const covered = { consult: new Set<number>(), agree: new Set<number>() };
  for (const { kind, clause } of told) {
    if (kind !== 'consult' && kind !== 'agree') continue;
    for (let at = clause[0]; at < clause[1]; at++) covered[kind].add(at);
  }
  return covered;
}

/** Events before in a sentence of which one may be the purpose. */
const NEAR = 4;

/** `met to talk about the river`: the purpose of a meeting is no other meeting. */
function isPurpose(it: Told, before: readonly Told[]): boolean {
  if (it.kind !== 'consult' || it.reality !== 'hypothetical') return false;
  const [at] = it.trigger;
  return before.some(({ kind, clause }) => kind === 'consult' && clause[0] < at && at < clause[1]);
}

interface Finders {
  readonly who: Who;
  readonly at: (offset: number) => number | null;
}

function itemOf(view: View, told: Told, input: FindEventsInput, { who, at }: Finders): EventItem {
  const { source, statementIds } = input;
  const trigger = passageOf(view, told.trigger);
  const clause = passageOf(view, told.clause);
  const date = dateOf(view, told, clause, { issued: source.issued, who });
  const within = at(trigger.start);
  return {
    type: 'event',
    id: `${source.id}:e${trigger.start}`,
    source: source.id,
    kind: told.kind,
    status: statusOf(told.reality, date?.iso ?? null, source.issued),
    trigger,
    clause,
    sources: told.sources,
    targets: told.targets,
    what: told.what === null ? null : passageOf(view, told.what),
    place: placeOf(view, told, who),
    date,
    within: within === null ? null : statementIds[within]!,
    reader: { name: 'rules' },
    also: [],
  };
}

/** UTF-16 units within which a date that opens a sentence begins. */
const OPENING = 16;

/** The date in the clause nearest to its trigger, or the one that opens the sentence. */
function dateOf(
  view: View,
  told: Told,
  clause: Passage,
  { issued, who }: { issued: string | null; who: Who },
): DateRef | null {
  const past = told.reality === 'happened' || told.reality === 'negated';
  const trigger = view.tokens[told.trigger[0]]!.start;
  const opening = view.parsed.sentences[view.sentence]!.start + OPENING;
  const distance = ({ words }: Dated) => Math.abs(words.start - trigger);
  const [nearest] = datesNear(view, trigger, issued, past)
    .filter(({ words }) => !who.isNamed(words.start, words.end))
    .filter(({ words }) => words.start <= opening || isIn(words, clause))
    .filter(({ iso }) => !told.past || issued === null || iso <= issued.slice(0, iso.length))
    .sort((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}

function isIn(words: Passage, clause: Passage): boolean {
  return clause.start <= words.start && words.start <= clause.end;
}

const AT = new Set(['in', 'at', 'near', 'outside']);

/** The name after `in` or `at`, in the clause or opening the sentence; no person's name is a place. */
function placeOf(view: View, { complements }: Told, who: Who): Passage | null {
  const opening = AT.has(wordAt(view, view.from)) ? view.startingAt.get(view.from + 1) : undefined;
  const phrases = complements.adjuncts
    .filter(({ preposition }) => AT.has(preposition))
    .flatMap(({ list }) =>
      list.members.flatMap((it) => [it.phrase, ...it.of.map((of) => of.phrase)]),
    );
  for (const phrase of [...phrases, ...(opening === undefined ? [] : [opening])]) {
    const named = phrase.kind === 'proper' && phrase.owner === null;
    const person = who.within(view, phrase.from, phrase.to).some(({ kind }) => kind === 'person');
    if (named && !person) return passageOf(view, withoutArticle(view, phrase.from, phrase.to));
  }
  return null;
}

function withoutArticle(view: View, from: number, to: number): [number, number] {
  return [wordAt(view, from) === 'the' && to - from > 1 ? from + 1 : from, to];
}
