import {
  inlineRunner,
  type Registry,
  type Runner,
  serialisingRunner,
} from '../../src/draws/index.ts';

/**
 * The runner of the analysis tests: this thread, or, where `IMPASSE_RUNNER=serialising`, this
 * thread with everything that crosses sent through JSON. `npm test` runs the analyses under both.
 */
export function testRunner(registry: Registry): Runner {
  const inline = inlineRunner(registry);
  return process.env['IMPASSE_RUNNER'] === 'serialising' ? serialisingRunner(inline) : inline;
}
