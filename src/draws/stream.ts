/** Random streams: one a chunk of draws, so that it does not matter where or when a chunk runs. */

import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Chunk } from './analysis.ts';

/** A stream of random 32-bit integers; `next()` moves it on. */
export type Stream = RandomGenerator;

/** Draws in a chunk. The last chunk of a run may hold fewer. */
export const CHUNK_DRAWS = 100;

/**
 * Cuts a run into chunks. The stream of chunk `k` is the generator of the seed jumped `k` times,
 * by 2^64 numbers each (xoroshiro128+; Blackman and Vigna 2018), so that streams never meet.
 * A longer run of the same seed begins with the draws of a shorter one.
 *
 * @param seed - 32-bit integer, signed or not (`-1` is the seed `4294967295`)
 * @param draws - how many in all, at least 1
 */
export function chunksOf(seed: number, draws: number): Chunk[] {
  const generator = xoroshiro128plusFromState(spread(seed));
  const chunks: Chunk[] = [];
  for (let from = 0; from < draws; from += CHUNK_DRAWS) {
    chunks.push({
      index: chunks.length,
      count: Math.min(CHUNK_DRAWS, draws - from),
      stream: generator.getState(),
    });
    generator.jump();
  }
  return chunks;
}

/** The stream of a chunk, from its start. */
export function streamOf(chunk: Pick<Chunk, 'stream'>): Stream {
  return xoroshiro128plusFromState([...chunk.stream]);
}

/** A number in [0, 1): a multiple of 2^-53 made of two outputs, without their weakest low bits. */
export function uniform(stream: Stream): number {
  const high = stream.next() >>> 5;
  return (high * 67_108_864 + (stream.next() >>> 6)) / 9_007_199_254_740_992;
}

/**
 * Four well-mixed words from one: a Weyl sequence of the seed through the finaliser of MurmurHash3
 * (as in SplitMix; Steele, Lea and Flood 2014). pure-rand's own seeding leaves most of the state
 * constant, so that the first numbers of neighbouring seeds are alike. The finaliser is a
 * bijection and its four inputs differ, so the state is never all zero.
 */
function spread(seed: number): number[] {
  return [1, 2, 3, 4].map((k) => {
    let z = (seed + Math.imul(k, 0x9e3779b9)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  });
}
