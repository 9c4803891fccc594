/** Counts behind a precision, a recall and their F1. */
export interface Tally {
  /** Found and right. */
  readonly hits: number;
  /** In the gold set. */
  readonly gold: number;
  /** Found, right or wrong. */
  readonly found: number;
}

/** Tallies by what they count, in the order in which they were first named. */
export class Tallies {
  readonly #counts = new Map<string, Tally>();

  /** Adds to a tally; naming it makes it. */
  add(name: string, { hits = 0, gold = 0, found = 0 }: Partial<Tally> = {}): void {
    const old = this.#counts.get(name) ?? { hits: 0, gold: 0, found: 0 };
    this.#counts.set(name, {
      hits: old.hits + hits,
      gold: old.gold + gold,
      found: old.found + found,
    });
  }

  /** Counts one thing that both have, right or not. */
  judge(name: string, right: boolean): void {
    this.add(name, { hits: Number(right), gold: 1, found: 1 });
  }

  /** Counts one thing that either may lack. */
  compare<G, F>(
    name: string,
    gold: G | null,
    found: F | null,
    same: (gold: G, found: F) => boolean,
  ): void {
    const hit = gold !== null && found !== null && same(gold, found);
    this.add(name, {
      hits: Number(hit),
      gold: Number(gold !== null),
      found: Number(found !== null),
    });
  }

  /** Counts two lists: each of the one is right where it is the same as one of the other. */
  compareLists<G, F>(
    name: string,
    gold: readonly G[],
    found: readonly F[],
    same: (gold: G, found: F) => boolean,
  ): void {
    const left = [...found];
    let hits = 0;
    for (const one of gold) {
      const at = left.findIndex((other) => same(one, other));
      if (at < 0) continue;
      left.splice(at, 1);
      hits += 1;
    }
    this.add(name, { hits, gold: gold.length, found: found.length });
  }

  of(name: string): Tally {
    const tally = this.#counts.get(name);
    if (tally === undefined) throw new Error(`Nothing is counted as ${name}`);
    return tally;
  }

  entries(): [string, Tally][] {
    return [...this.#counts];
  }
}

/** Share of what is found that is right, 0..1; `null` where nothing is found. */
export function precision({ hits, found }: Tally): number | null {
  return found === 0 ? null : hits / found;
}

/** Share of the gold that is found and right, 0..1; `null` where there is none. */
export function recall({ hits, gold }: Tally): number | null {
  return gold === 0 ? null : hits / gold;
}

/** Harmonic mean of precision and recall, 0..1; `null` where neither has anything. */
export function f1({ hits, gold, found }: Tally): number | null {
  return gold + found === 0 ? null : (2 * hits) / (gold + found);
}
