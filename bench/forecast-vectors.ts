/**
 * `npm run bench -- forecast-vectors DIR`: the models against reference runs, turn by turn. DIR holds
 * `power_indices_eu.json`, `bdm_scholz_jmckib_ExampleActors.json` and `ktab_smp_*.json`: what a
 * public library of indices, a public replication of the challenge model and KTAB give.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ForecastActor,
  runChallenge,
  runSpatial,
  type SpatialActor,
  votingPower,
} from '../src/forecast/index.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Which folder? npm run bench -- forecast-vectors DIR');
  process.exit(1);
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;

/** The largest difference of two lists; infinite where their lengths differ. */
function apart(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...a.map((v, k) => Math.abs(v - b[k]!)));
}

function report(what: string, difference: number, allowed: number): void {
  const agrees = difference <= allowed;
  if (!agrees) process.exitCode = 1;
  console.log(
    `${what.padEnd(56)} ${difference.toExponential(1).padStart(8)}  ${agrees ? 'agrees' : 'DIFFERS'}`,
  );
}

type Power = Record<string, Record<string, number> & number>;

function power(): void {
  const truth = read<Power>('power_indices_eu.json');
  for (const body of ['EU15', 'Nice27']) {
    const votes = Object.values(truth[`${body}_votes`]!);
    const found = votingPower(votes, truth[`${body}_quota`]!);
    const absolute = Object.values(truth[`banzhaf_${body}_absolute`]!);
    report(
      `${body}, Shapley-Shubik`,
      apart(found.shapleyShubik, Object.values(truth[`ssi_${body}`]!)),
      1e-14,
    );
    report(`${body}, Banzhaf`, apart(found.banzhaf, absolute), 1e-14);
  }
}

interface ScholzRound {
  readonly r: Record<string, number>;
  readonly accepted: readonly {
    actor: string;
    type: string;
    with_: string;
    new_position: number;
  }[];
  readonly positions: Record<string, number>;
  readonly median: number;
  readonly mean: number;
}

interface ScholzRun {
  readonly q: number;
  readonly actors: readonly { name: string; c: number; s: number; x: number }[];
  readonly rounds: readonly ScholzRound[];
}

function challenge(): void {
  const truth = read<Record<string, ScholzRun | string>>('bdm_scholz_jmckib_ExampleActors.json');
  for (const [name, run] of Object.entries(truth)) {
    if (typeof run === 'string') continue;
    const actors = run.actors.map(
      ({ name, c, s, x }): ForecastActor => ({ name, capability: c, salience: s, position: x }),
    );
    const { rounds } = runChallenge(actors, {
      mode: 'replication',
      stay: run.q,
      rounds: run.rounds.length,
    });
    run.rounds.forEach((round, k) => {
      const ours = rounds[k] ?? rounds.at(-1)!;
      const ends = Object.values(round.positions);
      const largest = Math.max(
        apart(ours.positions, ends),
        apart(ours.risk, Object.values(round.r)),
        apart([ours.median, ours.mean], [round.median, round.mean]),
      );
      const who = (list: readonly string[]) => [...list].sort().join(', ');
      const theirs = who(round.accepted.map(({ actor, type }) => `${actor} ${type}`));
      const same = who(ours.moves.map(({ name, kind }) => `${name} ${kind}`)) === theirs;
      report(
        `challenge, ${name}, round ${k + 1}: risk, moves, positions`,
        same ? largest : 9,
        1e-9,
      );
    });
  }
}

interface KtabRun {
  readonly actors: readonly string[];
  readonly capability: readonly number[];
  readonly salience: readonly (readonly number[])[];
  /** By turn, actor and dimension, 0 to 100; the first are the inputs. */
  readonly positions: readonly (readonly (readonly number[])[])[];
}

function spatial(file: string): void {
  const truth = read<KtabRun>(file);
  const actors = truth.actors.map(
    (name, k): SpatialActor => ({
      name,
      capability: truth.capability[k]!,
      saliences: truth.salience[k]!,
      positions: truth.positions[0]![k]!.map((x) => x / 100),
    }),
  );
  const { turns } = runSpatial(actors);
  truth.positions.slice(1).forEach((positions, t) => {
    const ours = turns[t]?.positions.flat().map((x) => 100 * x) ?? [];
    report(`${file.slice(0, -5)}, turn ${t + 1}, of 100`, apart(ours, positions.flat()), 1e-9);
  });
  const more = turns.length - (truth.positions.length - 1);
  report(`${file.slice(0, -5)}, number of turns`, Math.abs(more), 0);
}

power();
challenge();
for (const file of readdirSync(folder).filter((name) => name.startsWith('ktab_smp_')))
  spatial(file);
