/**
 * The deal analysis as one would write it down from its definitions: floating-point utilities, one
 * package at a time, every package against every other. What the engine is measured against.
 */

export interface PlainParty {
  /** By issue and option, points: weight times value. */
  readonly scores: readonly (readonly number[])[];
  readonly walkaway: number;
}

export interface PlainAnswer {
  /** Packages of the zone. */
  readonly zone: readonly number[];
  /** Those of them that none of them dominates. */
  readonly frontier: readonly number[];
  /** First of each solution's packages; -1 where there is none. */
  readonly nash: number;
  readonly kalaiSmorodinsky: number;
  readonly egalitarian: number;
  readonly utilitarian: number;
}

export function plainDeals(sizes: readonly number[], parties: readonly PlainParty[]): PlainAnswer {
  const count = sizes.reduce((a, b) => a * b, 1);
  const utilities: number[][] = [];
  const zone: number[] = [];
  for (let code = 0; code < count; code++) {
    const options = optionsOf(code, sizes);
    const utility = parties.map(({ scores }) =>
      options.reduce((sum, option, issue) => sum + scores[issue]![option]!, 0),
    );
    utilities.push(utility);
    if (parties.every(({ walkaway }, p) => utility[p]! >= walkaway)) zone.push(code);
  }
  const vectors = zone.map((code) => utilities[code]!);
  return {
    zone,
    frontier: plainFrontier(vectors).map((k) => zone[k]!),
    ...solve(zone, vectors, parties),
  };
}

function optionsOf(code: number, sizes: readonly number[]): number[] {
  const options: number[] = [];
  let rest = code;
  for (let issue = sizes.length - 1; issue >= 0; issue--) {
    options.unshift(rest % sizes[issue]!);
    rest = Math.floor(rest / sizes[issue]!);
  }
  return options;
}

/** Places of the vectors that no other dominates: the pairwise filter. */
export function plainFrontier(vectors: readonly (readonly number[])[]): number[] {
  const dominates = (a: readonly number[], b: readonly number[]) => {
    let better = false;
    for (let p = 0; p < a.length; p++) {
      if (a[p]! < b[p]!) return false;
      if (a[p]! > b[p]!) better = true;
    }
    return better;
  };
  const kept: number[] = [];
  for (let k = 0; k < vectors.length; k++) {
    let dominated = false;
    for (let other = 0; other < vectors.length && !dominated; other++) {
      dominated = dominates(vectors[other]!, vectors[k]!);
    }
    if (!dominated) kept.push(k);
  }
  return kept;
}

function solve(
  zone: readonly number[],
  vectors: readonly (readonly number[])[],
  parties: readonly PlainParty[],
) {
  const gains = vectors.map((utility) => utility.map((u, p) => u - parties[p]!.walkaway));
  const ideal = parties.map((_, p) => gains.reduce((most, gain) => Math.max(most, gain[p]!), 0));
  const argmax = (score: (gain: readonly number[]) => number) => {
    let [best, at] = [Number.NEGATIVE_INFINITY, -1];
    for (const [k, gain] of gains.entries()) {
      const value = score(gain);
      if (value > best) [best, at] = [value, zone[k]!];
    }
    return at;
  };
  return {
    nash: argmax((gain) => gain.reduce((product, g) => product * g, 1)),
    kalaiSmorodinsky: argmax((gain) => Math.min(...gain.map((g, p) => g / ideal[p]!))),
    egalitarian: argmax((gain) => Math.min(...gain)),
    utilitarian: argmax((gain) => gain.reduce((sum, g) => sum + g, 0)),
  };
}
