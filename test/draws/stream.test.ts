import { describe, expect, it } from 'vitest';
import { CHUNK_DRAWS, chunksOf, streamOf, uniform } from '../../src/draws/index.ts';
import { ksBound, ksGapTo, meanOf } from '../support/rejection.ts';

const MASK = (1n << 64n) - 1n;

/** xoroshiro128+ (2018 constants) as its authors give it, in plain 64-bit arithmetic. */
class Reference {
  private s0: bigint;
  private s1: bigint;

  constructor([s01, s00, s11, s10]: readonly number[]) {
    this.s0 = (BigInt(s01! >>> 0) << 32n) | BigInt(s00! >>> 0);
    this.s1 = (BigInt(s11! >>> 0) << 32n) | BigInt(s10! >>> 0);
  }

  /** The low half of the output, signed, as pure-rand gives it. */
  next(): number {
    const result = (this.s0 + this.s1) & MASK;
    const s1 = this.s1 ^ this.s0;
    this.s0 = rotate(this.s0, 24n) ^ s1 ^ ((s1 << 16n) & MASK);
    this.s1 = rotate(s1, 37n);
    return Number(BigInt.asIntN(32, result));
  }

  jump(): void {
    let [s0, s1] = [0n, 0n];
    for (const word of [0xdf900294d8f554a5n, 0x170865df4b3201fcn]) {
      for (let bit = 0n; bit < 64n; bit++) {
        if ((word >> bit) & 1n) [s0, s1] = [s0 ^ this.s0, s1 ^ this.s1];
        this.next();
      }
    }
    [this.s0, this.s1] = [s0, s1];
  }
}

function rotate(x: bigint, by: bigint): bigint {
  return ((x << by) | (x >> (64n - by))) & MASK;
}

describe('chunksOf', () => {
  it('cuts a run into chunks of 100 and a rest', () => {
    expect(CHUNK_DRAWS).toBe(100);
    const chunks = chunksOf(7, 250);
    expect(chunks.map(({ index, count }) => [index, count])).toEqual([
      [0, 100],
      [1, 100],
      [2, 50],
    ]);
  });

  it('gives chunk k the generator of the seed, jumped k times', () => {
    const chunks = chunksOf(2026, 500);
    const reference = new Reference(chunks[0]!.stream);
    for (const chunk of chunks) {
      const stream = streamOf(chunk);
      const expected = Object.assign(new Reference([0, 0, 0, 0]), reference);
      for (let k = 0; k < 50; k++) expect(stream.next()).toBe(expected.next());
      reference.jump();
    }
  });

  it('begins a longer run with the draws of a shorter one', () => {
    expect(chunksOf(5, 1000).slice(0, 3)).toEqual(chunksOf(5, 300));
  });

  it('takes a seed with its sign or without', () => {
    expect(chunksOf(-1, 100)).toEqual(chunksOf(0xffffffff, 100));
    expect(chunksOf(-(2 ** 31), 100)).toEqual(chunksOf(2 ** 31, 100));
  });

  it('is plain data', () => {
    const chunks = chunksOf(5, 300);
    expect(JSON.parse(JSON.stringify(chunks))).toEqual(chunks);
  });
});

describe('uniform', () => {
  it('is a multiple of 2^-53 in [0, 1)', () => {
    const stream = streamOf(chunksOf(1, 100)[0]!);
    for (let k = 0; k < 10_000; k++) {
      const u = uniform(stream);
      expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
    }
  });

  it('is evenly spread within a stream', () => {
    const stream = streamOf(chunksOf(1, 100)[0]!);
    const sample = Array.from({ length: 50_000 }, () => uniform(stream));
    expect(ksGapTo(sample, (x) => x)).toBeLessThan(ksBound(sample.length));
  });

  it.each([0, 1, 2, 3])('is evenly spread over neighbouring seeds, at number %i', (skip) => {
    const sample = Array.from({ length: 20_000 }, (_, seed) => {
      const stream = streamOf(chunksOf(seed, 1)[0]!);
      for (let k = 0; k < skip; k++) uniform(stream);
      return uniform(stream);
    });
    expect(ksGapTo(sample, (x) => x)).toBeLessThan(ksBound(sample.length));
    const products = sample.slice(1).map((u, k) => (u - 0.5) * (sample[k]! - 0.5));
    expect(Math.abs(meanOf(products) * 12)).toBeLessThan(4 / Math.sqrt(products.length));
  });

  it('is evenly spread over the first numbers of chunks', () => {
    const sample = chunksOf(3, 200_000).map((chunk) => uniform(streamOf(chunk)));
    expect(ksGapTo(sample, (x) => x)).toBeLessThan(ksBound(sample.length));
  });
});
