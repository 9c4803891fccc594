/**
 * Facts from Bueno de Mesquita 1994, table 1: the date, in years, from which emission standards for
 * medium-sized cars should apply, as the members of the European Community wanted it.
 */
import type { ForecastActor } from '../../src/forecast/index.ts';

const TABLE: readonly (readonly [
  string,
  capability: number,
  position: number,
  salience: number,
])[] = [
  ['Netherlands', 0.08, 4, 0.8],
  ['Belgium', 0.08, 7, 0.4],
  ['Luxembourg', 0.03, 4, 0.2],
  ['Germany', 0.16, 4, 0.8],
  ['France', 0.16, 10, 0.6],
  ['Italy', 0.16, 10, 0.6],
  ['United Kingdom', 0.16, 10, 0.9],
  ['Ireland', 0.05, 7, 0.1],
  ['Denmark', 0.05, 4, 1],
  ['Greece', 0.08, 7, 0.7],
];

export const EMISSION: readonly ForecastActor[] = TABLE.map(
  ([name, capability, position, salience]) => ({ name, capability, position, salience }),
);

/** Medians after rounds 1 to 8 that Scholz, Calbert and Smith (2011) print for it. */
export const PUBLISHED_MEDIANS = [8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6] as const;
