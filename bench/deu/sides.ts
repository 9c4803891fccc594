/** On which side of the middle of the scale a model put the outcome, and on which side it was. */
import type { Sides } from '../../src/forecast/index.ts';
import type { Scored } from './models.ts';

/** The forecast of a model on an issue; `null` where it has none. */
export type Model = (row: Scored) => number | null;

const MIDDLE = 50;

/** Issues on which forecast or outcome is the middle itself are counted apart. */
export function sidesOf(rows: readonly Scored[], model: Model): Sides {
  const counts = { lowLow: 0, lowHigh: 0, highLow: 0, highHigh: 0, middle: 0 };
  for (const row of rows) {
    const x = model(row) ?? MIDDLE;
    if (Math.abs(x - MIDDLE) < 1e-9 || row.outcome === MIDDLE) counts.middle += 1;
    else if (x < MIDDLE) counts[row.outcome < MIDDLE ? 'lowLow' : 'lowHigh'] += 1;
    else counts[row.outcome < MIDDLE ? 'highLow' : 'highHigh'] += 1;
  }
  return counts;
}
