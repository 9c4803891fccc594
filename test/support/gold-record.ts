/** The gold set as a reader without fault would give it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  ActorRef,
  EventItem,
  Passage,
  SourceItem,
  StatementItem,
} from '../../src/record/index.ts';
import type { GoldActor, GoldEvent, GoldReport, GoldStatement } from './gold.ts';
import type { GoldReading } from './gold-score.ts';

const reader = { name: 'hand', by: 'the gold set' } as const;

/** The source of a report, as `readReport` is given it. */
export function goldSource({ name, text, issued }: GoldReport): SourceItem {
  return {
    type: 'source',
    id: name,
    title: null,
    publisher: null,
    author: null,
    issued,
    url: null,
    text: `${name}.txt`,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
  };
}

/** The annotations of a report as a reading of it. */
export function goldReading(report: GoldReport): GoldReading {
  const id = (own: string) => `${report.name}:${own}`;
  return {
    source: goldSource(report),
    statements: report.statements.map((statement) => statementOf(report, statement, id)),
    events: report.events.map((event) => eventOf(report, event, id)),
    scare: report.scare,
  };
}

function statementOf(
  { name }: GoldReport,
  { actor, speaker, ...statement }: GoldStatement,
  id: (own: string) => string,
): StatementItem {
  return {
    ...statement,
    type: 'statement',
    id: id(statement.id),
    source: name,
    speaker: actor === null ? voiceOf(name) : refOf(actor, speaker),
    verb: statement.cue?.exact ?? null,
    about: statement.about.map((one) => refOf(one, null)),
    event: statement.event && id(statement.event),
    within: statement.within && id(statement.within),
    date: null,
    reader,
    also: [],
  };
}

function eventOf(
  { name, text }: GoldReport,
  { triggers, ...event }: GoldEvent,
  id: (own: string) => string,
): EventItem {
  const [trigger, ...others] = triggers;
  return {
    ...event,
    type: 'event',
    id: id(event.id),
    source: name,
    trigger: trigger!,
    clause: lineAround(text, trigger!),
    sources: event.sources.map((one) => refOf(one, null)),
    targets: event.targets.map((one) => refOf(one, null)),
    what: null,
    date: event.date === null ? null : { iso: event.date, words: null },
    within: event.within && id(event.within),
    reader,
    also: others.map((passage) => ({ source: name, content: [passage] })),
  };
}

function lineAround(text: string, { start, end }: Passage): Passage {
  const from = text.lastIndexOf('\n', start) + 1;
  const newline = text.indexOf('\n', end);
  const to = newline < 0 ? text.length : newline;
  return { start: from, end: to, exact: text.slice(from, to) };
}

function refOf({ name, kind, role, affiliation }: GoldActor, words: Passage | null): ActorRef {
  return {
    id: name[0]!.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
    name: name[0]!,
    kind,
    role: role?.[0] ?? null,
    affiliation: affiliation?.[0] ?? null,
    words,
  };
}

function voiceOf(name: string): ActorRef {
  return { id: name, name, kind: 'report', role: null, affiliation: null, words: null };
}
