/**
 * `npm run bench -- NAME ... ARGUMENT ...`: runs `bench/NAME.ts` (without a name all
 * that need no data of others), bundled to a scratch folder first, each in a process of its own. What follows the names
 * is passed on to each.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root, run } from './setup.mjs';

installDependencies();
const { build } = await import('vite');

const all = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
/** Benches that measure on data which is not part of the project; its folder follows the name. */
const NEED_DATA = ['reading', 'plover', 'forecast', 'forecast-vectors', 'forecast-record'];
const given = process.argv.slice(2);
const others = given.findIndex((name) => !all.includes(name));
const asked = others < 0 ? given : given.slice(0, others);
const passed = others < 0 ? [] : given.slice(others);
if (others === 0) {
  console.error(`No such bench: ${given[0]}. There are: ${all.join(', ')}.`);
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), 'impasse-bench-'));
try {
  for (const name of asked.length > 0 ? asked : all.filter((name) => !NEED_DATA.includes(name))) {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'bench', `${name}.ts`),
        outDir: scratch,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rollupOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
    console.log(`\n# ${name}`);
    const file = join(scratch, `${name}.mjs`);
    if (!run(process.execPath, ['--expose-gc', file, ...passed])) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
