/** The passages of a record against the texts in which they were found. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { decodeUtf8, LIMITS, type Problem, type SourceRange, shaped } from '../case/index.ts';
import { codePointsIn } from './code-points.ts';
import type { EventItem, Passage, Record, SourceItem, StatementItem } from './items.ts';
import { passagesOf } from './passages.ts';
import type { ReadRecord } from './read.ts';
import type { Target } from './schema.ts';
import { targetPassages } from './targets.ts';

/** Places of moved words that are listed. */
const PLACES = 5;

interface Snapshot {
  readonly file: string;
  readonly text: string;
  readonly count: (offset: number) => number;
}

/**
 * Holds every passage of a record, and its W3C selectors, against the snapshot of its source:
 * the text must be the one that was read (by its SHA-256), and the words must stand in it exactly
 * where the record says. Nothing is moved, and nothing is found by resemblance. Reads no files.
 *
 * @param texts - the bytes of the snapshots, by `SourceItem.text`; one that is not among them is
 *   passed over: whoever loads the files says that it is missing
 * @returns the problems, in the order of the record file
 */
export function checkSnapshots(
  read: ReadRecord,
  texts: ReadonlyMap<string, Uint8Array>,
): Problem[] {
  const { record } = read;
  if (record === null) return [];
  const ranges: SourceRange[] = [];
  // Spans of this report are indices of ranges: faults lie in lines that were read before.
  const report = shaped.newReport(([k]) => ranges[k]!);
  const at = (item: SourceItem | StatementItem | EventItem): shaped.Span => {
    ranges.push(read.ranges.get(item)!);
    return [ranges.length - 1, 0];
  };
  const snapshots = new Map<string, Snapshot>();
  const cited = citedIn(record);
  for (const source of record.sources) {
    const snapshot = checkSource(source, cited.has(source.id), texts, report, at);
    if (snapshot !== null) snapshots.set(source.id, snapshot);
  }
  for (const item of [...record.statements, ...record.events])
    checkItem(item, read, snapshots, report, at);
  return report.problems();
}

type At = (item: SourceItem | StatementItem | EventItem) => shaped.Span;

/** Sources of which some words are in the record. */
function citedIn({ statements, events }: Record): Set<string> {
  const cited = new Set<string>();
  for (const item of [...statements, ...events]) {
    cited.add(item.source);
    for (const { source } of item.also) cited.add(source);
  }
  return cited;
}

function checkSource(
  source: SourceItem,
  cited: boolean,
  texts: ReadonlyMap<string, Uint8Array>,
  report: shaped.Report,
  at: At,
): Snapshot | null {
  const { id, text: file, sha256: stated } = source;
  if (file === null) {
    if (cited) report.add('snapshot-none', { id }, at(source), 'text');
    return null;
  }
  const bytes = texts.get(file);
  if (bytes === undefined) return null;
  const actual = bytesToHex(sha256(bytes));
  if (actual !== stated) {
    report.add('snapshot-changed', { id, stated, actual }, at(source), 'sha256');
    return null;
  }
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return { file, text, count: codePointsIn(text) };
  report.add('source-not-utf8', { source: id, file }, at(source), 'text');
  return null;
}

function checkItem(
  item: StatementItem | EventItem,
  read: ReadRecord,
  snapshots: ReadonlyMap<string, Snapshot>,
  report: shaped.Report,
  at: At,
): void {
  for (const { path, source, passage } of passagesOf(item)) {
    const snapshot = snapshots.get(source);
    const { start, end, exact } = passage;
    if (snapshot === undefined || snapshot.text.slice(start, end) === exact) continue;
    // Past the limit problems are only counted: looking for lost words takes its time.
    const found = report.errors() < LIMITS.problems ? placesOf(passage, snapshot.text) : [];
    const { file } = snapshot;
    if (found.length === 0) report.add('passage-missing', { exact, file }, at(item), path);
    else report.add('passage-moved', { exact, file, start, found }, at(item), path);
  }
  const snapshot = snapshots.get(item.source);
  if (snapshot === undefined) return;
  const passages = targetPassages(item);
  const targets = read.targets.get(item) ?? [];
  if (!targets.every((target, k) => selects(target, passages[k]!, snapshot)))
    report.add('target-differs', {}, at(item), 'target');
}

/** Whether both selectors of a target, whoever wrote them, mean a passage. */
function selects(
  { selector }: Target,
  { start, end }: Passage,
  { text, count }: Snapshot,
): boolean {
  const [{ prefix = '', suffix = '' }, position] = selector;
  return (
    position.start === count(start) &&
    position.end === count(end) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end)
  );
}

function placesOf({ exact }: Passage, text: string): number[] {
  const places: number[] = [];
  for (
    let k = text.indexOf(exact);
    k >= 0 && places.length < PLACES;
    k = text.indexOf(exact, k + 1)
  )
    places.push(k);
  return places;
}
