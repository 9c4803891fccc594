/** Where a place in YAML stands among its fields, read from its indentation: the text need not be whole. */

/** A place that something is typed at. */
export interface PlaceAt {
  /** Fields that it stands in; 0 for any item of a list. */
  readonly path: readonly (string | number)[];
  /** Whether a field's name is expected there, a value, or either. */
  readonly expects: 'key' | 'value' | 'either';
  /** Start of the word at the place. */
  readonly from: number;
}

/** A field or a dash, with its column. */
interface Head {
  readonly column: number;
  readonly step: string | number;
}

const WORD = /[\w#-]*$/;
const HEAD = /(- +)|(?:"([^"]*)"|'([^']*)'|([^\s"'[\]{}#&*!|>,:-][^\s:#]*))\s*:(?=\s|$)\s*/y;

/** @returns `null` within a comment */
export function placeAt(text: string, offset: number): PlaceAt | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  if (/(^|\s)#/.test(line)) return null;
  const word = WORD.exec(line)![0];
  const before = line.slice(0, line.length - word.length);
  const { heads, end } = headsOf(before);
  const own = heads.at(-1);
  const column = heads[0]?.column ?? before.length;
  const above = ancestors(text, start, heads.length === 0 ? before.length : column, heads[0]);
  const path = [...above, ...heads.map(({ step }) => step)];
  const inner = flowAt(before.slice(end));
  if (inner !== null)
    return { ...inner, path: [...path, ...inner.path], from: offset - word.length };
  const expects = typeof own?.step === 'string' ? 'value' : 'either';
  return { path, expects, from: offset - word.length };
}

/** The dashes and the field at the start of a line. */
function headsOf(line: string): { heads: Head[]; end: number } {
  const heads: Head[] = [];
  let end = /^ */.exec(line)![0].length;
  for (;;) {
    HEAD.lastIndex = end;
    const match = HEAD.exec(line);
    if (match === null) return { heads, end };
    const name = match[2] ?? match[3] ?? match[4];
    heads.push({ column: end, step: name ?? 0 });
    end += match[0].length;
    if (name !== undefined) return { heads, end };
  }
}

/** What a line stands in, by the lines above it that are moved in less. */
function ancestors(
  text: string,
  start: number,
  column: number,
  first: Head | undefined,
): (string | number)[] {
  const path: (string | number)[] = [];
  let most = column;
  // The items of a list may stand as far in as the field they belong to.
  let isItem = first?.step === 0;
  for (let at = start; at > 0 && (most > 0 || isItem); ) {
    const end = at - 1;
    at = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(at, end);
    if (/^\s*(#|$)/.test(line)) continue;
    for (const head of headsOf(line).heads.reverse()) {
      const holds = head.column < most || (isItem && head.column === most && head.step !== 0);
      if (!holds) continue;
      path.unshift(head.step);
      most = head.column;
      isItem = head.step === 0;
    }
  }
  return path;
}

/** The place within lists and maps that are open on the line; `null` where none is. */
function flowAt(value: string): Pick<PlaceAt, 'path' | 'expects'> | null {
  const open: { kind: '{' | '['; key: string | null }[] = [];
  for (const [part] of value.matchAll(/"[^"]*"?|'[^']*'?|[{[\]},]|[^\s{}[\],"']+/g)) {
    const top = open.at(-1);
    if (part === '{' || part === '[') open.push({ kind: part, key: null });
    else if (part === '}' || part === ']') open.pop();
    else if (top?.kind === '{' && part === ',') top.key = null;
    else if (top?.kind === '{' && part.endsWith(':')) top.key = part.slice(0, -1);
  }
  const top = open.at(-1);
  if (top === undefined) return null;
  const path = open.flatMap<string | number>(({ kind, key }) =>
    kind === '[' ? [0] : key === null ? [] : [key],
  );
  return { path, expects: top.kind === '{' && top.key === null ? 'key' : 'value' };
}
