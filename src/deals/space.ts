import { type Case, LIMITS, ProblemError, problem } from '../case/index.ts';
import { countPackages, createGrid, eachMatch, type Grid, optionAt } from './grid.ts';
import type { PackageTerms } from './result.ts';

/** The packages of a case, and which red lines each of them breaks. */
export interface Space extends Grid {
  readonly kase: Case;
  /** By position: the bits of the red-line demands (`Case.demands`) that the package breaks. */
  readonly broken: Uint32Array;
}

const spaces = new WeakMap<Case, Space>();

/**
 * The package space of a case, made once a case.
 *
 * @throws ProblemError `analysis-needs-issues` for a case of moves only; `space-too-large` for more than `LIMITS.packages` packages, logical or not
 */
export function spaceOf(kase: Case): Space {
  let space = spaces.get(kase);
  if (space === undefined) {
    space = createSpace(kase);
    spaces.set(kase, space);
  }
  return space;
}

function createSpace(kase: Case): Space {
  if (kase.issues.length === 0) {
    const { range } = (kase.conflict ?? kase.agreement).trace;
    throw new ProblemError([problem('analysis-needs-issues', {}, range, 'issues')]);
  }
  const sizes = kase.issues.map((issue) => issue.options.length);
  const packages = countPackages(sizes);
  if (packages > LIMITS.packages) {
    const range = kase.issues[0]!.trace.range;
    const args = { packages, limit: LIMITS.packages };
    throw new ProblemError([problem('space-too-large', args, range, 'issues')]);
  }
  const grid = createGrid(sizes, kase.logic);
  const broken = new Uint32Array(grid.count);
  for (const demand of kase.demands) {
    if (demand.redline === null) continue;
    const bit = 1 << demand.index;
    const { never } = kase.parties[demand.party]!.redlines[demand.redline]!;
    eachMatch(grid, never, (position) => {
      broken[position]! |= bit;
    });
  }
  return { ...grid, kase, broken };
}

/** @returns the package at a position: option id by issue id */
export function termsAt(space: Space, position: number): PackageTerms {
  return Object.fromEntries(
    space.kase.issues.map(({ id, index, options }) => [
      id,
      options[optionAt(space, position, index)]!.id,
    ]),
  );
}
