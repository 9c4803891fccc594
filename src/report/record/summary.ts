/** A record for a terminal: statements by speaker, contested readings, events. */
import { createColors } from 'picocolors';
import type { ContestedEvent, Record, StatementItem } from '../../record/index.ts';
import { type TerminalOptions, widthOf } from '../terminal/page.ts';
import { pad, textWidth } from '../terminal/width.ts';
import { hang, wrap } from '../terminal/wrap.ts';
import { clean, groupBy } from '../words/index.ts';
import { labelsOf, type RecordInput } from './input.ts';
import {
  actorWords,
  contentWords,
  countWords,
  eventTitle,
  eventWords,
  excerpt,
  factWords,
  inMarks,
  sourceWords,
} from './words.ts';

/** Readings beside one another in one row. */
const ABREAST = 3;

type Colors = ReturnType<typeof createColors>;

/** What was read, for a terminal. No line is longer than the width. */
export function recordText(
  { record, contested, scare = [] }: Pick<RecordInput, 'record' | 'contested' | 'scare'>,
  options: TerminalOptions,
): string {
  const colors = createColors(options.color === true);
  const width = widthOf(options);
  const parts = [
    [
      ...wrap(countWords(record), width),
      ...record.sources.flatMap((source) => hang('  ', sourceWords(source), width)),
    ],
    ...statementLines(record, width, colors),
    ...contestedLines(record, contested, width, colors),
    ...eventLines(record, width, colors),
    ...scareLines(scare, width, colors),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function statementLines(record: Record, width: number, colors: Colors): string[][] {
  if (record.statements.length === 0) return [];
  const labels = labelsOf(record);
  const groups = [...groupBy(record.statements, ({ speaker }) => speaker.id).values()];
  return [
    [colors.bold('Statements')],
    ...groups.map((group) => [
      ...wrap(fullest(group), width - 2).map((line) => `  ${colors.cyan(line)}`),
      ...group.flatMap((item) => statement(item, labels, width, colors)),
    ]),
  ];
}

/** The fullest words for a speaker among some statements. */
function fullest(group: readonly StatementItem[]): string {
  const all = group.map(({ speaker }) => actorWords(speaker));
  return all.reduce((best, words) => (words.length > best.length ? words : best));
}

/** A statement with its number and facts. */
export function statement(
  item: StatementItem,
  labels: ReadonlyMap<string, string>,
  width: number,
  colors: Colors,
): string[] {
  const number = `    ${(labels.get(item.id) ?? '').padStart(3)}  `;
  const indent = ' '.repeat(number.length);
  return [
    ...hang(number, contentWords(item), width),
    ...wrap(factWords(item, labels), width - indent.length).map(
      (line) => indent + colors.dim(line),
    ),
  ];
}

/** Different readings of one event, beside one another. */
export function contestedLines(
  record: Record,
  contested: readonly ContestedEvent[],
  width: number,
  colors: Colors,
): string[][] {
  if (contested.length === 0) return [];
  const labels = labelsOf(record);
  return [
    [colors.bold('Contested readings')],
    ...contested.map(({ event, readings }) => [
      ...hang(`  ${labels.get(event.id) ?? ''}  `, eventTitle(event), width),
      ...abreast(
        readings.map((item) => readingWords(item, labels.get(item.id) ?? '')),
        width - 6,
      ).map((line) => `      ${line}`.trimEnd()),
    ]),
  ];
}

function readingWords(item: StatementItem, label: string): string[] {
  const facts = [item.polarity, item.remove.replace('-', ' ')].filter((fact) => fact !== 'neutral');
  return [
    `“${clean(item.reads?.exact ?? '')}”`,
    actorWords(item.speaker),
    `${facts.join(', ')} [${label}]`,
  ];
}

/** Cells beside one another, each of some paragraphs. */
function abreast(cells: readonly (readonly string[])[], width: number): string[] {
  const columns = Math.min(ABREAST, cells.length, Math.max(1, Math.floor(width / 20)));
  const room = Math.floor((width - 2 * (columns - 1)) / columns);
  const lines: string[] = [];
  for (let k = 0; k < cells.length; k += columns) {
    const row = cells.slice(k, k + columns).map((cell) => cell.flatMap((text) => wrap(text, room)));
    const height = Math.max(...row.map((cell) => cell.length));
    if (k > 0) lines.push('');
    for (let line = 0; line < height; line += 1)
      lines.push(row.map((cell) => pad(cell[line] ?? '', room)).join('  '));
  }
  return lines;
}

/** Events with their status. */
export function eventLines(record: Record, width: number, colors: Colors): string[][] {
  if (record.events.length === 0) return [];
  const labels = labelsOf(record);
  const status = Math.max(...record.events.map((event) => event.status.length));
  const kind = Math.max(...record.events.map((event) => event.kind.length));
  return [
    [
      colors.bold('Events'),
      ...record.events.flatMap((event) => {
        const label = (labels.get(event.id) ?? '').padStart(5);
        const first = `  ${label}  ${pad(event.status, status)}  ${pad(event.kind, kind)}  `;
        return textWidth(first) > width / 2
          ? hang(`  ${label}  `, `${event.status}, ${event.kind}: ${eventWords(event)}`, width)
          : hang(first, `“${clean(event.trigger.exact)}” ${eventWords(event)}`, width);
      }),
    ],
  ];
}

/** Scare quotes that are listed; the rest is counted. */
const LISTED = 20;

function scareLines(
  scare: NonNullable<RecordInput['scare']>,
  width: number,
  colors: Colors,
): string[][] {
  if (scare.length === 0) return [];
  const shown = scare.slice(0, LISTED).map(({ passage }) => inMarks(excerpt(clean(passage.exact))));
  const more = scare.length > LISTED ? ` and ${scare.length - LISTED} more` : '';
  return [
    [
      colors.bold('Quotation marks that quote nobody'),
      ...hang('  ', shown.join(', ') + more, width),
    ],
  ];
}
