/** Hands the conflicts of the oracle to the engine. */
import { codeOf, createSpace, type Ranks, type Space } from '../../src/moves/index.ts';
import type { OracleForm, OracleRanks } from './moves-oracle.ts';

/** What stands at infeasible codes, which nobody may read. */
const UNREAD = 123_456;

export interface EngineSpace {
  readonly space: Space;
  /** The code of each state of the form. */
  readonly codes: readonly number[];
  readonly arrays: Ranks;
}

export function spaceOf(form: OracleForm, ranks: OracleRanks): EngineSpace {
  const digits = form.options.map(({ mover, values, goes }) => ({
    mover,
    radix: values,
    direction: goes,
  }));
  const whole = createSpace(form.movers, digits, null);
  const codes = form.states.map((state) => codeOf(whole, state));
  const feasible = new Uint8Array(whole.size);
  for (const code of codes) feasible[code] = 1;
  const space = createSpace(form.movers, digits, codes.length === whole.size ? null : feasible);
  return { space, codes, arrays: ranks.map((row) => overCodes(whole.size, codes, row)) };
}

/** Values of states as an array over codes. */
export function overCodes(
  size: number,
  codes: readonly number[],
  row: readonly number[],
): Int32Array {
  const array = new Int32Array(size).fill(UNREAD);
  for (const [s, code] of codes.entries()) array[code] = row[s]!;
  return array;
}
