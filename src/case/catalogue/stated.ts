/** Faults of dated positions and of forecasts. */
import { quoted } from '../words.ts';
import { error } from './entry.ts';

export interface Days {
  readonly date: string;
  readonly limit: string;
}

export const STATED = {
  'position-without-scale': error(
    'A position is a number on an issue without a whole scale',
    ({ issue }: { readonly issue: string }) =>
      `${quoted(issue)} has no scale that places all of its options, and not all at one place.`,
    'Name an option, or give each option of the issue a place: `scale: { a: 0, b: 100 }`.',
  ),
  'position-after-as-of': error(
    'A position is dated after the day of the case',
    ({ date, limit }: Days) =>
      `This position is of ${date}, and the case is as of ${limit}, which is earlier.`,
    'Put the date right, or move `as-of` to a later day.',
  ),
  'duplicate-position': error(
    'A party has two positions on an issue on the same day',
    ({ party, issue }: { readonly party: string; readonly issue: string }) =>
      `There is another position of ${quoted(party)} on ${quoted(issue)} of that date above.`,
    'Keep the later of the two, or give a range that holds both.',
  ),
  'resolves-too-early': error(
    'A forecast is decided before it was made',
    ({ date, limit }: Days) =>
      `This forecast was made on ${limit}, and \`resolves\` says ${date}, which is earlier.`,
    'A forecast foresees: put one of the dates right.',
  ),
  'outcome-without-resolves': error(
    'A forecast has an outcome and no day on which it was seen',
    'There is an outcome, and no `resolves`.',
    'Add the day on which it could be seen: `resolves: 2026-03-01`.',
  ),
  'too-many-entries': error(
    'A section has too many entries',
    ({
      what,
      count,
      limit,
    }: {
      readonly what: string;
      readonly count: number;
      readonly limit: number;
    }) => `There are ${count} ${what}; at most ${limit} are read.`,
    'Keep those that matter for the talks at hand.',
  ),
  'drift-too-large': error(
    'There are too many pairs of parties and dates to compare',
    ({ count, limit }: { readonly count: number; readonly limit: number }) =>
      `The parties make ${count} distances over all pairs and dates; at most ${limit} are drawn.`,
    'Name fewer `rounds`, or ask for the parties with a say only (without `--all`).',
  ),
  'forecast-too-large': error(
    'There are too many issues, parties and draws for one forecast',
    ({ count, limit }: { readonly count: number; readonly limit: number }) =>
      `Each draw makes ${count} numbers; at that, ${limit} draws are kept at most.`,
    'Ask for fewer draws (`--draws`), one issue (`--issue`) or one model (`--model`).',
  ),
};
