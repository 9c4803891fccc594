/** The scores on the gold set as Markdown: what docs/gold.md shows and the bench prints. */
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
