/** Problems as text for a terminal: what, where in the source, and what to do about it. */
import type { Severity } from './catalogue/entry.ts';
import { type Cell, cellsOf, wrapped } from './columns.ts';
import { linesOf } from './positions.ts';
import type { Problem } from './problems.ts';
import { printable } from './words.ts';

export interface FrameOptions {
  /** Columns of the terminal, at least 40; default 80. */
  readonly width?: number;
  /** Colours a part of the text; default: leaves it as it is. */
  readonly color?: (kind: Severity | 'dim', text: string) => string;
}

/** Code units of a line that are looked at, before and after the place of the problem. */
const NEAR = 300;
/** Columns that are shown before the caret where the line is too long. */
const LEAD = 20;

/**
 * One problem with its code frame: place, severity and code; the message; the line at fault
 * between its neighbours, with carets under the fault; the hint.
 *
 * @param text - the text in which the problem's range lies
 */
export function codeFrame(problem: Problem, text: string, options: FrameOptions = {}): string {
  return frame(problem, linesOf(withoutMark(text)), options);
}

/**
 * All problems with their code frames, and how many there are.
 *
 * @param texts - by the file name of the problems' ranges; without its text a problem has no frame
 */
export function formatProblems(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  options: FrameOptions = {},
): string {
  const lines = new Map<string, readonly string[]>();
  for (const [file, text] of texts) lines.set(file, linesOf(withoutMark(text)));
  const frames = problems.map((problem) =>
    frame(problem, lines.get(problem.range.file) ?? [], options),
  );
  return [...frames, countLine(problems)].join('\n\n');
}

/** "2 errors, 1 warning" */
export function countLine(problems: readonly Problem[]): string {
  const count = (severity: Severity) => {
    const n = problems.filter((problem) => problem.severity === severity).length;
    return n === 0 ? [] : [`${n} ${severity}${n === 1 ? '' : 's'}`];
  };
  return [...count('error'), ...count('warning')].join(', ') || 'no problems';
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function frame(problem: Problem, lines: readonly string[], options: FrameOptions): string {
  const { color = (_, text) => text } = options;
  const width = Math.max(40, options.width ?? 80);
  const { file, start } = problem.range;
  const place = `${printable(file)}:${start.line}:${start.column}`;
  const head = `${place} ${color(problem.severity, `${problem.severity} ${problem.code}`)}`;
  return [
    head,
    ...wrapped(problem.message, width),
    ...source(problem, lines, width, color),
    ...wrapped(problem.hint, width - 2).map((line) => `  ${line}`),
  ].join('\n');
}

/** The line at fault between its neighbours. */
function source(
  { range, severity }: Problem,
  lines: readonly string[],
  width: number,
  color: NonNullable<FrameOptions['color']>,
): string[] {
  const { start, end } = range;
  const faulty = lines[start.line - 1];
  if (faulty === undefined) return [];
  const gutter = String(start.line + 1).length;
  const room = width - gutter - 5;
  const from = Math.max(0, start.column - 1 - NEAR);
  const cells = cellsOf(faulty.slice(from, start.column - 1 + NEAR));
  const stop = end.line === start.line ? end.column - 1 : faulty.trimEnd().length;
  const carets = caretsUnder(cells, start.column - 1 - from, Math.max(stop, start.column) - from);
  const shift = carets.end <= room ? 0 : Math.max(0, carets.start - LEAD);
  const row = (line: number, mark: string) => {
    const text = lines[line - 1];
    if (text === undefined) return [];
    const shown = windowOf(cellsOf(text.slice(from, from + 2 * NEAR)), shift, room, from > 0);
    return [`${mark} ${color('dim', `${String(line).padStart(gutter)} |`)} ${shown}`.trimEnd()];
  };
  const length = Math.max(1, Math.min(carets.end - shift, room) - (carets.start - shift));
  const under = ' '.repeat(carets.start - shift) + color(severity, '^'.repeat(length));
  return [
    ...row(start.line - 1, ' '),
    ...row(start.line, '>'),
    `  ${color('dim', `${' '.repeat(gutter)} |`)} ${under}`,
    ...row(start.line + 1, ' '),
  ];
}

/** Columns of a part of the line. Past its end the part is one column wide. */
function caretsUnder(cells: readonly Cell[], from: number, to: number) {
  const last = cells.at(-1);
  const past = last === undefined ? 0 : last.column + last.width;
  const start = cells.findLast(({ offset }) => offset <= from);
  const behind = from >= (last === undefined ? 0 : last.offset + last.text.length);
  const column = behind || start === undefined ? past : start.column;
  const end = cells.find(({ offset }) => offset >= to)?.column ?? past;
  return { start: column, end: Math.max(end, column + 1) };
}

/** The part of a line that has room, with an ellipsis where it is cut. */
function windowOf(cells: readonly Cell[], shift: number, room: number, cut: boolean): string {
  const last = cells.at(-1);
  if (last === undefined) return '';
  const shown = cells.filter(
    ({ column, width }) => column >= shift && column + width <= shift + room,
  );
  const texts = shown.map(({ text }) => text);
  if ((shift > 0 || cut) && shown.length > 0) texts[0] = '…';
  if (last.column + last.width > shift + room && shown.length > 0) texts[texts.length - 1] = '…';
  return texts.join('');
}
