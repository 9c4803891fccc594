/**
 * Numbers as an analyst writes them: no more digits than the draws carry, the same in every
 * language setting.
 */
import { type Share, type Spread, shareOf, wilson } from '../../draws/index.ts';

/** Fewer draws than this are told one by one: a percentage would pretend to more. */
const COUNTED_BELOW = 100;

/** `10000` as `10,000`. Whole numbers. */
export function grouped(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 draw`, `10,000 draws`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** `two` to `ten` in words, other whole numbers in digits. */
export function small(n: number): string {
  const names = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return names[n - 2] ?? grouped(n);
}

/** A share for a table: `0%`, `<1%`, `12%`, `>99%`, `100%`. `share` in 0..1. */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  if (share < 0.01) return '<1%';
  if (share > 0.99) return '>99%';
  return `${Math.round(share * 100)}%`;
}

/** A share in a sentence: `about 12%`, `fewer than 1%`, `more than 99%`. */
export function aboutPercent(share: number): string {
  if (share <= 0) return 'none';
  if (share >= 1) return 'all';
  if (share < 0.01) return 'fewer than 1%';
  if (share > 0.99) return 'more than 99%';
  return `about ${Math.round(share * 100)}%`;
}

/**
 * `none of 10,000 draws`, `about 12% of 10,000 draws`, `12 of 40 draws`, `all 10,000 draws`.
 *
 * @param what - what the share is of; plural with an `s`
 */
export function ofDraws({ hits, of, share }: Share, what = 'draw'): string {
  const all = count(of, what);
  if (of === 0) return `no ${what}s`;
  if (of === 1) return hits === 1 ? `the one ${what}` : `no ${what}`;
  if (hits === 0) return `none of ${all}`;
  if (hits === of) return `all ${all}`;
  if (of < COUNTED_BELOW) return `${hits} of ${all}`;
  return `${aboutPercent(share)} of ${all}`;
}

/** The same where the draws were just named: `about 12% of them`, `all of them`. */
export function ofThem({ hits, of, share }: Share): string {
  if (of < COUNTED_BELOW && hits > 0 && hits < of) return `${hits} of them`;
  return `${aboutPercent(share)} of them`;
}

/** The same where it is known how many draws there are: `about 12% of draws`, `no draw`. */
export function ofAll({ hits, of, share }: Share): string {
  if (of < COUNTED_BELOW) return ofDraws({ hits, of, share });
  if (hits === 0) return 'no draw';
  return hits === of ? 'every draw' : `${aboutPercent(share)} of draws`;
}

/** Sampling error of a share as a 95 % interval: `2.7% to 3.3%`. */
export function interval(share: Share): string {
  const { low, high } = wilson(share);
  // Where all draws agree, the interval is narrow and its end is the news.
  const extreme = share.hits === 0 || share.hits === share.of;
  const digits = extreme ? 2 : share.of >= 1000 ? 1 : 0;
  const text = (x: number) => `${fixed(x * 100, digits)}%`;
  return `${text(low)} to ${text(high)}`;
}

/** Fixed digits without a trailing `.0` and without `-0`. */
export function fixed(x: number, digits: number): string {
  const text = x.toFixed(digits).replace(/\.0+$/, '');
  return text === '-0' ? '0' : text;
}

/** A number of points, whole, with a minus sign where it is below 0. */
export function whole(x: number): string {
  const rounded = Math.round(x);
  if (rounded === 0) return '0';
  return rounded < 0 ? `−${grouped(-rounded)}` : grouped(rounded);
}

/** `about 12 points`, `1 point`, `less than half a point`; `x` is taken as it is, without a sign. */
export function points(x: number): string {
  const size = Math.abs(x);
  if (size === 0) return '0 points';
  if (size < 0.5) return 'less than half a point';
  const rounded = Math.round(size);
  const text = `${grouped(rounded)} ${rounded === 1 ? 'point' : 'points'}`;
  return Math.abs(size - rounded) < 1e-9 ? text : `about ${text}`;
}

/** `12`, or `12 (3 to 25)`: median and 5-95 % range, whole numbers. */
export function spread({ median, low, high }: Spread): string {
  if (whole(low) === whole(high)) return whole(median);
  return `${whole(median)} (${whole(low)} to ${whole(high)})`;
}

/** `about 12 points (5–95%: 3 to 25)`. */
export function spreadPoints({ median, low, high }: Spread): string {
  const sign = Math.round(median) < 0 ? '−' : '';
  const size = points(median);
  const centre = sign === '' ? size : size.replace(/\d/, (digit) => `${sign}${digit}`);
  if (whole(low) === whole(high)) return centre;
  return `${centre} (5–95%: ${whole(low)} to ${whole(high)})`;
}

/** A spread of shares as percentages: `12%`, `12% (3% to 25%)`. */
export function spreadPercent({ median, low, high }: Spread): string {
  if (percent(low) === percent(high)) return percent(median);
  return `${percent(median)} (${percent(low)} to ${percent(high)})`;
}

/** The same hits as a share of the draws without a deal, in which alone they can fall. */
export function amongImpasses({ hits }: Share, deal: Share): Share {
  return shareOf(hits, deal.of - deal.hits);
}

/** Whether two shares of the same draws are too near to rank: their sampling errors overlap. */
export function near(a: Share, b: Share): boolean {
  const [x, y] = [wilson(a), wilson(b)];
  return a.hits === b.hits || (x.low <= y.high && y.low <= x.high);
}

/**
 * The rows worth telling one by one, most frequent first: the first, and what falls in at least a
 * hundredth of the draws without a deal.
 */
export function worthTelling<T extends { readonly share: Share }>(
  rows: readonly T[],
  deal: Share,
  most: number,
): T[] {
  return rows
    .slice(0, most)
    .filter(({ share }, k) => k === 0 || amongImpasses(share, deal).share >= 0.01);
}

/** `about 12%`, `100%`, `0%`: a share in the middle of a sentence, without what it is of. */
export function level(share: number): string {
  return share <= 0 || share >= 1 ? percent(share) : aboutPercent(share).replace('fewer', 'less');
}
