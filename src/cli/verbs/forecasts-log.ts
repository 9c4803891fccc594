import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Case, isError } from '../../case/index.ts';
import { dealsAnalysis } from '../../deals/index.ts';
import { writeEdits } from '../../reading/index.ts';
import { withAnalyst } from '../analyse.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { checkCase, loadCase } from '../load.ts';
import type { DrawOptions } from '../options.ts';
import { printJson, problemsText, withCase } from '../present.ts';
import { VERSION } from '../version.ts';
import { writeWhole } from '../write.ts';

/** Flags of a forecast that is to be entered. */
export interface LogFlags {
  readonly resolves?: string;
  readonly on?: string;
  readonly that?: string;
}

/**
 * Works out the share of draws with a deal and enters it into the case file as a forecast, with
 * the hash of the file before, the seed and the model. Nothing else of the file changes.
 */
export async function logForecast(
  io: Io,
  path: string,
  flags: DrawOptions & LogFlags,
  json: boolean,
): Promise<number> {
  const { resolves } = flags;
  const on = flags.on ?? new Date().toISOString().slice(0, 10);
  if (resolves === undefined)
    throw new UsageError('--log needs the day on which it can be seen.', 'Add --resolves DATE.');
  if (resolves < on)
    throw new UsageError(`--resolves ${resolves} is before the day of the forecast, ${on}.`);
  return withCase(io, path, json, async (kase, warnings) => {
    const entry = await entryFor(io, kase, { ...flags, resolves, on });
    const refused = await enter(path, entry);
    if (refused !== null) {
      io.err(
        `${refused.problems === null ? '' : `${problemsText(io, refused.problems)}\n`}Nothing was written.\n`,
      );
      return EXIT.problems;
    }
    if (json) printJson(io, 'impasse.forecast-logged/1', { entry, problems: warnings });
    else io.out(`Wrote into ${path}: ${entry.that} Probability ${entry.probability}, on ${on}.\n`);
    return EXIT.fine;
  });
}

async function entryFor(
  io: Io,
  kase: Case,
  flags: DrawOptions & LogFlags & { readonly on: string; readonly resolves: string },
) {
  const { result, draws } = await withAnalyst(io, flags, (analyst) =>
    analyst.ask(dealsAnalysis, kase, {}),
  );
  return {
    by: 'Impasse',
    on: flags.on,
    that: flags.that ?? `Those who must agree reach an agreement by ${flags.resolves}.`,
    probability: result.deal.share,
    resolves: flags.resolves,
    'case-hash': kase.hash,
    seed: flags.seed,
    model: `deals, Impasse ${VERSION}, ${draws} ${draws === 1 ? 'draw' : 'draws'}`,
    why: 'The share of draws in which some package is acceptable to all who must agree, taken as the probability.',
  };
}

/** @returns `null` where it was written; else the problems that the file would have, if any */
async function enter(path: string, entry: object) {
  const bytes = readFileSync(path);
  const { texts } = await loadCase(path);
  const before = texts.get(basename(path)) ?? '';
  if (new TextDecoder().decode(bytes) !== before)
    throw new UsageError(`${path} was changed meanwhile; nothing was written.`, 'Run it again.');
  const written = writeEdits(before, [{ how: 'append', path: ['forecasts'], value: entry }]);
  if (!('text' in written)) return { problems: null };
  const checked = await checkCase(Buffer.from(written.text), path);
  if (checked.problems.some(isError)) return { problems: checked };
  writeWhole(path, (bytes[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : '') + written.text);
  return null;
}
