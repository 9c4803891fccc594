/** What is loaded to start: the machinery of one verb is not the others' burden. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

/** Files of ours and packages that are loaded with a file: what its imports lead to, types aside. */
function loadedWith(start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [resolve(src, start)];
  for (const file of queue) {
    seen.add(relative(src, file));
    for (const name of importsOf(file)) {
      if (!name.startsWith('.')) seen.add(name);
      else if (!queue.includes(resolve(dirname(file), name)))
        queue.push(resolve(dirname(file), name));
    }
  }
  return seen;
}

/** What a file imports as soon as it is loaded; `import()` and mere types are not among it. */
function importsOf(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return tree.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    const typeOnly = ts.isImportDeclaration(node)
      ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : node.isTypeOnly;
    const from = node.moduleSpecifier;
    return typeOnly || from === undefined ? [] : [(from as ts.StringLiteral).text];
  });
}

const READING = ['wink-nlp', 'chrono-node', 'feedsmith', '@mozilla/readability'];

describe('what is loaded', () => {
  it('with the verb that reads is the machinery of reading', () => {
    const loaded = loadedWith('cli/verbs/read.ts');
    expect(READING.filter((name) => !loaded.has(name))).toEqual([]);
  });

  it.each(['cli/main.ts', 'cli/program.ts'])('with %s is no verb at all', (file) => {
    const loaded = [...loadedWith(file)].filter((name) => !name.startsWith('node:'));
    const ours = loaded.filter((name) => name.includes('/'));
    expect(ours.filter((name) => !/^cli\/[^/]+$/.test(name))).toEqual([]);
    expect(loaded.filter((name) => !name.includes('/')).toSorted()).toEqual([
      'commander',
      'picocolors',
    ]);
  });

  it.each([
    'worker.ts',
    ...['check', 'deals', 'obstacles', 'report', 'record', 'new', 'schema'].map(
      (verb) => `cli/verbs/${verb}.ts`,
    ),
  ])('with %s is nothing of reading, but for the loader of files', (file) => {
    const loaded = [...loadedWith(file)];
    expect(READING.filter((name) => loaded.includes(name))).toEqual([]);
    const rooms = loaded.filter((name) => name.startsWith('reading/'));
    expect(rooms.filter((name) => name !== 'reading/load-files.ts')).toEqual([]);
  });
});
