import type { Scored } from './models.ts';

export function tryToBeat(rows: readonly Scored[]): void {
  console.log(rows.length);
}
