/** The scores on the gold set as Markdown: what docs/gold.md shows and the bench prints. */
import type { GoldReport } from './gold.ts';
import type { GoldScores } from './gold-score.ts';
import { f1, precision, recall, type Tally } from './gold-tally.ts';

/** One table: a row a tally, the halves of the set side by side; in percent. */
export function scoreTable(development: GoldScores, heldOut: GoldScores): string {
  const head = [
    '| | development | | | | held out | | | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| | precision | recall | F1 | of | precision | recall | F1 | of |',
  ];
  const rows = development.tallies
    .entries()
    .map(([name, tally]) => `| ${name} | ${cells(tally)} | ${cells(heldOut.tallies.of(name))} |`);
  return [...head, ...rows].join('\n');
}

function cells(tally: Tally): string {
  const shares = [precision(tally), recall(tally), f1(tally)].map(percent);
  return [...shares, String(tally.gold)].join(' | ');
}

function percent(share: number | null): string {
  return share === null ? '–' : String(Math.round(100 * share));
}

const KINDS = [
  'position',
  'demand',
  'precondition',
  'characterisation',
  'inference',
  'editorial',
] as const;

/** Kinds in the gold set (rows) against kinds found (columns), in statements. */
export function kindTable({ kinds }: GoldScores): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...KINDS]),
    row(['---', ...KINDS.map(() => '---')]),
    ...KINDS.map((gold) =>
      row([gold, ...KINDS.map((found) => String(kinds.get(gold)?.get(found) ?? 0))]),
    ),
  ].join('\n');
}

/** What is in the set: a row a thing, the halves side by side. */
export function setTable(reports: readonly GoldReport[]): string {
  const halves = (['development', 'held-out'] as const).map((split) =>
    contents(reports.filter((report) => report.split === split)),
  );
  const rows = [...halves[0]!].map(
    ([name, count]) => `| ${name} | ${count} | ${halves[1]!.get(name)} |`,
  );
  return ['| | development | held out |', '| --- | --- | --- |', ...rows].join('\n');
}

function contents(reports: readonly GoldReport[]): Map<string, number> {
  const statements = reports.flatMap((report) => report.statements);
  const events = reports.flatMap((report) => report.events);
  const words = reports.flatMap(({ text }) => text.trim().split(/\s+/));
  return new Map([
    ['reports', reports.length],
    ['words', words.length],
    ['statements', statements.length],
    ...(['direct', 'mixed', 'indirect', 'own-voice'] as const).map(
      (form) => [`– ${form}`, statements.filter((one) => one.form === form).length] as const,
    ),
    ...KINDS.map(
      (kind) => [`– ${kind}`, statements.filter((one) => one.kind === kind).length] as const,
    ),
    ['– at hearsay', statements.filter(({ remove }) => remove === 'hearsay').length],
    ['– within another', statements.filter(({ within }) => within !== null).length],
    ['events', events.length],
    [
      '– that took place',
      events.filter(({ status }) => status === 'happened' || status === 'historical').length,
    ],
    ['groups of contested readings', reports.flatMap(({ contested }) => contested).length],
    ['scare quotes', reports.flatMap(({ scare }) => scare).length],
  ]);
}
