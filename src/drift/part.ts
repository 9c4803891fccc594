/** What one chunk of draws found. */

/** By column (see columns.ts), its numbers by draw. */
export type DriftPart = readonly (readonly number[])[];

/** The numbers of all chunks, by column. */
export function joined(columns: number, parts: readonly DriftPart[]): Float64Array[] {
  const draws = parts.reduce((sum, part) => sum + (part[0]?.length ?? 0), 0);
  return Array.from({ length: columns }, (_, k) => {
    const all = new Float64Array(draws);
    let at = 0;
    for (const part of parts) {
      all.set(part[k]!, at);
      at += part[k]!.length;
    }
    return all;
  });
}
