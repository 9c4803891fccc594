/** Ways to depart from the compromise model, with the choices that each leaves open. */
import { compromise, type ForecastActor } from '../../src/forecast/index.ts';
import type { DeuIssue } from './load.ts';
import type { Scored } from './models.ts';

/** A forecast with its free choices made. */
export type Model = (row: Scored) => number;
/** Ways to make a model that differ in their choices. The first is plain compromise. */
export type Family = Readonly<Record<string, Model>>;

export function base({ forecasts }: Scored): number {
  const x = forecasts['compromise'];
  return typeof x === 'number' ? x : 50;
}

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, k) => from + k * by);

/** Part of the way from compromise to something, where that is known. */
function towards(goal: (row: Scored) => number | null): Family {
  const shares = steps(0, 0.6, 0.05);
  return Object.fromEntries(
    shares.map((share) => [
      share.toFixed(2),
      (row: Scored) => {
        const to = goal(row);
        return to === null ? base(row) : (1 - share) * base(row) + share * to;
      },
    ]),
  );
}

/** Compromise with other weights; `of` gives the weight of an actor. */
function weighted(options: Readonly<Record<string, (a: ForecastActor, i: DeuIssue) => number>>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, of]): [string, Model] => [
      name,
      ({ issue }) => {
        const actors = issue.actors.map((a) => ({ ...a, salience: 1, capability: of(a, issue) }));
        return compromise(actors) ?? 50;
      },
    ]),
  );
}

function powers() {
  const options: Record<string, (a: ForecastActor) => number> = {};
  for (const c of steps(0, 2, 0.5)) {
    for (const s of steps(0, 2, 0.5)) {
      options[`c^${c} s^${s}`] = (a) => a.capability ** c * a.salience ** s;
    }
  }
  return weighted({ plain: (a) => a.capability * a.salience, ...options });
}

function institutions() {
  const options: Record<string, (a: ForecastActor, issue: DeuIssue) => number> = {};
  for (const com of [0, 0.5, 1, 2, 4]) {
    for (const ep of [0, 0.5, 1, 2, 4]) {
      options[`Commission x ${com}, Parliament x ${ep}`] = (a, { codecision }) => {
        const factor = a.name === 'com' ? com : a.name === 'ep' ? (codecision ? ep : 0.5 * ep) : 1;
        return factor * a.capability * a.salience;
      };
    }
  }
  return weighted({ plain: (a) => a.capability * a.salience, ...options });
}

const said = (name: string) => (row: Scored) => {
  const x = row.forecasts[name];
  return typeof x === 'number' ? x : null;
};

export const FAMILIES: Readonly<Record<string, Family>> = {
  'compromise, as it is': { plain: base },
  'part of the way to the middle of the scale': towards(() => 50),
  'part of the way to the status quo': towards(({ issue }) => issue.statusQuo),
  'part of the way to the status quo, under unanimity': towards(({ issue }) =>
    issue.majority ? null : issue.statusQuo,
  ),
  'away from the status quo': towards(({ issue }) =>
    issue.statusQuo === null ? null : 100 - issue.statusQuo,
  ),
  'part of the way to the Commission': towards(({ issue }) => issue.commission),
  'part of the way to the Parliament, in codecision': towards(({ issue }) =>
    issue.codecision ? issue.parliament : null,
  ),
  'part of the way to the plain mean': towards(said('plain mean')),
  'part of the way to the weighted median': towards(said('weighted median')),
  'part of the way to the exchange model': towards(said('exchange, 3 rounds')),
  "part of the way to KTAB's model": towards(said('spatial model (KTAB)')),
  'other powers of capability and salience': powers(),
  'other weights of Commission and Parliament': institutions(),
};

/** What compromise could be corrected by: how far each of these lies from it. */
const OTHERS: readonly ((row: Scored) => number | null)[] = [
  () => 50,
  ({ issue }) => issue.statusQuo,
  ({ issue }) => issue.commission,
  ({ issue }) => (issue.codecision ? issue.parliament : null),
  said('plain mean'),
  said('weighted median'),
  said('exchange, 3 rounds'),
  said('spatial model (KTAB)'),
];

/** The features of the regression, in points. */
export function features(row: Scored): number[] {
  return OTHERS.map((of) => (of(row) ?? base(row)) - base(row));
}
