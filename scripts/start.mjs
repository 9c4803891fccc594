/** `npm start`: the workbench on the first example, from a fresh clone. Arguments go to `impasse serve`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, buildWorkbench, installDependencies, root } from './setup.mjs';

const talks = 'examples/moscow-talks/moscow-talks.case.yaml';

installDependencies();
console.log('Building ...');
if (!build() || !buildWorkbench()) process.exit(1);
console.log(`What you save goes into ${talks}; "git restore ${talks}" takes it back.\n`);
const server = spawn(
  process.execPath,
  [join(root, 'dist', 'cli', 'main.js'), 'serve', talks, '--open', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
// Ctrl-C reaches the server by itself, which then ends; this waits for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 1));
