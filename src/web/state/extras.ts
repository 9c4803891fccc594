/** Answers that only some views show: each is asked when its view is open, by a worker of its own. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer } from '../../draws/index.ts';
import type { DriftResult } from '../../drift/index.ts';
import type { ForecastResult } from '../../forecast/index.ts';
import type { MovesResult } from '../../moves/index.ts';
import type { Client, Progress, Running } from '../compute/client.ts';
import type { CaseText } from '../compute/protocol.ts';
import type { Settings } from './answers.ts';

/** The results, by the name of the analysis. */
export interface ExtraResults {
  readonly moves: MovesResult;
  readonly drift: DriftResult;
  readonly forecast: ForecastResult;
}
export type ExtraName = keyof ExtraResults;

/** What is known of one analysis. */
export interface Extra<Result> {
  /** The newest answer; `null` until there is one. */
  readonly answer: Answer<Result> | null;
  /** Whether `answer` is of what was asked last. */
  readonly current: boolean;
  readonly progress: Progress | null;
  readonly fault: string | null;
}

export interface Extras {
  readonly standing: { readonly [Name in ExtraName]: ReadonlySignal<Extra<ExtraResults[Name]>> };
  /** Asks for an answer, unless the same was asked last; what was under way of it is given up. */
  want(name: ExtraName, of: CaseText): void;
  /** Gives up what is under way. */
  stop(name: ExtraName): void;
}

const NONE = { answer: null, current: false, progress: null, fault: null } as const;

/**
 * @param start - starts the worker, when something is first wanted of it
 * @param settings - read anew at every question: `seed`, and `quick` draws
 */
export function createExtras(start: () => Client, settings: () => Settings): Extras {
  const standing = {
    moves: signal<Extra<MovesResult>>(NONE),
    drift: signal<Extra<DriftResult>>(NONE),
    forecast: signal<Extra<ForecastResult>>(NONE),
  };
  const under = new Map<ExtraName, Running>();
  const asked = new Map<ExtraName, string>();
  let client: Client | null = null;

  const change = (name: ExtraName, what: Partial<Extra<never>>) => {
    const own = standing[name] as { value: Extra<unknown> };
    own.value = { ...own.value, ...what };
  };
  const stop = (name: ExtraName) => {
    under.get(name)?.cancel();
    under.delete(name);
    asked.delete(name);
    change(name, { progress: null });
  };
  const want = (name: ExtraName, of: CaseText) => {
    const { seed, quick: draws } = settings();
    const key = JSON.stringify([of, seed, draws]);
    if (asked.get(name) === key) return;
    stop(name);
    asked.set(name, key);
    client ??= start();
    const mine = () => asked.get(name) === key;
    const running = client.run(of, { analysis: name, options: {}, seed, draws }, (progress) => {
      if (mine()) change(name, { progress });
    });
    under.set(name, running);
    change(name, { current: false, fault: null });
    running.answer.then(
      (answer) => {
        if (mine())
          change(name, { answer: answer as Answer<never>, current: true, progress: null });
      },
      (error: unknown) => {
        const fault = error instanceof Error ? error.message : String(error);
        if (mine()) change(name, { fault, progress: null });
      },
    );
  };
  return { standing, want, stop };
}
