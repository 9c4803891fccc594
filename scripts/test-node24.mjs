/** `npm run test:node24`: the whole of `npm test` on Node 24, which npm's own binary packages bring. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './setup.mjs';

const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const cache = join(root, '.cache', 'node24');
const bin = join(cache, 'node_modules', name, 'bin');
const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
if (!existsSync(node)) {
  console.log(`Installing ${name}@24 into .cache/node24 ...`);
  run('npm', ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', `${name}@24`]);
}
if (!existsSync(node)) {
  console.error(`Node 24 is not to be had as the npm package ${name}.`);
  process.exit(1);
}
const env = { PATH: `${bin}${delimiter}${process.env.PATH}` };
run(node, ['--version']);
process.exitCode = run(node, ['scripts/test.mjs', ...process.argv.slice(2)], env) ? 0 : 1;
