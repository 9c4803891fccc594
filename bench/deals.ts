/**
 * The deal engine against a plain implementation of the same definitions, in one run.
 * Times are of this thread's processor (user time), so that other work on the machine counts less.
 */

import type { Case } from '../src/case/index.ts';
import {
  createEvaluator,
  dealsAnalysis,
  frontier,
  ruleOf,
  solve,
  spaceOf,
  UNIT,
  zoneOf,
} from '../src/deals/index.ts';
import { inlineRunner, runAnalysis } from '../src/draws/index.ts';
import { buildCase } from '../test/support/build.ts';
import { type PlainParty, plainDeals, plainFrontier } from './plain/deals.ts';
import { seconds, type Timed, time } from './support/timed.ts';

let state = 20_251_204;
/** Plain pseudo-random number in [0, 1), the same in every run. */
function random(): number {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
  return state / 2 ** 32;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

function row(what: string, engine: Timed<unknown>, plain?: Timed<unknown>): void {
  const against =
    plain === undefined
      ? ''
      : `  plain ${seconds(plain.cpu).padStart(9)}  ratio ${(plain.cpu / engine.cpu).toFixed(1)}`;
  console.log(
    `${what.padEnd(58)} ${seconds(engine.cpu).padStart(9)} (wall ${seconds(engine.wall)})${against}`,
  );
}

/** A certain case with random weights and values. */
function randomCase(parties: number, issues: number, options: number, walkaway: number): Case {
  const some = (count: number) => Array.from({ length: count }, () => 100 * random());
  return buildCase({
    issues: Object.fromEntries(
      Array.from({ length: issues }, (_, i) => [
        `i${i}`,
        Array.from({ length: options }, (_, o) => `o${o}`),
      ]),
    ),
    parties: Object.fromEntries(
      Array.from({ length: parties }, (_, p) => [
        `p${p}`,
        {
          walkaway,
          weights: some(issues),
          values: Array.from({ length: issues }, () => some(options)),
        },
      ]),
    ),
  });
}

const certainDraw = (kase: Case) => Float64Array.from(kase.inputs, (input) => input.low);

/** The same case for the plain implementation. */
function plainParties(kase: Case): PlainParty[] {
  const draw = certainDraw(kase);
  return kase.deciders.map((p) => {
    const offsets = kase.parties[p]!.offsets!;
    return {
      walkaway: draw[offsets.walkaway]!,
      scores: kase.issues.map(({ index, options }) =>
        options.map(
          (_, o) => (draw[offsets.weights + index]! * draw[offsets.values[index]! + o]!) / 100,
        ),
      ),
    };
  });
}

function engineDeals(kase: Case) {
  const space = spaceOf(kase);
  const evaluation = createEvaluator(space).evaluate(certainDraw(kase));
  const zone = zoneOf(ruleOf(kase), evaluation.unmet, new Uint32Array(space.count));
  return { zone, frontier: frontier(evaluation.utilities, zone), solved: solve(evaluation, zone) };
}

/** A whole deal space: utilities, zone, frontier, four solutions. */
function space(what: string, kase: Case, againstPlain: boolean): void {
  const engine = time(() => engineDeals(structuredClone(kase)), 5);
  const { zone, frontier: best, solved } = engine.value;
  const peak = process.resourceUsage().maxRSS * 1024;
  if (!againstPlain) {
    row(what, engine);
  } else {
    const plain = time(() =>
      plainDeals(
        kase.issues.map((i) => i.options.length),
        plainParties(kase),
      ),
    );
    row(what, engine, plain);
    const same =
      plain.value.zone.length === zone.length &&
      plain.value.frontier.length === best.length &&
      solved.nash?.[0] === plain.value.nash &&
      solved['kalai-smorodinsky']?.[0] === plain.value.kalaiSmorodinsky &&
      solved.egalitarian?.[0] === plain.value.egalitarian &&
      solved.utilitarian?.[0] === plain.value.utilitarian;
    if (!same) throw new Error('engine and plain implementation disagree');
  }
  console.log(
    `  ${spaceOf(kase).count} packages, zone ${zone.length}, frontier ${best.length}; peak memory of the process so far ${megabytes(peak)}`,
  );
}

/** Points of which none dominates another, on five criteria. */
const WORST: Readonly<Record<string, () => number[]>> = {
  'on a plane': () => {
    const cuts = [0, ...Array.from({ length: 4 }, () => Math.floor(random() * 1e8)), 1e8];
    cuts.sort((a, b) => a - b);
    return cuts.slice(1).map((cut, k) => cut - cuts[k]!);
  },
  'on a sphere, bulging out': () => unit().map((x) => Math.round(x * 1e8)),
  'on a sphere, bulging in': () => unit().map((x) => Math.round((1 - x) * 1e8)),
  'one criterion against another, the rest at random': () => {
    const [a, b, c, d] = Array.from({ length: 4 }, () => Math.floor(random() * 1e8));
    return [a!, 1e8 - a!, b!, c!, d!];
  },
};

function unit(): number[] {
  const direction = Array.from({ length: 5 }, () => random() + random() + 1e-6);
  const length = Math.sqrt(direction.reduce((sum, x) => sum + x * x, 0));
  return direction.map((x) => x / length);
}

function worst(name: string, point: () => number[], count: number, plainCount: number): void {
  const points = Array.from({ length: count }, point);
  const columns = Array.from({ length: 5 }, (_, c) => Int32Array.from(points, (x) => x[c]!));
  const places = Uint32Array.from(points.keys());
  const all = time(() => frontier(columns, places), 3);
  row(`${count} efficient packages, ${name}`, all);
  const few = places.subarray(0, plainCount);
  const engine = time(() => frontier(columns, few), 3);
  const plain = time(() => plainFrontier(points.slice(0, plainCount)));
  row(`  the first ${plainCount} of them`, engine, plain);
  if (plain.value.length !== engine.value.length) throw new Error('frontiers differ');
  const quadratic = plain.cpu * (count / plainCount) ** 2;
  console.log(
    `  kept ${all.value.length}; a pairwise filter would take about ${seconds(quadratic)} for all (not run)`,
  );
}

async function draws(count: number, plainCount: number): Promise<void> {
  const range = (low: number, high: number) => ({ kind: 'range', low, high }) as const;
  const party = { walkaway: range(40, 60) };
  const options = ['a', 'b', 'c', 'd'];
  const kase = buildCase({
    issues: Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`i${i}`, options])),
    parties: { x: party, y: party, z: party },
  });
  const runner = inlineRunner({ deals: dealsAnalysis });
  const run = (n: number) => runAnalysis(dealsAnalysis, kase, {}, { runner, seed: 1, draws: n });
  await run(1000);
  const [cpu, wall] = [process.cpuUsage().user, performance.now()];
  const { result } = await run(count);
  const engine = {
    value: result,
    cpu: (process.cpuUsage().user - cpu) / 1e6,
    wall: (performance.now() - wall) / 1e3,
  };
  const certain = randomCase(3, 5, 4, 50);
  const sizes = certain.issues.map((i) => i.options.length);
  const plain = time(() => {
    for (let k = 0; k < plainCount; k++) plainDeals(sizes, plainParties(certain));
  });
  const scaled = { ...plain, cpu: (plain.cpu * count) / plainCount };
  row(`${count} draws of 3 parties, 5 issues, 4 options, one thread`, engine, scaled);
  console.log(
    `  ${seconds(engine.cpu / count)} a draw; P(deal) ${result.deal.share}, zone ${result.zoneSize.median} packages; plain: ${plainCount} of them, without drawing or counting`,
  );
}

console.log(`Node ${process.version}; utilities in 1/${UNIT} of a point\n`);
// The plain implementation comes last: what it holds in memory would count for the others.
space('Random 5-party space, walk-away values of 45', randomCase(5, 10, 4, 45), false);
space('The same kind, everything acceptable', randomCase(5, 10, 4, 0), false);
space('The same kind, walk-away values of 55', randomCase(5, 10, 4, 55), true);
console.log('');
for (const [name, point] of Object.entries(WORST)) worst(name, point, 100_000, 10_000);
console.log('');
await draws(10_000, 500);
