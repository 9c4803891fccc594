import type { Case } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';
import { clean } from './names.ts';

/**
 * The command that makes the same report again.
 *
 * @param run - the seed and draws of the report; `null` where nothing was drawn
 */
export function command(kase: Case, run: Pick<Answer<unknown>, 'seed' | 'draws'> | null): string {
  const file = quoted(clean(kase.agreement.trace.range.file));
  const draws = run === null ? '' : ` --seed ${run.seed} --draws ${run.draws}`;
  return `impasse report ${file}${draws}`;
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
