/** Short words for judgements, and draws from them, for the tests of `draws`. */
import type { Judgement, Quantity, RegionRules } from '../../src/case/index.ts';
import { chunksOf, streamOf } from '../../src/draws/index.ts';
import { type Space, spacesOf } from '../../src/draws/space.ts';
import { spaceSampler } from '../../src/draws/spaces.ts';
import type { Stream } from '../../src/draws/stream.ts';

export const unknown: Quantity = { kind: 'unknown' };
export const range = (low: number, high: number): Quantity => ({ kind: 'range', low, high });
export const triangle = (low: number, likely: number, high: number): Quantity => ({
  kind: 'triangular',
  low,
  likely,
  high,
});

/** `order('0 > 1 = 2 > 3')`: chains over items by number. */
export function order(...words: string[]): Judgement['chains'] {
  return words.map((chain) => chain.split('>').map((tied) => tied.split('=').map(Number)));
}

/** A judgement of `count` items, unknown where no quantity is given. */
export function judge(
  count: number,
  chains: Judgement['chains'] = [],
  quantities: Readonly<Record<number, Quantity>> = {},
): Judgement {
  return { quantities: Array.from({ length: count }, (_, k) => quantities[k] ?? unknown), chains };
}

/** The one space of a judgement that leaves a single one. */
export function spaceOf(judgement: Judgement, rules: RegionRules): Space {
  const { free } = spacesOf(judgement, rules);
  if (free.length !== 1) throw new Error(`${free.length} spaces`);
  return free[0]!;
}

/** Points of a started sampler, in chunks of 100 with a stream each; one row a variable. */
export function pointsOf(
  start: (stream: Stream) => (x: Float64Array) => void,
  variables: number,
  count: number,
  seed = 1,
): number[][] {
  const rows = Array.from({ length: variables }, () => [] as number[]);
  const x = new Float64Array(variables);
  for (const chunk of chunksOf(seed, count)) {
    const next = start(streamOf(chunk));
    for (let k = 0; k < chunk.count; k++) {
      next(x);
      for (const [v, row] of rows.entries()) row.push(x[v]!);
    }
  }
  return rows;
}

/** Draws of a judgement's space in the way that the program picks; one row a variable. */
export function drawn(judgement: Judgement, rules: RegionRules, count: number, seed = 1) {
  const space = spaceOf(judgement, rules);
  const sampler = spaceSampler(space);
  return {
    method: sampler.method,
    kept: sampler.kept,
    rows: pointsOf(sampler.start, space.variables.length, count, seed),
  };
}
