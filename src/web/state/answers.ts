/** The answers to a case text: read, then analysed at once with few draws and again with more. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Case, Problem } from '../../case/index.ts';
import type { DealsResult } from '../../deals/index.ts';
import type { Answer } from '../../draws/index.ts';
import type { ObstaclesResult } from '../../obstacles/index.ts';
import type { Client, Progress, Running } from '../compute/client.ts';
import type { CaseText } from '../compute/protocol.ts';

/** The analyses that every case is put to, by their names. */
export const ASKED = ['deals', 'obstacles'] as const;
export type Asked = (typeof ASKED)[number];

/** Answers that belong together: of one text, one seed and one number of draws. */
export interface Found {
  readonly of: CaseText;
  readonly kase: Case;
  readonly deals: Answer<DealsResult>;
  readonly obstacles: Answer<ObstaclesResult>;
}

/** What is known of a text. */
export interface Answers {
  /** The case of the newest text without errors. */
  readonly kase: ReadonlySignal<Case | null>;
  /** Problems of the newest text. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** The newest answers, of this text or of one before; `null` until there are any. */
  readonly found: ReadonlySignal<Found | null>;
  /** Whether `found` is of the text and settings as they are now. */
  readonly current: ReadonlySignal<boolean>;
  /** How far the run is that is under way, over all analyses; `null` where none is. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Why the last run gave no answer. */
  readonly fault: ReadonlySignal<string | null>;
  /** Whether anything is under way. */
  readonly busy: ReadonlySignal<boolean>;
  /**
   * Reads and analyses another text; what was under way is given up.
   *
   * @param wait - milliseconds in which a further question takes the place of this one
   */
  ask(of: CaseText, wait?: number): void;
  /** Asks for the last text again. */
  again(): void;
  /** Gives up what is under way, and keeps what there is. */
  stop(): void;
}

/** Draws for the answer at once, and for the one behind it. */
export interface Settings {
  /** 32-bit integer. */
  readonly seed: number;
  readonly quick: number;
  readonly full: number;
}

/**
 * @param clients - by analysis; several may share one
 * @param settings - read anew at every question
 */
export function createAnswers(
  clients: Readonly<Record<Asked, Client>>,
  settings: () => Settings,
): Answers {
  const kase = signal<Case | null>(null);
  const problems = signal<readonly Problem[]>([]);
  const found = signal<Found | null>(null);
  const current = signal(false);
  const progress = signal<Progress | null>(null);
  const fault = signal<string | null>(null);
  const busy = signal(false);
  let last: CaseText | null = null;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: readonly Running[] = [];

  const stop = () => {
    turn += 1;
    clearTimeout(timer);
    for (const running of under) running.cancel();
    under = [];
    batch(() => {
      busy.value = false;
      progress.value = null;
    });
  };

  /** One round of analyses. Its answers come together, so that no view mixes two texts. */
  const run = async (of: CaseText, read: Case, draws: number, mine: number) => {
    const { seed } = settings();
    const done = ASKED.map(() => 0);
    const mineUnder = ASKED.map((analysis, k) =>
      clients[analysis].run(of, { analysis, options: {}, seed, draws }, (at) => {
        done[k] = at.done / at.total;
        const share = done.reduce((sum, part) => sum + part, 0) / done.length;
        if (mine === turn) progress.value = { done: Math.round(share * at.total), total: at.total };
      }),
    );
    under = mineUnder;
    const [deals, obstacles] = await Promise.all(mineUnder.map(({ answer }) => answer));
    if (mine !== turn) return;
    batch(() => {
      found.value = {
        of,
        kase: read,
        deals: deals as Answer<DealsResult>,
        obstacles: obstacles as Answer<ObstaclesResult>,
      };
      current.value = true;
      fault.value = null;
      progress.value = null;
    });
  };

  const work = async (of: CaseText, mine: number) => {
    // The others read at the same time, and have the case when they are asked to analyse it.
    const [read] = await Promise.all(
      [...new Set(ASKED.map((name) => clients[name]))].map((client) => client.read(of)),
    );
    if (mine !== turn || read === undefined) return;
    batch(() => {
      problems.value = read.problems;
      if (read.case !== null) kase.value = read.case;
    });
    if (read.case === null) return;
    const { quick, full } = settings();
    await run(of, read.case, Math.min(quick, full), mine);
    const made = found.value?.deals.draws ?? full;
    // A case of which everything is certain needs one draw, and got it.
    if (mine === turn && full > quick && made === quick) await run(of, read.case, full, mine);
  };

  const begin = async (of: CaseText, mine: number) => {
    try {
      await work(of, mine);
    } catch (error) {
      if (mine === turn) fault.value = error instanceof Error ? error.message : String(error);
    } finally {
      if (mine === turn) stop();
    }
  };

  const ask = (of: CaseText, wait = 0) => {
    stop();
    last = of;
    batch(() => {
      busy.value = true;
      current.value = false;
      fault.value = null;
    });
    const mine = turn;
    if (wait === 0) void begin(of, mine);
    else timer = setTimeout(() => void begin(of, mine), wait);
  };

  return {
    kase,
    problems,
    found,
    current,
    progress,
    fault,
    busy,
    ask,
    stop,
    again: () => {
      if (last !== null) ask(last);
    },
  };
}
