/** When two reports tell of one statement. */

import { joinContained, type Run } from './contained.ts';
import { Groups } from './groups.ts';
import type { SourceItem, StatementItem } from './items.ts';
import { actorKey } from './same-event.ts';
import { foldedWords, quotedRuns } from './words.ts';

/** Words from which on equal words are taken for the same utterance whenever it is reported. */
const TELLING = 5;

/** Days between reports of an utterance that is shorter than that. */
const NEAR = 3;

const DAY = 24 * 60 * 60 * 1000;

interface Voiced {
  readonly thing: number;
  readonly statement: StatementItem;
  readonly runs: readonly string[][];
}

/**
 * Groups statements (by their place in the list) that are one utterance: the same speaker by name,
 * and the same quoted words up to letter case, blanks and marks; or a quotation of
 * {@link TELLING} words or more that stands whole in the other. Shorter quotations say too little
 * by themselves: they are the same only where their reports were issued within {@link NEAR} days of
 * one another (or both at an unknown date), the first with the first and the second with the
 * second of each report. Statements without quoted words are the same when all their words are. A
 * report's own voice, an unknown speaker and a denied attribution are never the same as another.
 */
export function sameStatements(
  statements: readonly StatementItem[],
  sources: ReadonlyMap<string, SourceItem>,
): Groups {
  const groups = new Groups(statements.length);
  for (const said of bySpeaker(statements).values()) {
    joinContained(longRuns(said), TELLING, groups);
    joinShort(said, sources, groups);
  }
  return groups;
}

function bySpeaker(statements: readonly StatementItem[]): Map<string, Voiced[]> {
  const all = new Map<string, Voiced[]>();
  statements.forEach((statement, thing) => {
    const { kind } = statement.speaker;
    if (kind === 'unknown' || kind === 'report' || statement.negated) return;
    const key = actorKey(statement.speaker);
    const voiced = { thing, statement, runs: quotedRuns(statement) };
    const known = all.get(key);
    if (known === undefined) all.set(key, [voiced]);
    else known.push(voiced);
  });
  return all;
}

/** Quoted runs; what is told without quotation marks is one run that fits no other than its like. */
function longRuns(said: readonly Voiced[]): Run[] {
  return said.flatMap(({ thing, statement, runs }) => {
    if (runs.length > 0) return runs.map((words) => ({ thing, words }));
    const words = statement.content.flatMap(({ exact }) => foldedWords(exact));
    return words.length < TELLING ? [] : [{ thing, words: ['', ...words, ''] }];
  });
}

function joinShort(
  said: readonly Voiced[],
  sources: ReadonlyMap<string, SourceItem>,
  groups: Groups,
): void {
  const counts = new Map<string, number>();
  const alike = new Map<string, { thing: number; day: number | null }[]>();
  for (const { thing, statement, runs } of said) {
    if (runs.length === 0 || runs.some((run) => run.length >= TELLING)) continue;
    const words = runs.map((run) => run.join(' ')).join('"');
    const nth = (counts.get(`${statement.source}"${words}`) ?? 0) + 1;
    counts.set(`${statement.source}"${words}`, nth);
    const key = `${nth}"${words}`;
    const day = dayOf(sources.get(statement.source)?.issued ?? null);
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [{ thing, day }]);
    else list.push({ thing, day });
  }
  for (const list of alike.values()) joinNear(list, groups);
}

function joinNear(list: readonly { thing: number; day: number | null }[], groups: Groups): void {
  const order = (day: number | null) => day ?? Number.NEGATIVE_INFINITY;
  const sorted = list.toSorted((a, b) => order(a.day) - order(b.day) || 0);
  sorted.slice(1).forEach(({ thing, day }, k) => {
    const before = sorted[k]!;
    const near =
      day === null || before.day === null ? day === before.day : day - before.day <= NEAR;
    if (near) groups.join(before.thing, thing);
  });
}

/** Days since 1970; `null` where the date is not known to the day. */
function dayOf(iso: string | null): number | null {
  const time = iso === null || iso.length < '2025-12-02'.length ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}
