/** The answers to a case text: read, then analysed at once with few draws and again with more. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Case, Problem } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';
import type { Client, Progress, Running } from '../compute/client.ts';
import type { CaseText } from '../compute/protocol.ts';

/** The analyses that every case is put to, by their names. */
export const ASKED = ['deals', 'obstacles'] as const;
export type Asked = (typeof ASKED)[number];

/** How an analysis stands. */
export interface Standing {
  /** The newest answer, of this text or of the one before; `null` until there is one. */
  readonly answer: Answer<unknown> | null;
  /** Whether `answer` is of the text as it is now. */
  readonly current: boolean;
  /** Draws under way; `null` where none are. */
  readonly running: Progress | null;
  readonly fault: string | null;
}

/** What is known of a text. */
export interface Answers {
  /** The case of the newest text without errors. */
  readonly kase: ReadonlySignal<Case | null>;
  /** Problems of the newest text. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly standing: Readonly<Record<Asked, ReadonlySignal<Standing>>>;
  /** Whether anything is under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** Reads and analyses another text; what was under way is given up. */
  ask(of: CaseText): void;
  /** Gives up what is under way, and keeps what there is. */
  stop(): void;
}

/** Draws for the answer at once, and for the one behind it. */
export interface Settings {
  readonly seed: number;
  readonly quick: number;
  readonly full: number;
}

const NONE: Standing = { answer: null, current: false, running: null, fault: null };

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
  const busy = signal(false);
  const standing = { deals: signal(NONE), obstacles: signal(NONE) };
  let turn = 0;
  let under: readonly Running[] = [];
  const stop = () => {
    turn += 1;
    for (const running of under) running.cancel();
    under = [];
    busy.value = false;
    for (const name of ASKED) standing[name].value = { ...standing[name].value, running: null };
  };

  const run = async (name: Asked, of: CaseText, draws: number, mine: number) => {
    const own = standing[name];
    const { seed } = settings();
    const running = clients[name].run(
      of,
      { analysis: name, options: {}, seed, draws },
      (running) => {
        if (mine === turn) own.value = { ...own.value, running };
      },
    );
    under = [...under, running];
    try {
      const answer = await running.answer;
      if (mine === turn) own.value = { answer, current: true, running: null, fault: null };
    } catch (error) {
      if (mine !== turn) return;
      const fault = error instanceof Error ? error.message : String(error);
      own.value = { ...own.value, running: null, fault };
    } finally {
      under = under.filter((other) => other !== running);
    }
  };

  return {
    kase,
    problems,
    standing,
    busy,
    stop,
    async ask(of) {
      stop();
      const mine = turn;
      busy.value = true;
      const read = await clients.deals.read(of);
      if (mine !== turn) return;
      problems.value = read.problems;
      for (const name of ASKED) standing[name].value = { ...standing[name].value, current: false };
      if (read.case !== null) {
        kase.value = read.case;
        const { quick, full } = settings();
        await Promise.all(ASKED.map((name) => run(name, of, quick, mine)));
        if (mine === turn && full > quick)
          await Promise.all(ASKED.map((name) => run(name, of, full, mine)));
      }
      if (mine === turn) busy.value = false;
    },
  };
}
