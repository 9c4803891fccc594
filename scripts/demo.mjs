/** `npm run demo`: the main job on the first example, from a fresh clone. */
import { join } from 'node:path';
import { build, installDependencies, root, run } from './setup.mjs';

installDependencies();
console.log('Building ...');
if (!build()) process.exit(1);

function impasse(...args) {
  console.log(`\n$ impasse ${args.join(' ')}\n`);
  if (!run(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args])) process.exit(1);
}
const talks = 'examples/moscow-talks/moscow-talks.case.yaml';
// What the report says, who said it, and what of that the case does not cite yet.
impasse('read', 'examples/moscow-talks/report.md', '--case', talks);
impasse('check', talks);
impasse('obstacles', talks);
// 500 draws: enough to see which states hold, and soon done.
impasse('moves', talks, '--draws', '500');
impasse('report', talks, '--out', 'moscow-talks.report.html');
