/**
 * The stability of moves against a plain implementation in one run, and at the sizes it is made for.
 * Times are of this thread's processor (user time), so that other work on the machine counts less.
 */

import { createSpace, type Digit, type Ranks, sweepVerdicts } from '../src/moves/index.ts';
import { plainMoves } from './plain/moves.ts';
import { seconds, type Timed, time } from './support/timed.ts';

const MOVERS = 4;

/** Repetitions of what takes milliseconds. */
const TIMES = 50;

let seed = 20_251_204;
/** Plain pseudo-random number in [0, 1), the same in every run. */
function random(): number {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
  return seed / 2 ** 32;
}

function row(what: string, { cpu, wall }: Timed<unknown>, rest: string): void {
  console.log(`${what.padEnd(52)} ${seconds(cpu).padStart(9)} (wall ${seconds(wall)})  ${rest}`);
}

/** Options of yes and no, in turn for each mover as a case file lists them: its own together. */
function ownersOf(options: number): number[] {
  return Array.from({ length: options }, (_, k) => Math.floor((k * MOVERS) / options));
}

/** Every ranking is equally likely, which is hardest on the caches; ties are few. */
function randomRanks(size: number): Ranks {
  return Array.from({ length: MOVERS }, () =>
    Int32Array.from({ length: size }, () => Math.floor(random() * size)),
  );
}

/** The sum of the points of the options that are taken, -50 to 50 each: as cases rank states. */
function pointRanks(options: number): Ranks {
  return Array.from({ length: MOVERS }, () => {
    const rank = new Int32Array(2 ** options);
    for (let k = 0; k < options; k++) {
      const points = Math.floor(101 * random()) - 50;
      for (let s = 2 ** k; s < 2 ** (k + 1); s++) rank[s] = rank[s - 2 ** k]! + points;
    }
    return rank;
  });
}

function against(options: number): void {
  const owners = ownersOf(options);
  const ranks = randomRanks(2 ** options);
  const digits = owners.map((mover): Digit => ({ mover, radix: 2, direction: 'both' }));
  const work = () => sweepVerdicts(createSpace(MOVERS, digits, null), ranks);
  // The clock of the processor is coarse: many at once.
  const many = time(() => Array.from({ length: TIMES }, work)[0]!, 5);
  const engine = { value: many.value, cpu: many.cpu / TIMES, wall: many.wall / TIMES };
  const plain = time(() => plainMoves({ owners, movers: MOVERS, ranks }), 1);
  const agree = engine.value.every((own, m) => own.every((bits, s) => bits === plain.value[m]![s]));
  if (!agree) throw new Error('the engine and the plain implementation do not agree');
  row(
    `${2 ** options} states, against the plain one`,
    engine,
    `plain ${seconds(plain.cpu)}  ratio ${(plain.cpu / engine.cpu).toFixed(0)}`,
  );
}

function large(options: number, infeasible = 0, irreversible = false, points = false): void {
  const size = 2 ** options;
  const digits = ownersOf(options).map(
    (mover, k): Digit => ({
      mover,
      radix: 2,
      direction: irreversible && k % 3 === 0 ? 'up' : 'both',
    }),
  );
  const feasible =
    infeasible === 0 ? null : Uint8Array.from({ length: size }, () => +(random() >= infeasible));
  const ranks = points ? pointRanks(options) : randomRanks(size);
  const before = process.memoryUsage().rss;
  const timed = time(() => sweepVerdicts(createSpace(MOVERS, digits, feasible), ranks), 3);
  const what = [
    `${size} states`,
    ...(points ? ['points for options'] : ['any ranking']),
    ...(infeasible > 0 ? ['a tenth infeasible'] : []),
    ...(irreversible ? ['a third one-way'] : []),
  ];
  const peak = process.resourceUsage().maxRSS / 1024;
  const megabytes = `${Math.round(before / 2 ** 20)} MB before, at most ${Math.round(peak)} MB`;
  row(what.join(', '), timed, megabytes);
}

console.log(`Nash, GMR, SMR and SEQ for ${MOVERS} movers, all states`);
against(10);
against(12);
for (const points of [false, true]) {
  large(20, 0, false, points);
  large(20, 0.1, false, points);
  large(20, 0.1, true, points);
  large(22, 0, false, points);
  large(22, 0.1, false, points);
}
