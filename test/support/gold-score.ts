/** How a reader does on the gold set. */
import {
  contestedOf,
  mergeRecords,
  type Passage,
  type Record,
  type SourceItem,
  type StatementItem,
} from '../../src/record/index.ts';
import type { GoldDuplicate, GoldReport, GoldStatement } from './gold.ts';
import { isActor, isOneOf, meet, type Pair, pairStatements } from './gold-match.ts';
import { scoreEvents } from './gold-score-events.ts';
import { Tallies } from './gold-tally.ts';

/** What a reader made of one report, as `readReport` gives it. */
export interface GoldReading extends Omit<Record, 'sources'> {
  readonly source: SourceItem;
  readonly scare: readonly Passage[];
}

export interface GoldScores {
  readonly tallies: Tallies;
  /** How many statements found have a kind in the gold set (outer) and as found (inner). */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** One line an error: what, where, the words. */
  readonly errors: readonly string[];
}

/** A report with what a reader made of it, and which statement stands for which. */
interface Read {
  readonly report: GoldReport;
  readonly reading: GoldReading;
  readonly pairs: readonly Pair<GoldStatement, StatementItem>[];
}

interface Scores {
  readonly tallies: Tallies;
  readonly kinds: Map<string, Map<string, number>>;
  readonly errors: string[];
}

/**
 * Scores the readings of some reports; docs/gold.md says what each tally counts.
 *
 * @param readings - in the order of the reports
 * @param duplicates - those of which a report is missing here are left out
 */
export function scoreGold(
  reports: readonly GoldReport[],
  readings: readonly GoldReading[],
  duplicates: readonly GoldDuplicate[],
): GoldScores {
  const scores: Scores = { tallies: new Tallies(), kinds: new Map(), errors: [] };
  const reads = reports.map((report, k): Read => {
    const reading = readings[k]!;
    return { report, reading, pairs: pairStatements(report.statements, reading.statements, 0.5) };
  });
  for (const score of [scoreFound, scoreFields, scoreEvents, scoreScare, scoreContested])
    for (const read of reads) score(read, scores);
  scoreDuplicates(reads, duplicates, scores);
  return scores;
}

const FORMS = { direct: ['direct'], indirect: ['indirect', 'mixed'], 'own voice': ['own-voice'] };

function scoreFound({ report, reading, pairs }: Read, { tallies, errors }: Scores): void {
  const groups = { attributed: ['direct', 'indirect', 'mixed'], ...FORMS };
  for (const [group, forms] of Object.entries(groups)) {
    const has = ({ form }: { readonly form: string }) => forms.includes(form);
    const both = pairs.filter((pair) => has(pair.gold) && has(pair.found));
    const gold = report.statements.filter(has).length;
    const found = reading.statements.filter(has).length;
    for (const least of [0.5, 0.8]) {
      const hits = both.filter(({ overlap }) => overlap >= least).length;
      tallies.add(`${group}, at ${least}`, { hits, gold, found });
    }
  }
  const [known, taken] = [new Set<unknown>(), new Set<unknown>()];
  for (const { gold, found, overlap } of pairs) {
    known.add(gold);
    taken.add(found);
    if (overlap < 0.8)
      errors.push(`border of ${gold.form}: ${where(report, gold)} <> ${where(report, found)}`);
  }
  for (const item of report.statements.filter((one) => !known.has(one)))
    errors.push(`missed ${item.form}: ${where(report, item)}`);
  for (const item of reading.statements.filter((one) => !taken.has(one)))
    errors.push(`spurious ${item.form}: ${where(report, item)}`);
}

function where({ name }: GoldReport, { id, content }: GoldStatement | StatementItem): string {
  return `${name}#${id} [${content.map(({ exact }) => exact).join(' | ')}]`;
}

/** Fields of the statements found. */
function scoreFields({ report, pairs }: Read, { tallies, kinds, errors }: Scores): void {
  const goldOf = new Map(pairs.map(({ gold, found }) => [found.id, gold.id]));
  for (const { gold, found } of pairs) {
    const differs = (what: string, right: unknown, wrong: unknown) =>
      errors.push(`${what} ${right} > ${wrong}: ${where(report, gold)}`);
    const judge = <T>(what: string, right: T, wrong: T) => {
      tallies.judge(what, right === wrong);
      if (right !== wrong) differs(what, right, wrong);
    };
    tallies.compare('cue', gold.cue, found.cue, meet);
    if (gold.actor !== null && found.form !== 'own-voice') {
      const { speaker } = found;
      tallies.compare('speaker, words', gold.speaker, speaker.words, meet);
      tallies.judge('speaker, name', isActor(gold.actor, speaker));
      if (!isActor(gold.actor, speaker)) differs('speaker', gold.actor.name[0], speaker.name);
      tallies.compare('speaker, role', gold.actor.role, speaker.role, isOneOf);
      tallies.compare('speaker, affiliation', gold.actor.affiliation, speaker.affiliation, isOneOf);
    }
    judge('form', gold.form, found.form);
    judge('kind', gold.kind, found.kind);
    const row = kinds.get(gold.kind) ?? new Map<string, number>();
    kinds.set(gold.kind, row.set(found.kind, (row.get(found.kind) ?? 0) + 1));
    judge('polarity', gold.polarity, found.polarity);
    judge('certainty', gold.certainty, found.certainty);
    judge('remove', gold.remove, found.remove);
    const hearsay = ({ remove }: { readonly remove: string }) => remove === 'hearsay' || null;
    tallies.compare('hearsay', hearsay(gold), hearsay(found), () => true);
    tallies.compare('negated', gold.negated || null, found.negated || null, () => true);
    tallies.compareLists('about', gold.about, found.about, isActor);
    tallies.compare('reads', gold.reads, found.reads, meet);
    tallies.compare('within', gold.within, found.within, (id, other) => id === goldOf.get(other));
  }
}

function scoreScare({ report, reading }: Read, { tallies }: Scores): void {
  tallies.compareLists('scare quotes', report.scare, reading.scare, meet);
}

/** Pairs of statements that read one event differently. */
function scoreContested({ report, reading, pairs }: Read, { tallies }: Scores): void {
  const goldOf = new Map(pairs.map(({ gold, found }) => [found.id, gold.id]));
  const record = { ...reading, sources: [reading.source] };
  const groups = contestedOf(record).map(({ readings }) =>
    readings.map(({ id }) => goldOf.get(id) ?? `spurious ${id}`),
  );
  tallies.compareLists(
    'contested pairs',
    report.contested.flatMap(pairsOf),
    groups.flatMap(pairsOf),
    (gold, found) => gold === found,
  );
}

function pairsOf(ids: readonly string[]): string[] {
  const sorted = [...ids].sort();
  return sorted.flatMap((one, k) => sorted.slice(k + 1).map((other) => `${one} ${other}`));
}

/** Pairs of statements of two reports that are joined as one. */
function scoreDuplicates(
  reads: readonly Read[],
  duplicates: readonly GoldDuplicate[],
  { tallies }: Scores,
): void {
  const names = reads.map(({ report }) => report.name);
  const goldAt = new Map(
    reads.flatMap(({ report, pairs }) =>
      pairs.map(({ gold, found }) => [placeOf(found), `${report.name}#${gold.id}`] as const),
    ),
  );
  const merged = mergeRecords(
    reads.map(({ reading }) => ({ ...reading, sources: [reading.source] })),
  );
  const found = merged.statements.flatMap((statement) =>
    statement.also
      .filter(({ source }) => source !== statement.source)
      .map((other) =>
        [placeOf(statement), placeOf(other)].map((at) => goldAt.get(at) ?? at).sort(),
      ),
  );
  const gold = duplicates.filter((pair) =>
    pair.every((reference) => names.includes(reference.split('#')[0]!)),
  );
  tallies.compareLists('duplicates', gold, found, (one, other) =>
    [...one].sort().every((reference, k) => reference === other[k]),
  );
}

function placeOf({ source, content }: Pick<StatementItem, 'source' | 'content'>): string {
  return `${source} at ${content.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}
