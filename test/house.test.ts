/**
 * The rules of the house, read off the imports: which room may use which, and what stays out of
 * the core so that it runs unchanged in a browser.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Which rooms a room may import. A room that is not listed here may not exist. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  case: [],
  record: ['case'],
  reading: ['case', 'record'],
  draws: ['case'],
  deals: ['case', 'draws'],
  obstacles: ['case', 'draws', 'deals'],
  moves: ['case', 'draws', 'deals'],
  forecast: ['case', 'draws', 'deals'],
  drift: ['case', 'draws', 'deals'],
  formats: ['case', 'record'],
  report: ['case', 'record', 'draws', 'deals', 'obstacles', 'moves', 'forecast', 'drift'],
  cli: [
    'case',
    'record',
    'reading',
    'draws',
    'deals',
    'obstacles',
    'moves',
    'forecast',
    'drift',
    'formats',
    'report',
    '.',
  ],
  web: [
    'case',
    'record',
    'reading',
    'draws',
    'deals',
    'obstacles',
    'moves',
    'forecast',
    'drift',
    'formats',
    'report',
    '.',
  ],
  // Files beside the rooms: what the package exports, and what a worker runs.
  '.': ['*'],
};

/** Rooms of which `report` may take types only: it words results, it computes none. */
const TYPES_ONLY_FOR_REPORT = ['deals', 'obstacles', 'moves', 'forecast', 'drift'];

/** Files that others may import beside a room's public file: they need Node, which a core has not. */
const LOADERS = [/^draws\/threads\.ts$/, /^(reading|formats)\/load[^/]*\.ts$/];

/** Where Node may be imported: the command line, and what loads files or starts threads. */
const MAY_USE_NODE = [
  /^cli\//,
  /^node\.ts$/,
  /^worker\.ts$/,
  /^draws\/threads\.ts$/,
  /^(reading|formats)\/load[^/]*\.ts$/,
];
const NODE_ONLY_PACKAGES = ['commander', 'hono', '@hono/node-server'];

/** Packages that draw pages or edit text in them: for the workbench alone. */
const PAGE_ONLY = /^(preact|@preact\/|@codemirror\/|@lezer\/)/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly relative: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push(importOf(file, node.moduleSpecifier, isTypeOnly(node)));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(importOf(file, node.arguments[0]!, false));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function importOf(from: string, specifier: ts.Node, typeOnly: boolean): Import {
  const text = ts.isStringLiteral(specifier) ? specifier.text : '(computed)';
  if (!text.startsWith('.')) return { from, to: text, typeOnly, relative: false };
  const to = relative(src, resolve(src, dirname(from), text)).replaceAll('\\', '/');
  return { from, to, typeOnly, relative: true };
}

function roomOf(file: string): string {
  return file.includes('/') ? file.split('/')[0]! : '.';
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function isOurs({ to }: Import): boolean {
  return files.includes(to);
}

const crossings = imports.filter((i) => isOurs(i) && roomOf(i.from) !== roomOf(i.to));

function words(list: readonly Import[]): string[] {
  return list.map(({ from, to }) => `${from} -> ${to}`);
}

describe('the house', () => {
  it('has only rooms that the rules know, each with one public file', () => {
    const rooms = [...new Set(files.map(roomOf))].filter((room) => room !== '.');
    expect(rooms.length).toBeGreaterThan(4);
    expect(rooms.filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
    const faceless = rooms.filter(
      (room) => room !== 'cli' && room !== 'web' && !existsSync(join(src, room, 'index.ts')),
    );
    expect(faceless).toEqual([]);
  });

  it('resolves every relative import to a file of ours', () => {
    const lost = imports.filter((i) => i.relative && !existsSync(join(src, i.to)));
    expect(words(lost)).toEqual([]);
  });

  it('lets a room use only the rooms below it', () => {
    const wrong = crossings.filter(({ from, to }) => {
      const allowed = MAY_IMPORT[roomOf(from)] ?? [];
      return !allowed.includes('*') && !allowed.includes(roomOf(to));
    });
    expect(words(wrong)).toEqual([]);
  });

  it('lets a room see of another only its public file', () => {
    const open = (file: string) => roomOf(file) === '.';
    const wrong = crossings.filter(
      ({ from, to }) =>
        !open(from) &&
        roomOf(to) !== '.' &&
        !to.endsWith('/index.ts') &&
        !LOADERS.some((place) => place.test(to)),
    );
    expect(words(wrong)).toEqual([]);
  });

  it('gives the report types of results and no analysis', () => {
    const wrong = crossings.filter(
      (i) =>
        roomOf(i.from) === 'report' && TYPES_ONLY_FOR_REPORT.includes(roomOf(i.to)) && !i.typeOnly,
    );
    expect(words(wrong)).toEqual([]);
  });

  it('keeps Node out of the core', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (to.startsWith('node:') || NODE_ONLY_PACKAGES.some((name) => isPackage(to, name))) &&
        !MAY_USE_NODE.some((place) => place.test(from)),
    );
    expect(words(wrong)).toEqual([]);
  });

  it('keeps what draws pages in the workbench', () => {
    const wrong = imports.filter(({ from, to }) => PAGE_ONLY.test(to) && roomOf(from) !== 'web');
    expect(words(wrong)).toEqual([]);
    expect(imports.some(({ to }) => PAGE_ONLY.test(to))).toBe(true);
  });

  it('keeps chance and the clock out of the core', () => {
    const wrong = files
      .filter((file) => !MAY_USE_NODE.some((place) => place.test(file)) && roomOf(file) !== 'web')
      .filter((file) =>
        /Math\.random|Date\.now|new Date\(\)|\bprocess\./.test(withoutComments(file)),
      );
    expect(wrong).toEqual([]);
  });

  it('loads what draws charts only where there are charts', () => {
    const verbs = ['deals', 'obstacles', 'read', 'record', 'check', 'new', 'schema'];
    const drawing = verbs.filter((verb) =>
      loadedBy(`cli/verbs/${verb}.ts`).has('report/charts/draw.ts'),
    );
    expect(loadedBy('cli/verbs/report.ts')).toContain('report/charts/draw.ts');
    expect(drawing).toEqual([]);
  });

  it('has no circle of imports', () => {
    const after = new Map<string, string[]>();
    for (const i of imports.filter((i) => isOurs(i) && !i.typeOnly)) {
      after.set(i.from, [...(after.get(i.from) ?? []), i.to]);
    }
    expect(circlesIn(after)).toEqual([]);
  });
});

/** The files that a file loads, itself included. */
function loadedBy(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const i of imports) if (i.from === file && isOurs(i) && !i.typeOnly) loadedBy(i.to, loaded);
  return loaded;
}

function withoutComments(file: string): string {
  const text = readFileSync(join(src, file), 'utf8');
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
}

function circlesIn(after: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of after.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of after.keys()) visit(file, []);
  return circles;
}
