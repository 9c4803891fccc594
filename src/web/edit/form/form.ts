/** What the parts of the form share. */
import type { Problem } from '../../../case/index.ts';
import type { Workbench } from '../../state/workbench.ts';
import { type Change, tryChanges } from '../edits.ts';
import type { Path } from '../places.ts';

/** The case as the form shows it, and how it is changed. */
export interface Form {
  /** The case as plain data: any shape, since the text may hold anything. */
  readonly root: unknown;
  /** Makes changes to the text as one step that can be undone. */
  change(...changes: readonly Change[]): void;
  /** Problems at a place, or also within it. */
  problems(path: Path, within?: boolean): readonly Problem[];
  /** The text at a place, as it stands. */
  source(path: Path): string;
  /** Shows a place in the text. */
  show(path: Path): void;
}

/** A change that the text cannot take in place. */
export const REFUSED =
  'This cannot be changed in the form without changing more than this. Change it in the text.';

/** Changes the text of the case, and says so where that is not possible. */
export function changeBy({ document, notice }: Workbench, changes: readonly Change[]): void {
  const after = tryChanges(document.text.peek(), changes);
  notice.value = after === null ? REFUSED : '';
  const now = performance.now();
  // Each is a step of its own, however quickly it follows the last.
  if (after !== null) document.change(after, 'form', now, String(now));
}

/** The problems at a path. */
export function problemsAt(
  problems: readonly Problem[],
  path: Path,
  within: boolean,
): readonly Problem[] {
  const own = path.join('.');
  return problems.filter(
    (problem) => problem.path === own || (within && problem.path.startsWith(`${own}.`)),
  );
}
