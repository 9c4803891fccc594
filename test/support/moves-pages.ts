/** Reads the examples by hand on the pages of `docs/moves/`: the conflict, and the tables of answers. */
import { readFileSync } from 'node:fs';
import { formMoves, type OracleConflict, type OracleForm, type Standing } from './moves-oracle.ts';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Page {
  /** Names of the two movers. */
  readonly names: readonly string[];
  readonly form: OracleForm;
  /** By mover and state; the lowest where a rank is not known. */
  readonly ranks: readonly (readonly number[])[];
  readonly conflict: OracleConflict;
  /** The table whose first heading is this one. */
  readonly table: (heading: string) => Table;
}

export function readPage(name: string): Page {
  const text = readFileSync(new URL(`../../docs/moves/${name}.md`, import.meta.url), 'utf8');
  const tables = tablesOf(text);
  const table = (heading: string) => {
    const found = tables.filter(({ head }) => head[0] === heading);
    if (found.length !== 1) throw new Error(`${found.length} tables of ${heading} in ${name}`);
    return found[0]!;
  };
  const { head, rows } = table('State');
  const column = (heading: string) => rows.map((row) => row[head.indexOf(heading)]!);
  const options = head.filter((heading) => /^\w+: /.test(heading));
  const names = options.map((heading) => heading.split(':')[0]!);
  const form: OracleForm = {
    movers: names.length,
    options: names.map((_, mover) => ({ mover, values: 2, goes: 'both' })),
    states: rows.map((row) => options.map((o) => (row[head.indexOf(o)] === 'yes' ? 1 : 0))),
  };
  const bounds = names.map((who) =>
    head.includes(`${who}'s rank`) ? column(`${who}'s rank`) : [],
  );
  const ranks = bounds.map((cells) => cells.map((cell) => Number(cell.split('–')[0])));
  const highs = bounds.map((cells) => cells.map((cell) => Number(cell.split('–').at(-1))));
  const levels = head.includes(`${names[0]}'s level`)
    ? names.map((who) => column(`${who}'s level`).map(Number))
    : null;
  const standing = (i: number, a: number, b: number): Standing => {
    if (a === b) return 'equal';
    const [low, high] = [ranks[i]!, highs[i]!];
    if (low[a]! > high[b]!) return 'better';
    if (high[a]! < low[b]!) return 'worse';
    return low[a] === high[a] && low[b] === high[b] ? 'equal' : 'unknown';
  };
  const much = (i: number, a: number, b: number) =>
    levels !== null && levels[i]![a]! > levels[i]![b]!;
  const conflict = {
    movers: names.length,
    states: rows.length,
    moves: formMoves(form),
    standing,
    much,
  };
  return { names, form, ranks, conflict, table };
}

function tablesOf(text: string): Table[] {
  const blocks = text.split('\n').reduce<string[][]>(
    (all, line) => {
      if (line.startsWith('|')) all.at(-1)!.push(line);
      else if (all.at(-1)!.length > 0) all.push([]);
      return all;
    },
    [[]],
  );
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  return blocks
    .filter((lines) => lines.length > 2)
    .map(([head, , ...rows]) => ({ head: cells(head!), rows: rows.map(cells) }));
}

/** The states in a cell: `1, 3`, or `none`. */
export function statesIn(cell: string): number[] {
  return cell === 'none' ? [] : cell.split(',').map((part) => Number(part) - 1);
}
