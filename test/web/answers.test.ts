/** Answers in the page: the same as those of the command line, whole, and never of two texts. */
import { describe, expect, it, vi } from 'vitest';
import { inlineRunner, runAnalysis, type Share } from '../../src/draws/index.ts';
import type { ObstaclesResult } from '../../src/obstacles/index.ts';
import { registry } from '../../src/registry.ts';
import type { Client } from '../../src/web/compute/client.ts';
import { readWhole } from '../../src/web/compute/serve.ts';
import { createAnswers, type Settings } from '../../src/web/state/answers.ts';
import { dealAt, loweredQuantity } from '../../src/web/state/curve.ts';
import { createPressed } from '../../src/web/state/pressed.ts';
import { localClient, MOSCOW, until } from './moscow.ts';

const SETTINGS: Settings = { seed: 7, quick: 100, full: 300 };

function direct(analysis: 'deals' | 'obstacles', draws: number) {
  const kase = readWhole(MOSCOW).case!;
  const settings = { runner: inlineRunner(registry), seed: SETTINGS.seed, draws };
  return runAnalysis(registry[analysis]!, kase, {}, settings);
}

describe('answers', () => {
  it('come first with few draws, then with all, each the same as a run without the page', async () => {
    const client = localClient();
    const answers = createAnswers({ deals: client, obstacles: localClient() }, () => SETTINGS);
    const seen: unknown[] = [];
    answers.found.subscribe((found) => {
      if (found !== null) seen.push([found.deals, found.obstacles]);
    });
    answers.ask(MOSCOW);
    await until(() => !answers.busy.value);
    const expected = await Promise.all(
      [100, 300].map(async (draws) => [
        await direct('deals', draws),
        await direct('obstacles', draws),
      ]),
    );
    expect(seen).toEqual(JSON.parse(JSON.stringify(expected)));
    expect([answers.current.value, answers.fault.value]).toEqual([true, null]);
  });

  it('stay, and are marked, while the text has an error, and its problems are told', async () => {
    const client = localClient();
    const answers = createAnswers({ deals: client, obstacles: client }, () => SETTINGS);
    answers.ask(MOSCOW);
    await until(() => !answers.busy.value);
    const before = answers.found.value;
    answers.ask({ ...MOSCOW, text: MOSCOW.text.replace('walkaway: 50..90', 'walkaway: much') });
    expect([answers.found.value, answers.current.value]).toEqual([before, false]);
    await until(() => !answers.busy.value);
    expect(answers.problems.value.map(({ severity }) => severity)).toContain('error');
    expect([answers.found.value, answers.current.value]).toEqual([before, false]);
    answers.ask(MOSCOW);
    await until(() => !answers.busy.value);
    expect([answers.problems.value, answers.current.value]).toEqual([[], true]);
  });

  it('are never of a text that was given up', async () => {
    const client = localClient();
    const answers = createAnswers({ deals: client, obstacles: client }, () => SETTINGS);
    const names: unknown[] = [];
    answers.found.subscribe((found) => names.push(found?.kase.name));
    for (const name of ['A', 'B', 'C']) {
      answers.ask({ ...MOSCOW, text: MOSCOW.text.replace('Moscow talks', name) });
    }
    await until(() => !answers.busy.value);
    expect([...new Set(names)]).toEqual([undefined, 'C']);
  });

  it('can be stopped, and asked again', async () => {
    const client = localClient();
    const answers = createAnswers({ deals: client, obstacles: client }, () => SETTINGS);
    answers.ask(MOSCOW);
    await until(() => answers.progress.value !== null);
    answers.stop();
    expect([answers.busy.value, answers.progress.value]).toEqual([false, null]);
    answers.again();
    await until(() => !answers.busy.value);
    expect(answers.found.value?.deals.draws).toBe(SETTINGS.full);
  });

  it('say so where a run fails', async () => {
    const client: Client = {
      ...localClient(),
      run: () => ({ answer: Promise.reject(new Error('out of memory')), cancel: () => {} }),
    };
    const answers = createAnswers({ deals: client, obstacles: client }, () => SETTINGS);
    answers.ask(MOSCOW);
    await until(() => !answers.busy.value);
    expect(answers.fault.value).toBe('out of memory');
  });

  it('wait for a pause in the typing, and are marked as those before at once', () => {
    vi.useFakeTimers();
    try {
      const read = vi.fn<Client['read']>(() => new Promise(() => {}));
      const client: Client = { ...localClient(), read };
      const answers = createAnswers({ deals: client, obstacles: client }, () => SETTINGS);
      for (const text of ['a', 'b', 'c']) {
        answers.ask({ ...MOSCOW, text }, 150);
        vi.advanceTimersByTime(149);
      }
      expect([answers.busy.value, read.mock.calls.length]).toEqual([true, 0]);
      vi.advanceTimersByTime(1);
      expect(read.mock.calls.map(([{ text }]) => text)).toEqual(['c']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('pressure on several at once', () => {
  const cut = async (cuts: Readonly<Record<string, number>>) => {
    const what = { analysis: 'cuts', options: { cuts }, seed: SETTINGS.seed, draws: 300 };
    return (await localClient().run(MOSCOW, what).answer).result as Share;
  };

  it('is the pressure curve where it is on one party alone, at each of its points', async () => {
    const result = (await direct('obstacles', 300)).result as ObstaclesResult;
    for (const curve of result.pressure) {
      for (const point of curve.points.filter((_, k) => k % 8 === 0)) {
        expect((await cut({ [curve.party]: point.cut })).share).toBe(point.deal);
        expect(dealAt(curve, point.cut)).toBe(point.deal);
      }
    }
  });

  it('does what the same walk-away values do in the case, and more than each alone', async () => {
    const text = MOSCOW.text.replaceAll('walkaway: 50..90', 'walkaway: 40..80');
    const settings = { runner: inlineRunner(registry), seed: SETTINGS.seed, draws: 300 };
    const kase = readWhole({ ...MOSCOW, text }).case!;
    const { result } = await runAnalysis(registry['obstacles']!, kase, {}, settings);
    const both = await cut({ russia: 10, ukraine: 10 });
    expect(both).toEqual(result.deal);
    expect(both.hits).toBeGreaterThan((await cut({ russia: 10 })).hits);
    expect(both.hits).toBeGreaterThan((await cut({ ukraine: 10 })).hits);
  });

  it('is answered for the last place of the sliders, whatever came between', async () => {
    const pressed = createPressed(localClient(), () => SETTINGS);
    pressed.follow(MOSCOW);
    pressed.press('russia', 5);
    expect([pressed.deal.value, pressed.current.value]).toEqual([null, true]);
    for (const points of [1, 5, 20]) pressed.press('ukraine', points);
    expect(pressed.current.value).toBe(false);
    await until(() => pressed.deal.value?.of === SETTINGS.full);
    expect(pressed.deal.value).toEqual(await cut({ russia: 5, ukraine: 20 }));
    expect(pressed.current.value).toBe(true);
    pressed.release();
    expect([pressed.deal.value, pressed.cuts.value]).toEqual([null, {}]);
  });

  it('is stated as a case would where a case can state it', () => {
    const kase = readWhole(MOSCOW).case!;
    expect(loweredQuantity(kase, 'russia', 10)).toBe('40..80');
    expect(loweredQuantity(kase, 'russia', 49.9)).toBe('0.1..40.1');
    expect(loweredQuantity(kase, 'russia', 51)).toBeNull();
    expect(loweredQuantity(kase, 'us', 1)).toBeNull();
    const exact = { ...MOSCOW, text: MOSCOW.text.replace('walkaway: 50..90', 'walkaway: 60') };
    expect(loweredQuantity(readWhole(exact).case!, 'russia', 60)).toBe('0');
  });

  it('reads a curve between its points on the line between them', () => {
    const points = [
      { cut: 0, deal: 0.2 },
      { cut: 4, deal: 0.4 },
      { cut: 100, deal: 0.8 },
    ];
    const curve = { party: 'a', points, most: 0.8 };
    expect(dealAt(curve, 1)).toBeCloseTo(0.25, 12);
    expect(dealAt(curve, 52)).toBeCloseTo(0.6, 12);
    expect(dealAt(curve, 100)).toBe(0.8);
  });
});
