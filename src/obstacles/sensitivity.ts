/**
 * What to find out next: how much each uncertain input, known by itself, would settle whether
 * there is a deal.
 *
 * The first-order index of an input (the correlation ratio; Saltelli et al. 2008) is the share of
 * the variance of the indicator "there is a deal" that goes with the input: 1 where the input alone
 * decides, 0 where P(deal) is the same at each of its values. It is estimated from the draws as
 * they are (given-data estimation; Plischke, Borgonovo and Smith 2013): the draws are cut into
 * classes of about equal number by the input's value, and S is the correlation ratio over them (see
 * draws/sensitivity.ts).
 *
 * Chance alone makes S positive: shuffling the deals over the N draws gives it a mean of exactly
 * (B - 1) / (N - 1) with B classes, which is taken off, and (N - 1) S is then about chi-square with
 * B - 1 degrees of freedom (Pearson's statistic), from which the noise line follows. Classes hide
 * what happens inside them: an input that decides by a sharp step is read up to 1 / B too low.
 */

import { chiSquare95, correlationRatio, packed, unpacked } from '../draws/index.ts';
import type { UncertainInput } from './plan.ts';
import type { UnknownRow } from './result.ts';

/** Levels into which the range of an input is cut. */
const LEVELS = 4096;
/** Draws that a class should have, and the fewest and most classes. */
const PER_CLASS = 50;
const FEWEST = 4;
const MOST = 20;

/** Writes the levels of draws: for each draw in turn one character an uncertain input. */
export interface LevelWriter {
  write(draw: Float64Array): void;
  text(): string;
}

export function createLevelWriter(inputs: readonly UncertainInput[], draws: number): LevelWriter {
  const codes = new Uint16Array(inputs.length * draws);
  const scales = inputs.map(({ low, high }) => LEVELS / (high - low));
  let at = 0;
  return {
    write(draw) {
      for (let i = 0; i < inputs.length; i++) {
        const level = Math.floor((draw[inputs[i]!.index]! - inputs[i]!.low) * scales[i]!);
        codes[at++] = Math.max(0, Math.min(LEVELS - 1, level));
      }
    },
    text: () => packed(codes.subarray(0, at)),
  };
}

/** Draws and deals by level of one input. */
interface Histogram {
  readonly draws: Uint32Array;
  readonly deals: Uint32Array;
}

/**
 * @param texts - levels as written, chunk by chunk
 * @param deals - 1 for each draw with a deal, 0 for the others, chunk by chunk
 * @param name - id of an input by its index in the case
 * @returns a row an uncertain input, largest index first; empty where every draw agrees
 */
export function unknownsOf(
  inputs: readonly UncertainInput[],
  texts: readonly string[],
  deals: readonly (readonly number[])[],
  name: (index: number) => string,
): UnknownRow[] {
  const total = deals.reduce((sum, list) => sum + list.length, 0);
  const hits = deals.reduce((sum, list) => sum + list.reduce((a, b) => a + b, 0), 0);
  if (hits === 0 || hits === total) return [];
  return inputs
    .map((input, place) => {
      const histogram = histogramOf(place, inputs.length, texts, deals);
      const { index, noise } = indexOf(histogram, total);
      return { input: name(input.index), index, noise, ...fifthsOf(input, histogram, total) };
    })
    .sort((a, b) => b.index - a.index);
}

function histogramOf(
  place: number,
  width: number,
  texts: readonly string[],
  deals: readonly (readonly number[])[],
): Histogram {
  const histogram = { draws: new Uint32Array(LEVELS), deals: new Uint32Array(LEVELS) };
  for (const [c, text] of texts.entries()) {
    for (const [draw, deal] of deals[c]!.entries()) {
      const level = unpacked(text, draw * width + place);
      histogram.draws[level]!++;
      histogram.deals[level]! += deal;
    }
  }
  return histogram;
}

/**
 * Cuts the draws into classes of about equal number, in the order of the levels. A level goes
 * whole to the class in which its middle draw falls; a class may stay empty.
 */
function classesOf({ draws, deals }: Histogram, count: number, total: number) {
  const classes = Array.from({ length: count }, () => ({ draws: 0, deals: 0, last: -1 }));
  let before = 0;
  for (let level = 0; level < LEVELS; level++) {
    if (draws[level] === 0) continue;
    const at = Math.floor((count * (before + draws[level]! / 2)) / total);
    classes[at]!.draws += draws[level]!;
    classes[at]!.deals += deals[level]!;
    classes[at]!.last = level;
    before += draws[level]!;
  }
  return classes;
}

function indexOf(histogram: Histogram, total: number) {
  const count = Math.max(FEWEST, Math.min(MOST, Math.floor(total / PER_CLASS)));
  const classes = classesOf(histogram, count, total).filter(({ draws }) => draws > 0);
  const degrees = classes.length - 1;
  const bias = degrees / (total - 1);
  const index =
    correlationRatio(classes.map(({ draws, deals }) => ({ draws, hits: deals }))) - bias;
  return {
    index: Math.min(1, Math.max(0, index)),
    noise: Math.min(1, Math.max(0, chiSquare95(degrees) / (total - 1) - bias)),
  };
}

function fifthsOf({ low, high }: UncertainInput, histogram: Histogram, total: number) {
  const fifths = classesOf(histogram, 5, total);
  const edge = (level: number) => low + (level * (high - low)) / LEVELS;
  const bounds = [edge(histogram.draws.findIndex((count) => count > 0))];
  for (const { last } of fifths) bounds.push(last < 0 ? bounds.at(-1)! : edge(last + 1));
  return {
    deal: fifths.map(({ draws, deals }) => (draws === 0 ? null : deals / draws)),
    bounds,
  };
}
