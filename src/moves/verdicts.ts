/** The verdicts of the main concepts, as bits. */

/**
 * - `nash`: no improvement (Nash 1950).
 * - `gmr`: general metarationality: every improvement meets a sanction by moves of the others
 *   (Howard 1971).
 * - `smr`: symmetric metarationality: a sanction from which the mover has no escape (Howard 1971).
 * - `seq`: sequential stability: a sanction by improvements of the others (Fraser and Hipel 1979).
 * - `sim`: simultaneous stability: the others improve at the same time (Fraser and Hipel 1984).
 *
 * The forms for many movers are those of Fang, Hipel and Kilgour 1993. A sanction is a state not
 * better for the mover than where it started.
 */
export const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sim'] as const;

export type Concept = (typeof CONCEPTS)[number];

/** The bit of each concept in a verdict. */
export const BIT: Readonly<Record<Concept, number>> = { nash: 1, gmr: 2, smr: 4, seq: 8, sim: 16 };

/** By mover and state: the bits of the concepts under which the state is stable for the mover. */
export type Verdicts = readonly Uint8Array[];

/** @returns by state: the bits of the concepts under which it is stable for all movers */
export function equilibriumBits(verdicts: Verdicts, size: number): Uint8Array {
  const bits = new Uint8Array(size).fill(0xff);
  for (const own of verdicts) for (let s = 0; s < size; s++) bits[s]! &= own[s]!;
  return bits;
}

/** @returns the states among `states` that are stable for all movers, in their order */
export function equilibriaOf(
  verdicts: Verdicts,
  states: Iterable<number>,
  concept: Concept,
): number[] {
  const bit = BIT[concept];
  return [...states].filter((s) => verdicts.every((own) => (own[s]! & bit) !== 0));
}
