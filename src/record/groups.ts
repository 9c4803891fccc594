/** Sets that grow together: which things are the same, told pair by pair. */
export class Groups {
  readonly #parent: number[];

  /** @param size - things are numbered 0 to size - 1, each alone at first. */
  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, k) => k);
  }

  /** Says that two things are the same. */
  join(a: number, b: number): void {
    const [low, high] = [this.of(a), this.of(b)].sort((x, y) => x - y);
    this.#parent[high!] = low!;
  }

  /** The least thing that is the same as this one. */
  of(thing: number): number {
    let root = thing;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    let at = thing;
    while (this.#parent[at] !== root) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }
}

/** Joins all things that share a key. Time and memory are linear in the number of keys. */
export function groupsByKey(keys: readonly (readonly string[])[]): Groups {
  const groups = new Groups(keys.length);
  const first = new Map<string, number>();
  keys.forEach((own, k) => {
    for (const key of own) {
      const other = first.get(key);
      if (other === undefined) first.set(key, k);
      else groups.join(other, k);
    }
  });
  return groups;
}
