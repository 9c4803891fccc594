/** What lines of a record mean together: ids, references, places and selectors. */
import { LIMITS, type shaped } from '../case/index.ts';
import { codePoints } from './code-points.ts';
import type { EventItem, Passage, StatementItem } from './items.ts';
import { spanAt } from './lines.ts';
import { passagesOf } from './passages.ts';
import type { ItemLine } from './read.ts';
import type { Target } from './schema.ts';
import { targetPassages } from './targets.ts';

/** Ids of the lines of a record. Statements and events share one list of names. */
interface Ids {
  readonly sources: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** Half of a pair of surrogates: no character. */
const HALF = /\p{Cs}/u;

/** Reports what does not fit together in lines that each have their shape. */
export function checkLinks(lines: readonly ItemLine[], report: shaped.Report): void {
  const ids = idsOf(lines);
  checkDuplicates(lines, report);
  for (const line of lines) {
    if (line.item.type === 'source') continue;
    checkReferences(line, line.item, ids, report);
    checkPassages(line, line.item, report);
  }
  checkCircles(lines, report);
}

function idsOf(lines: readonly ItemLine[]): Ids {
  const of = (type: string) =>
    new Set(lines.flatMap(({ item }) => (item.type === type ? [item.id] : [])));
  return { sources: of('source'), statements: of('statement'), events: of('event') };
}

/** Where a field of a line stands; past the limit of problems nobody looks. */
function placeOf({ line }: ItemLine, path: string, report: shaped.Report): shaped.Span {
  return report.errors() < LIMITS.problems ? spanAt(line, path) : [line.start, line.start];
}

function checkDuplicates(lines: readonly ItemLine[], report: shaped.Report): void {
  const seen = { source: new Set<string>(), found: new Set<string>() };
  for (const line of lines) {
    const { type, id } = line.item;
    const names = type === 'source' ? seen.source : seen.found;
    if (names.has(id)) report.add('duplicate-item', { id }, placeOf(line, 'id', report), 'id');
    names.add(id);
  }
}

function checkReferences(
  line: ItemLine,
  item: StatementItem | EventItem,
  ids: Ids,
  report: shaped.Report,
): void {
  const check = (id: string | null, kind: string, known: ReadonlySet<string>, path: string) => {
    if (id === null || known.has(id)) return;
    report.add('unknown-item', { id, kind }, placeOf(line, path, report), path);
  };
  check(item.source, 'source', ids.sources, 'source');
  check(item.within, 'statement', ids.statements, 'within');
  if (item.type === 'statement') check(item.event, 'event', ids.events, 'event');
  item.also.forEach(({ source }, k) => {
    check(source, 'source', ids.sources, `also.${k}.source`);
  });
}

function checkPassages(
  line: ItemLine,
  item: StatementItem | EventItem,
  report: shaped.Report,
): void {
  for (const { path, passage } of passagesOf(item)) {
    const { start, end, exact } = passage;
    if (end - start === exact.length && !HALF.test(exact)) continue;
    const args = { length: exact.length, span: end - start };
    report.add('passage-length', args, placeOf(line, path, report), path);
  }
  const wanted = targetPassages(item);
  const same =
    wanted.length === line.target.length &&
    line.target.every((target, k) => target.source === item.source && fits(target, wanted[k]!));
  if (!same) report.add('target-differs', {}, placeOf(line, 'target', report), 'target');
}

function fits({ selector: [quote, position] }: Target, { exact }: Passage): boolean {
  return quote.exact === exact && position.end - position.start === codePoints(exact);
}

/** Follows `within` from each statement once: one that is met again on its own way is a circle. */
function checkCircles(lines: readonly ItemLine[], report: shaped.Report): void {
  const byId = new Map(
    lines.flatMap((line) =>
      line.item.type === 'statement' ? [[line.item.id, line] as const] : [],
    ),
  );
  const walk = new Map<string, number>();
  lines.forEach((first, turn) => {
    let id: string | null = first.item.type === 'statement' ? first.item.id : null;
    while (id !== null && !walk.has(id)) {
      walk.set(id, turn);
      const next = byId.get(id);
      id = next?.item.type === 'statement' ? next.item.within : null;
    }
    const met = id === null ? undefined : byId.get(id);
    if (id === null || met === undefined || walk.get(id) !== turn) return;
    report.add('within-circle', { id }, placeOf(met, 'within', report), 'within');
  });
}
