/** The lines of a JSONL file, and where in a line a fault lies. */
import { shaped } from '../case/index.ts';

/** A line without its end, with its offset in the text. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text that hold more than blanks. Line ends are LF or CRLF. */
export function* jsonLines(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    if (line.trim() !== '') yield { text: line, start };
    start = end + 1;
  }
}

/** A line as a JSON object, or `null` (which is reported). */
export function parseLine(
  line: Line,
  report: shaped.Report,
): Readonly<{ [key: string]: unknown }> | null {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    const at = line.start + placeIn(error, line.text.length);
    report.add('json-syntax', {}, [at, at + 1], '');
    return null;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as { [key: string]: unknown };
  report.add('json-not-object', {}, spanOf(line), '');
  return null;
}

/** From the first code unit of a line to one past its last. */
export function spanOf({ text, start }: Line): shaped.Span {
  return [start, start + text.length];
}

/** Where engines tell the place of a fault, they tell it in the message. */
function placeIn(error: unknown, length: number): number {
  const told = /at position (\d{1,10})/.exec(String(error))?.[1];
  return told === undefined ? Math.max(0, length - 1) : Math.min(Number(told), length);
}

/** The span of a field of a line, or of the line where it cannot be told. */
export function spanAt(line: Line, path: string): shaped.Span {
  const tree = shaped.readDocument(line.text, silent());
  const at = tree === null ? undefined : shaped.treeAt(tree, path.split('.'));
  return at === undefined ? spanOf(line) : [line.start + at.span[0], line.start + at.span[1]];
}

/**
 * Reports what is wrong with the shape of a line, each fault at its place: JSON is YAML too, and
 * the reader of case files knows where each part stands.
 */
export function reportShape(
  line: Line,
  schema: Parameters<typeof shaped.checkShape>[2],
  report: shaped.Report,
): void {
  const before = report.errors();
  const add: shaped.Report['add'] = (code, args, [start, end], path) =>
    report.add(code, args, [line.start + start, line.start + end], path);
  const shifted = { add, errors: () => report.errors() - before, problems: () => [] };
  const tree = shaped.readDocument(line.text, shifted);
  if (tree !== null) shaped.checkShape(tree, shifted, schema);
  if (shifted.errors() === 0) report.add('json-not-object', {}, spanOf(line), '');
}

function silent(): shaped.Report {
  let errors = 0;
  const add = () => {
    errors += 1;
  };
  return { add, errors: () => errors, problems: () => [] };
}
