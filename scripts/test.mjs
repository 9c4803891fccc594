/**
 * `npm test`: everything that is checked, on a machine that may never have seen the project.
 * Arguments go to vitest: `npm test -- deals`. The last line is `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  build,
  buildWorkbench,
  inCI,
  installChromium,
  installDependencies,
  runTool,
} from './setup.mjs';

installDependencies();
installChromium();

const filters = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'impasse-test-'));

/** A check that is one thing: it passes or it fails. */
function check(name, passes) {
  console.log(`\n# ${name}`);
  const passed = passes();
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.log(`# ${name}: FAILED`);
}

/** A run of vitest: its tests are counted one by one. */
function vitest(name, args, env) {
  console.log(`\n# ${name}`);
  const file = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`);
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const passed = runTool('vitest/vitest.mjs', ['run', ...report, ...args], env);
  const counts = readCounts(file);
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  // A run that failed without a failed test (a file that does not load, say) is a failure too.
  total.failed += Math.max(counts.failed, passed ? 0 : 1);
}

function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

try {
  check('build', build);
  check('build the workbench', buildWorkbench);
  check('types', () => runTool('typescript/bin/tsc', ['-p', '.']));
  check('types of the workbench', () =>
    runTool('typescript/bin/tsc', ['-p', 'tsconfig.web.json', '--noEmit']),
  );
  check('lint and format', () => runTool('@biomejs/biome/bin/biome', ['ci', '.']));
  vitest('tests', filters, {});
  if (filters.length === 0) {
    const suites = ['test/deals', 'test/obstacles', 'test/examples'];
    vitest('analyses again, everything serialised', suites, { IMPASSE_RUNNER: 'serialising' });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log('');
if (total.skipped > 0) {
  console.log(`${total.skipped} left out${inCI ? ': in CI that is a failure' : ''}`);
  if (inCI) total.failed += total.skipped;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
