/** Which packages would do, and which are fair. */

import type { DealsResult, SolutionName, SolutionRow } from '../../deals/index.ts';
import type { Spread } from '../../draws/index.ts';
import type { Names } from './names.ts';
import { packageWords } from './names.ts';
import { count, grouped, ofDraws, spread, whole } from './numbers.ts';
import { capital, type Passage, type Sentence, say } from './text.ts';

/** A solution is spread too thin to name a package if the first is picked less than this often. */
const SCATTERED = 0.1;

/** The four fair solutions: name and what each looks for. */
export const SOLUTIONS: Readonly<Record<SolutionName, { title: string; seeks: string }>> = {
  nash: { title: 'Nash', seeks: 'the largest product of gains' },
  'kalai-smorodinsky': {
    title: 'Kalai-Smorodinsky',
    seeks: 'gains in proportion to the most each could hope for',
  },
  egalitarian: { title: 'Egalitarian', seeks: 'the largest smallest gain' },
  utilitarian: { title: 'Utilitarian', seeks: 'the largest sum of utilities' },
};

/** The packages most often in the zone, and what the fair solutions pick. */
export function packages(names: Names, result: DealsResult): Passage {
  const sentences =
    result.top.length === 0
      ? [nothing(result)]
      : [size(result), best(names, result), ...fair(names, result)];
  return { id: 'packages', title: 'Which packages', sentences: sentences.map(capital) };
}

function nothing({ certain, packages: { logical } }: DealsResult): Sentence {
  if (logical === 0) return say`The case has no package at all.`;
  return certain
    ? say`No package is acceptable to all who must agree.`
    : say`No package is acceptable to all who must agree in any draw.`;
}

function size({
  packages: { all, logical },
  zoneSize,
  everAcceptable,
  certain,
}: DealsResult): Sentence {
  const total =
    all === logical
      ? count(all, 'package')
      : `${grouped(logical)} packages that make sense (of ${grouped(all)})`;
  if (certain)
    return say`${spread(zoneSize)} of ${total} ${zoneSize.median === 1 ? 'is' : 'are'} in the zone of possible agreement.`;
  return say`${grouped(everAcceptable)} of ${total} ${everAcceptable === 1 ? 'is' : 'are'} acceptable to all who must agree in some draw; in a draw the zone holds ${zone(zoneSize)}.`;
}

function zone({ median, low, high }: Spread): string {
  const centre = whole(median) === '0' ? 'none' : whole(median);
  if (whole(low) === whole(high)) return centre;
  return `${centre} of them (median; 5–95%: ${whole(low)} to ${whole(high)})`;
}

function best(names: Names, { top, certain }: DealsResult): Sentence {
  const row = top[0]!;
  const words = packageWords(names, row.terms);
  if (certain) return say`one of them is ${words}.`;
  const ties = top.filter(({ zone }) => zone.hits === row.zone.hits).length;
  const others = ties > 1 ? `, no more often than ${count(ties - 1, 'other listed package')}` : '';
  return say`the most acceptable is ${words}: in the zone in ${ofDraws(row.zone)}${others}.`;
}

function fair(names: Names, { solutions, certain }: DealsResult): Sentence[] {
  return solutions.map((row) => solutionWords(names, row, certain));
}

/** What one fair solution picks most often. */
export function solutionWords(names: Names, row: SolutionRow, certain: boolean): Sentence {
  const { title, seeks } = SOLUTIONS[row.name];
  const first = row.packages[0];
  const gainless = row.degenerate !== null && row.degenerate.hits > 0;
  if (first === undefined) {
    const why = gainless ? ': no package gives every party a gain' : '';
    return say`${title} (${seeks}) is not defined${certain ? '' : ' in any draw'}${why}.`;
  }
  const flat =
    gainless && row.degenerate !== null
      ? ` It is degenerate in ${ofDraws(row.degenerate)}: no package gives every party a gain.`
      : '';
  const words = packageWords(names, first.terms);
  if (certain) return say`${title} (${seeks}) picks ${words}.${flat}`;
  if (scattered(row)) {
    return say`${title} (${seeks}): no package stands out; the most frequent pick is one in ${ofDraws(first.picked)}.${flat}`;
  }
  return say`${title} (${seeks}) most often picks ${words}: in ${ofDraws(first.picked)}.${flat}`;
}

/** Whether a solution picks no package often enough to name it. */
export function scattered({ packages: [first], defined }: SolutionRow): boolean {
  return first === undefined || first.picked.hits < SCATTERED * defined.hits;
}
