/** How fast obstacles are found, beside a plain implementation in the same run. */
import type { Case } from '../src/case/index.ts';
import { createEvaluator, spaceOf } from '../src/deals/index.ts';
import {
  chunksOf,
  type DrawSource,
  drawSource,
  inlineRunner,
  runAnalysis,
} from '../src/draws/index.ts';
import { type ObstaclesResult, obstaclesAnalysis } from '../src/obstacles/index.ts';
import { type BuildParty, buildCase } from '../test/support/build.ts';
import {
  hittingSets,
  minimal,
  type PlainAnswer,
  plainObstacles,
  plainPackages,
} from './plain/obstacles.ts';

const SEED = 20251204;

/** A line of numbers from 0 to 1 that is the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function best<T>(times: number, run: () => T): { readonly ms: number; readonly value: T } {
  let ms = Number.POSITIVE_INFINITY;
  let value: T | undefined;
  for (let k = 0; k < times; k++) {
    const start = performance.now();
    value = run();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, value: value as T };
}

function row(what: string, ms: number, rest = ''): void {
  console.log(`${what.padEnd(58)} ${ms.toFixed(ms < 10 ? 2 : 0).padStart(8)} ms  ${rest}`);
}

/** Three parties, five issues of four options: 1,024 packages; nine demands; nothing certain. */
function talks(): Case {
  const issues = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [id, ['one', 'two', 'three', 'four']]),
  );
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 2, 0, 3],
  ];
  const party = (p: number, walkaway: readonly [number, number]): BuildParty => ({
    walkaway: { kind: 'range', low: walkaway[0], high: walkaway[1] },
    weights: {
      quantities: Array.from({ length: 5 }, () => ({ kind: 'unknown' })),
      chains: [[[p], [(p + 1) % 5], [(p + 2) % 5]]],
    },
    values: Array.from({ length: 5 }, (_, i) => ({
      quantities: Array.from({ length: 4 }, () => ({ kind: 'unknown' })),
      chains: [orders[(p + i) % 3]!.map((option) => [option])],
    })),
    never: { first: { a: orders[p]![3] === 3 ? 'four' : 'one' }, second: { b: 'two', c: 'three' } },
  });
  return buildCase({
    issues,
    parties: { north: party(0, [45, 80]), south: party(1, [40, 75]), west: party(2, [40, 70]) },
    proposals: ['north', 'south'].flatMap((by) => [
      { name: `${by} 1`, by, date: '2025-01-01', terms: { a: 'one', b: 'two', c: 'one' } },
      { name: `${by} 2`, by, date: '2025-02-01', terms: { a: 'two', b: 'three', d: 'four' } },
    ]),
  });
}

/** Four parties, five issues of ten options: 100,000 packages; twelve demands. */
function twelve(): Case {
  const next = numbers(SEED);
  const option = () => `o${Math.floor(10 * next())}`;
  const party = (): BuildParty => ({
    walkaway: 68,
    weights: Array.from({ length: 5 }, () => 1 + Math.floor(30 * next())),
    values: Array.from({ length: 5 }, () => Array.from({ length: 10 }, () => 100 * next())),
    never: {
      first: { a: [option(), option(), option(), option(), option()] },
      second: { b: [option(), option(), option(), option(), option(), option()] },
    },
  });
  return buildCase({
    issues: Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [id, Array.from({ length: 10 }, (_, o) => `o${o}`)]),
    ),
    parties: { north: party(), south: party(), west: party(), east: party() },
  });
}

function drain<T>(steps: Generator<undefined, T, undefined>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function sourceOf(draw: Float64Array): DrawSource {
  return { count: 1, next: () => draw };
}

async function benchTalks(): Promise<void> {
  const kase = talks();
  const draws = 10_000;
  const run = () =>
    runAnalysis(
      obstaclesAnalysis,
      kase,
      {},
      {
        runner: inlineRunner({ obstacles: obstaclesAnalysis }),
        seed: SEED,
        draws,
      },
    );
  await run();
  const start = performance.now();
  const { result } = await run();
  const ms = performance.now() - start;
  console.log(
    `3 parties, 5 issues of 4 options, ${kase.demands.length} demands, ${draws} draws; ` +
      `a deal in ${(100 * result.deal.share).toFixed(1)} % of them`,
  );
  row('whole obstacle profile, one thread', ms, `${((1000 * ms) / draws).toFixed(0)} us a draw`);
  const chunks = chunksOf(SEED, draws);
  const drawing = best(3, () => {
    for (const chunk of chunks) {
      const source = drawSource(kase, chunk);
      for (let k = 0; k < chunk.count; k++) source.next();
    }
  });
  row('  of which drawing', drawing.ms);
  const evaluating = best(3, () => {
    const evaluator = createEvaluator(spaceOf(kase));
    for (const chunk of chunks) {
      const source = drawSource(kase, chunk);
      for (let k = 0; k < chunk.count; k++) evaluator.evaluate(source.next());
    }
  });
  row('  of which evaluating packages', evaluating.ms - drawing.ms);
  comparePlain(kase, result, ms / draws);
}

/** The plain implementation on the first draws, and whether it agrees on each. */
function comparePlain(kase: Case, result: ObstaclesResult, perDraw: number): void {
  const some = 100;
  const source = drawSource(kase, chunksOf(SEED, some)[0]!);
  const list = Array.from({ length: some }, () => Float64Array.from(source.next()));
  const terms = plainPackages(kase);
  const plain = best(1, () => list.map((draw) => plainObstacles(kase, terms, draw)));
  row('the same, plain, scaled up', plain.ms * 100, `x ${(plain.ms / some / perDraw).toFixed(0)}`);
  const options = obstaclesAnalysis.options.parse({ top: 1000 });
  const faults = list.filter((draw, k) => {
    const part = drain(obstaclesAnalysis.chunk(kase, options, sourceOf(draw)));
    const one = obstaclesAnalysis.combine(kase, options, [part]);
    return say(one) !== sayPlain(plain.value[k]!);
  });
  console.log(`draws on which both agree: ${some - faults.length} of ${some}`);
  if (faults.length > 0 || result.deal.of === 0) process.exitCode = 1;
}

function sorted(sets: {
  conflicts: readonly (readonly string[])[];
  openings: readonly (readonly string[])[];
}) {
  const family = (list: readonly (readonly string[])[]) =>
    list.map((set) => [...set].sort().join(' ')).sort();
  return { conflicts: family(sets.conflicts), openings: family(sets.openings) };
}

/** Millionths of a point, whole. */
function units(points: number | null | undefined): number | null {
  return points === null || points === undefined ? null : Math.round(points * 1e6);
}

function sayPlain(one: PlainAnswer): string {
  return JSON.stringify({
    ...sorted(one),
    deal: one.deal,
    blocking: one.blocking,
    room: one.room,
    headroom: one.headroom.map(units),
    cuts: [units(one.uniform), units(one.total)],
  });
}

function say(one: ObstaclesResult): string {
  return JSON.stringify({
    ...sorted({
      conflicts: one.conflicts.map(({ demands }) => demands),
      openings: one.openings.map(({ demands }) => demands),
    }),
    deal: one.deal.hits === 1,
    blocking: one.profile.map(({ blocking }) => blocking.median),
    room: one.profile.map(({ room }) => Math.round(room.median * one.packages.logical)),
    headroom: one.profile.map(({ headroom }) => units(headroom.points?.median)),
    cuts: [units(one.shortfall.uniform?.median), units(one.shortfall.total?.median)],
  });
}

function benchTwelve(): void {
  const kase = twelve();
  const draw = Float64Array.from(kase.inputs, ({ low }) => low);
  const options = obstaclesAnalysis.options.parse({ top: 1000 });
  const whole = best(5, () => drain(obstaclesAnalysis.chunk(kase, options, sourceOf(draw))));
  const { conflicts, openings, packages } = obstaclesAnalysis.combine(kase, options, [whole.value]);
  console.log(
    `\n${kase.demands.length} demands, ${packages.all} packages: ` +
      `${conflicts.length} conflict sets, ${openings.length} openings`,
  );
  row('one draw with the whole profile', whole.ms);
  const { unmet } = createEvaluator(spaceOf(kase)).evaluate(draw);
  const names = Array.from(unmet, (mask) =>
    kase.demands.filter(({ index }) => ((mask >>> index) & 1) === 1).map(({ id }) => id),
  );
  const plain = best(1, () => {
    const opens = minimal(names);
    return { openings: opens, conflicts: hittingSets(opens) };
  });
  row('conflict sets and openings alone, plain', plain.ms, `x ${(plain.ms / whole.ms).toFixed(1)}`);
  const mine = sorted({
    conflicts: conflicts.map(({ demands }) => demands),
    openings: openings.map(({ demands }) => demands),
  });
  const agree = JSON.stringify(mine) === JSON.stringify(sorted(plain.value));
  console.log(`both agree: ${agree}`);
  if (!agree) process.exitCode = 1;
}

await benchTalks();
benchTwelve();
