/**
 * The challenge model and KTAB's spatial model against plain implementations in one run, and at the
 * sizes they are made for. Times are of this thread's processor (user time).
 */
import {
  type ForecastActor,
  runChallenge,
  runSpatial,
  type SpatialActor,
} from '../src/forecast/index.ts';
import { plainChallenge } from '../test/forecast/oracle-challenge.ts';
import { plainSpatial } from '../test/forecast/oracle-smp.ts';
import { random } from './deu/random.ts';

interface Timed<T> {
  readonly value: T;
  readonly cpu: number;
}

/** The mean of the quickest of five batches, in seconds. */
function time<T>(work: () => T, batch: number, batches = 5): Timed<T> {
  let best: Timed<T> | null = null;
  for (let k = 0; k < batches; k++) {
    const before = process.cpuUsage().user;
    let value = work();
    for (let n = 1; n < batch; n++) value = work();
    const cpu = (process.cpuUsage().user - before) / 1e6 / batch;
    if (best === null || cpu < best.cpu) best = { value, cpu };
  }
  return best!;
}

const seconds = (s: number) => (s < 1 ? `${(1000 * s).toFixed(1)} ms` : `${s.toFixed(2)} s`);
const row = (what: string, { cpu }: Timed<unknown>, rest: string) =>
  console.log(`${what.padEnd(52)} ${seconds(cpu).padStart(9)}  ${rest}`);

function line(n: number): ForecastActor[] {
  return Array.from({ length: n }, (_, k) => ({
    name: `${k}`,
    position: 100 * random(),
    salience: 0.1 + 0.9 * random(),
    capability: random(),
  }));
}

function space(n: number, dimensions: number): SpatialActor[] {
  return Array.from({ length: n }, (_, k) => ({
    name: `${k}`,
    positions: Array.from({ length: dimensions }, random),
    saliences: Array.from({ length: dimensions }, () => random() / dimensions),
    capability: 10 + 190 * random(),
  }));
}

function agree(a: readonly number[], b: readonly number[], tolerance: number): void {
  if (a.some((x, k) => Math.abs(x - b[k]!) > tolerance)) {
    throw new Error('the engine and the plain implementation do not agree');
  }
}

for (const n of [20, 50, 100]) {
  const actors = line(n);
  const options = { mode: 'replication', stay: 1, rounds: 1 } as const;
  const engine = time(() => runChallenge(actors, options), 20);
  const plain = time(() => plainChallenge(actors, options), 1, 1);
  agree(engine.value.rounds[0]!.positions, plain.value[0]!.positions, 1e-6);
  const ratio = (plain.cpu / engine.cpu).toFixed(0);
  row(`challenge, ${n} actors, a round`, engine, `plain ${seconds(plain.cpu)}  ratio ${ratio}`);
}
for (const mode of ['replication', 'text'] as const) {
  const actors = line(200);
  const options = { mode, rounds: 1 };
  row(
    `challenge, 200 actors, a round, ${mode}`,
    time(() => runChallenge(actors, options), 5),
    '',
  );
}

for (const n of [10, 20]) {
  const actors = space(n, 2);
  const engine = time(() => runSpatial(actors, 3), 10);
  const plain = time(() => plainSpatial(actors, 3), 1, 1);
  const last = (run: readonly { positions: readonly (readonly number[])[] }[]) =>
    run.at(-1)!.positions.flat();
  agree(last(engine.value.turns), last(plain.value), 1e-3);
  const ratio = (plain.cpu / engine.cpu).toFixed(0);
  row(`spatial, ${n} actors, 3 turns`, engine, `plain ${seconds(plain.cpu)}  ratio ${ratio}`);
}
for (const dimensions of [1, 3]) {
  const actors = space(80, dimensions);
  const run = time(() => runSpatial(actors), 1, 3);
  row(`spatial, 80 actors, ${dimensions}D, to its end`, run, `${run.value.turns.length} turns`);
}
