import type { Case } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';
import { clean } from './names.ts';

/** The command that makes the same report again. */
export function command({
  kase,
  obstacles,
}: {
  readonly kase: Case;
  readonly obstacles: Pick<Answer<unknown>, 'seed' | 'draws'>;
}): string {
  const file = quoted(clean(kase.agreement.trace.range.file));
  return `impasse report ${file} --seed ${obstacles.seed} --draws ${obstacles.draws}`;
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
