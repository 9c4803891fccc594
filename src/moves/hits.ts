/** Smallest hitting sets: the fewest elements with one at least of each of some lists. */

/** Sets that are given. */
const SETS = 20;

/** Lists that the search for them looks at: a fraction of a second. */
const LOOKS = 400_000;

/**
 * @param needs - lists without repetition, none empty
 * @param most - sets with more elements are not looked for
 * @returns the smallest sets, each ascending, at most 20; none where they are larger than `most`, or
 *   are not found in 400,000 looks at a list
 */
export function smallestHits(needs: readonly (readonly number[])[], most: number): number[][] {
  const lists = distinct(needs);
  const found = new Map<string, number[]>();
  let looks = 0;

  function extend(chosen: readonly number[], open: readonly (readonly number[])[], room: number) {
    looks += open.length + 1;
    if (found.size === SETS || looks > LOOKS) return;
    if (open.length === 0) {
      const set = [...chosen].sort((a, b) => a - b);
      found.set(set.join(), set);
      return;
    }
    if (apart(open) > room) return;
    for (const element of open[0]!) {
      const rest = open.filter((list) => !list.includes(element));
      extend([...chosen, element], rest, room - 1);
    }
  }

  for (let size = apart(lists); found.size === 0 && size <= Math.min(most, lists.length); size++) {
    extend([], lists, size);
    if (looks > LOOKS) break;
  }
  return [...found.values()];
}

/** Lists that have no element in common, taken greedily: no hitting set has fewer elements. */
function apart(lists: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const list of lists) {
    if (list.some((element) => taken.has(element))) continue;
    for (const element of list) taken.add(element);
    count++;
  }
  return count;
}

/** Shortest first, so that what must be taken is taken first. */
function distinct(needs: readonly (readonly number[])[]): (readonly number[])[] {
  const byName = new Map(needs.map((list) => [list.join(), list]));
  return [...byName.values()].sort((a, b) => a.length - b.length);
}
