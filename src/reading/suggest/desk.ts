import type { Case } from '../../case/index.ts';
import type { ActorRef, EventItem, Passage, Record, StatementItem } from '../../record/index.ts';
import type { Edit } from './edits.ts';
import { partyFinder } from './parties.ts';
import { Quotes, type Snapshots } from './quotes.ts';
import type { Grounds } from './suggestion.ts';
import { roundOf } from './talks.ts';
import { type Topics, topicFinder } from './topics.ts';

/** A new entry that grows with each further telling of it. */
export interface Entry {
  readonly because: string[];
  readonly edits: Edit[];
  readonly evidence: Grounds[];
}

/** What the suggestions of one case and one record are made with. */
export interface Desk {
  readonly kase: Case;
  readonly quotes: Quotes;
  readonly statements: ReadonlyMap<string, StatementItem>;
  readonly events: ReadonlyMap<string, EventItem>;
  /** Whether the words that attribute a statement tell an answer or a proposal: `rejected`. */
  readonly isTold: (statement: StatementItem) => boolean;
  readonly partyOf: (actor: ActorRef) => number | null;
  readonly topicsOf: (passages: readonly Passage[]) => Topics;
  readonly roundOf: (event: EventItem) => string | null;
  /** Place of a party's red line in the file's list. */
  readonly redlineIndex: (party: number, name: string) => number;
  /** Entries that were suggested, by what they say: one that is told twice is suggested once. */
  readonly entries: Map<string, Entry>;
  /** A name that no proposal has. */
  readonly newProposal: (wanted: string) => string;
}

/** Kinds of events that say more than the statement of the same words. */
const TOLD: readonly string[] = ['propose', 'accept', 'reject'];

export function deskFor(kase: Case, record: Record, snapshots: Snapshots): Desk {
  const names = new Set(kase.proposals.map(({ name }) => name));
  const told = new Set(
    record.events
      .filter(({ kind }) => TOLD.includes(kind))
      .map(({ source, trigger }) => `${source} ${trigger.start}`),
  );
  const lines = kase.parties
    .flatMap(({ index, redlines }) => redlines.map(({ name, trace }) => ({ index, name, trace })))
    .sort((a, b) => a.trace.range.start.offset - b.trace.range.start.offset);
  return {
    kase,
    quotes: new Quotes(kase, record, snapshots),
    statements: new Map(record.statements.map((item) => [item.id, item])),
    events: new Map(record.events.map((item) => [item.id, item])),
    isTold: ({ source, cue }) => cue !== null && told.has(`${source} ${cue.start}`),
    partyOf: partyFinder(kase),
    topicsOf: topicFinder(kase),
    roundOf: (event) => roundOf(kase, event),
    redlineIndex: (party, name) =>
      lines.findIndex((line) => line.index === party && line.name === name),
    entries: new Map(),
    newProposal(wanted) {
      let name = wanted;
      for (let n = 2; names.has(name); n++) name = `${wanted}-${n}`;
      names.add(name);
      return name;
    },
  };
}
