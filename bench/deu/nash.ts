/** Unanimous bargaining over the status quo, on the issues where one is known. */
import { compromise, nashBargain } from '../../src/forecast/index.ts';
import type { Scored } from './models.ts';
import { mean } from './score.ts';

/** Prints on how many issues anything is better for everyone, and how near the solution is there. */
export function nash(rows: readonly Scored[]): void {
  const known = rows.filter(({ issue }) => issue.statusQuo !== null);
  const kept = known.filter(({ issue, outcome }) => issue.statusQuo === outcome).length;
  const errors = known.flatMap(({ issue, outcome }) => {
    const players = issue.actors.map(({ name, position, capability, salience }) => ({
      name,
      ideal: [position, 0] as const,
      weight: capability * salience,
      veto: true,
    }));
    const { agreed, point } = nashBargain(players, [issue.statusQuo!, 0]);
    const plain = compromise(issue.actors) ?? 50;
    return agreed ? [[Math.abs(point[0] - outcome), Math.abs(plain - outcome)] as const] : [];
  });
  const [own, other] = [0, 1].map((k) => mean(errors.map((pair) => pair[k]!)).toFixed(2));
  console.log(
    `Nash bargaining: something is better for everyone on ${errors.length} of the ${known.length} issues with a known status quo; mean error there ${own}, of compromise ${other}. The outcome was the status quo on ${kept}.\n`,
  );
}
