export { type Anchor, anchorOf, type Finding, findQuote } from './anchor.ts';
export { type Selector, toWebAnnotation, type WebAnnotation } from './annotation.ts';
export { checkEvidence, withEvidence } from './check.ts';
export { type ContestedEvent, contestedOf } from './contested.ts';
export {
  type ContestedReading,
  contestedReadings,
  type Evidence,
  evidenceOf,
  type Reading,
} from './evidence.ts';
export type {
  ActorKind,
  ActorRef,
  DateRef,
  EventItem,
  EventKind,
  EventStatus,
  Form,
  Passage,
  Reader,
  Record,
  Sighting,
  SourceItem,
  StatementItem,
} from './items.ts';
export {
  ACTOR_KINDS,
  EVENT_KINDS,
  EVENT_STATUSES,
} from './items.ts';
export * as jsonl from './lines.ts';
export { mergeRecords } from './merge.ts';
export { type PlacedPassage, passagesOf } from './passages.ts';
export { type Item, type ReadRecord, readRecord } from './read.ts';
export { type RecordLine, recordJsonSchema, type Target } from './schema.ts';
export { checkSnapshots } from './snapshots.ts';
export { formatRecord } from './write.ts';
