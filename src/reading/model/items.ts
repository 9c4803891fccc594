/** Turns a model's answer on one piece into items of a record, or drops them and says why. */
import type { ActorRef, EventItem, Form, Passage, StatementItem } from '../../record/index.ts';
import { withoutMarks } from '../suggest/marks.ts';
import { dateRefOf } from './date.ts';
import { type Lost, locate, locateAfter, locateIn, locateNear } from './locate.ts';
import { actorsOf, detail, detailNear, dropped, type Making, newId } from './making.ts';
import type { Piece } from './pieces.ts';
import {
  type AnsweredEvent,
  type AnsweredStatement,
  answeredEvent,
  answeredStatement,
} from './schema.ts';

/** What was kept of one answer. */
export interface Kept {
  readonly statements: StatementItem[];
  readonly events: EventItem[];
}

/** Takes the items of one answer that stand in the piece. */
export function itemsOf(
  making: Making,
  piece: Piece,
  answer: { readonly statements: readonly unknown[]; readonly events: readonly unknown[] },
): Kept {
  const said = answer.statements.map((item) => answeredStatement.safeParse(item).data ?? null);
  const told = answer.events.map((item) => answeredEvent.safeParse(item).data ?? null);
  meet(making, said, told);
  const events = told.map((item) =>
    item === null ? dropped(making, 'not-in-schema') : eventOf(making, piece, item),
  );
  const made = said.map((item) =>
    item === null ? dropped(making, 'not-in-schema') : statementOf(making, piece, item),
  );
  const statements = made.map((statement, k) =>
    statement === null ? null : linked(statement, said[k]!, made, events),
  );
  return {
    statements: statements.filter((item) => item !== null),
    events: events.filter((item) => item !== null),
  };
}

/** Makes all actors of an answer known, full names first, so that a last name finds its bearer. */
function meet(
  { actors }: Making,
  said: readonly (AnsweredStatement | null)[],
  told: readonly (AnsweredEvent | null)[],
): void {
  const speakers = said.filter((item) => item !== null && item.speaker.kind !== 'report');
  const names = [
    ...speakers.map((item) => item!.speaker.name),
    ...said.flatMap((item) => item?.about ?? []),
    ...told.flatMap((item) => (item === null ? [] : [...item.sources, ...item.targets])),
  ];
  for (const name of names.sort((a, b) => b.length - a.length)) actors.named(name, null);
}

function statementOf(making: Making, piece: Piece, item: AnsweredStatement): StatementItem | null {
  const content = contentOf(piece, item);
  if (typeof content === 'string') return dropped(making, content);
  const first = content[0]!;
  const cue = item.cue === null ? null : locateNear(piece, item.cue, first);
  const words = item.speaker.words === null ? null : locateNear(piece, item.speaker.words, first);
  if (typeof cue === 'string') return dropped(making, cue);
  if (typeof words === 'string') return dropped(making, words);
  const speaker = speakerOf(making, item, words);
  if (speaker === null) return dropped(making, 'speaker-not-in-text');
  const id = newId(making, `m${first.start}-${content.at(-1)!.end}-${speaker.id}`);
  if (id === null) return dropped(making, 'repeated');
  return {
    type: 'statement',
    id,
    source: making.report.source.id,
    form: formOf(making.report.text, content, speaker),
    speaker,
    cue,
    verb: null,
    content,
    kind: item.kind,
    polarity: item.polarity,
    certainty: item.certainty,
    remove: item.remove,
    negated: item.negated,
    about: actorsOf(making, piece, item.about, first).filter((actor) => actor.id !== speaker.id),
    event: null,
    reads: readsOf(making, item, content),
    within: null,
    date: null,
    reader: making.reader,
    also: [],
  };
}

/** The parts of what is said, in the text's order. */
function contentOf(piece: Piece, { content, before }: AnsweredStatement): Passage[] | Lost {
  const found: Passage[] = [];
  for (const words of content) {
    const last = found.at(-1);
    const place = last ? locateAfter(piece, words, last.end) : locate(piece, words, before);
    if (typeof place === 'string') return place;
    found.push(withoutMarks(place));
  }
  return found;
}

function speakerOf(
  making: Making,
  { speaker }: AnsweredStatement,
  words: Passage | null,
): ActorRef | null {
  const { actors } = making;
  if (speaker.kind === 'report') return actors.report();
  const role = detail(making, speaker.role);
  const affiliation = detail(making, speaker.affiliation);
  return actors.named(speaker.name, words, { kind: speaker.kind, role, affiliation });
}

function readsOf(
  making: Making,
  { reads }: AnsweredStatement,
  content: readonly Passage[],
): Passage | null {
  if (reads === null) return null;
  for (const part of content) {
    const found = locateIn(reads, part);
    if (typeof found !== 'string') return found;
  }
  return dropped(making, 'detail');
}

const OPENING = /["“”„«»‹›「『‘‚]/;
const CLOSED = /^[.,!?…]{0,2}["“”»«›‹」』’]/;

/** How a statement stands in the text: told from the marks around it, not from the answer. */
function formOf(text: string, content: readonly Passage[], speaker: ActorRef): Form {
  const quoted = content.every(
    ({ start, end }) =>
      OPENING.test(text[start - 1] ?? '') && CLOSED.test(text.slice(end, end + 3)),
  );
  if (quoted) return 'direct';
  if (content.some(({ exact }) => /["“”„«»「」『』]/.test(exact))) return 'mixed';
  return speaker.kind === 'report' ? 'own-voice' : 'indirect';
}

function eventOf(making: Making, piece: Piece, item: AnsweredEvent): EventItem | null {
  const clause = locate(piece, item.clause, item.before);
  if (typeof clause === 'string') return dropped(making, clause);
  const trigger = locateIn(item.trigger, clause);
  if (typeof trigger === 'string') return dropped(making, trigger);
  const sources = actorsOf(making, piece, item.sources, clause);
  if (sources.length === 0) return dropped(making, 'speaker-not-in-text');
  const id = newId(making, `m${trigger.start}-${trigger.end}-${item.kind}`);
  if (id === null) return dropped(making, 'repeated');
  const date = detailNear(making, piece, item.date, clause);
  return {
    type: 'event',
    id,
    source: making.report.source.id,
    kind: item.kind,
    status: item.status,
    trigger,
    clause,
    sources,
    targets: actorsOf(making, piece, item.targets, clause),
    what: detailNear(making, piece, item.what, clause),
    place: detailNear(making, piece, item.place, clause),
    date: date === null ? null : dateRefOf(date, making.report.source.issued),
    within: null,
    reader: making.reader,
    also: [],
  };
}

/** The links of a statement to what was kept. A statement is within another that holds its words. */
function linked(
  statement: StatementItem,
  { event, within }: AnsweredStatement,
  statements: readonly (StatementItem | null)[],
  events: readonly (EventItem | null)[],
): StatementItem {
  const outer = within === null ? null : (statements[within] ?? null);
  const holds = outer !== null && outer !== statement && holdsIn(outer, statement);
  return {
    ...statement,
    event: event === null ? null : (events[event]?.id ?? null),
    within: holds ? outer.id : null,
  };
}

function holdsIn(outer: StatementItem, inner: StatementItem): boolean {
  const size = (item: StatementItem) =>
    item.content.reduce((sum, { start, end }) => sum + end - start, 0);
  const first = inner.content[0]!;
  return (
    size(outer) > size(inner) &&
    outer.content.some(({ start, end }) => start <= first.start && first.end <= end)
  );
}
