/** The contract of a runner, held against each of them; a worker thread loads compiled files. */
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Chunk,
  chunksOf,
  inlineRunner,
  type Job,
  type Runner,
  serialisingRunner,
} from '../../src/draws/index.ts';
import { threadRunner } from '../../src/draws/threads.ts';
import { type ToyOptions, toyRegistry } from '../support/toy.mjs';
import { toyCase } from '../support/toy-case.ts';

const workerUrl = new URL('../support/toy-worker.mjs', import.meta.url);
const inline = inlineRunner(toyRegistry);
const RUNNERS: readonly Runner[] = [
  inline,
  serialisingRunner(inline),
  threadRunner({ threads: 1, workerUrl }),
  threadRunner({ threads: 2, workerUrl }),
];
const kase = toyCase();
let jobs = 0;

function job(mode: ToyOptions['mode'] = 'draws', chunks: readonly Chunk[] = chunksOf(3, 450)): Job {
  jobs += 1;
  return { id: `test-${jobs}`, analysis: 'toy', case: kase, options: { mode }, chunks };
}

/** Milliseconds that processors worked for this process, however busy the machine is. */
function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const truth = inline.run(job(), {});

afterAll(async () => {
  await Promise.all(RUNNERS.map((runner) => runner.close()));
});

describe.each(RUNNERS)('the runner $name', (runner) => {
  it('gives the parts in the order of the chunks, bit for bit', async () => {
    const parts = await runner.run(job(), {});
    expect(parts.length).toBe(5);
    expect(parts).toEqual(await truth);
  });

  it('gives them whatever the order of the chunks', async () => {
    const chunks = [3, 0, 4, 2, 1].map((k) => chunksOf(3, 450)[k]!);
    const parts = await runner.run(job('draws', chunks), {});
    expect(parts).toEqual(await truth.then((all) => [3, 0, 4, 2, 1].map((k) => all[k])));
  });

  it('tells of each chunk once', async () => {
    const told: number[] = [];
    await runner.run(job(), { onChunk: ({ index }) => told.push(index) });
    expect(told.sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('runs two jobs at once', async () => {
    const [one, other] = await Promise.all([
      runner.run(job(), {}),
      runner.run(job('draws', chunksOf(4, 450)), {}),
    ]);
    expect(one).toEqual(await truth);
    expect(other).not.toEqual(one);
  });

  it('rejects with the reason of a signal that was aborted before', async () => {
    const reason = new Error('changed my mind');
    await expect(runner.run(job(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('lets timers run while it works, stops within 100 ms of work, and runs again', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let [turns, before] = [0, Number.NaN];
    const timer = setInterval(() => {
      turns += 1;
      if (turns !== 5) return;
      before = work();
      stop.abort(reason);
    }, 1);
    await expect(runner.run(job('endless'), { signal: stop.signal })).rejects.toBe(reason);
    expect(work() - before).toBeLessThan(100);
    clearInterval(timer);
    expect(await runner.run(job(), {})).toEqual(await truth);
  });

  it('passes on what an analysis throws', async () => {
    await expect(runner.run(job('range'), {})).rejects.toThrow(RangeError);
    await expect(runner.run(job('range'), {})).rejects.toThrow('out of range');
    await expect(runner.run(job('problem'), {})).rejects.toMatchObject({
      message: 'a problem',
      problems: [{ code: 'toy', message: 'a problem' }],
    });
    expect(await runner.run(job(), {})).toEqual(await truth);
  });

  it('says which analysis it does not know', async () => {
    for (const analysis of ['tea-leaves', 'toString']) {
      await expect(runner.run({ ...job(), analysis }, {})).rejects.toThrow(
        `no analysis is called "${analysis}"`,
      );
    }
  });

  it('passes on what a progress callback throws', async () => {
    const onChunk = () => {
      throw new Error('no room on the screen');
    };
    await expect(runner.run(job(), { onChunk })).rejects.toThrow('no room on the screen');
  });

  it('needs no chunks', async () => {
    expect(await runner.run(job('draws', []), {})).toEqual([]);
  });
});

describe('threadRunner', () => {
  it('stops a thread that never yields', async () => {
    const runner = threadRunner({ threads: 1, workerUrl });
    const stop = new AbortController();
    const reason = new Error('enough');
    // The first chunk is whole; its end says that the thread is there and has the second, short
    // one, in which it is stuck.
    const onChunk = () => setImmediate(() => stop.abort(reason));
    const run = runner.run(job('stuck', chunksOf(1, 150)), { signal: stop.signal, onChunk });
    await expect(run).rejects.toBe(reason);
    expect(await runner.run(job(), {})).toEqual(await truth);
    await runner.close();
  });

  it('gives back an error that is no Error', async () => {
    const runner = threadRunner({ threads: 1, workerUrl });
    await expect(runner.run(job('text'), {})).rejects.toThrow('only text');
    await runner.close();
  });

  it('rejects where there is no worker module', async () => {
    const nowhere = new URL('no-such-worker.mjs', workerUrl);
    const runner = threadRunner({ threads: 2, workerUrl: nowhere });
    await expect(runner.run(job(), {})).rejects.toThrow('no-such-worker');
    await runner.close();
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d threads', (threads) => {
    expect(() => threadRunner({ threads, workerUrl })).toThrow(RangeError);
  });
});
