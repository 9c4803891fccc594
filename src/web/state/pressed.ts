/** Pressure on several parties at once: cuts of their walk-away values, and the share with a deal. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Share } from '../../draws/index.ts';
import type { Client, Running } from '../compute/client.ts';
import type { CaseText } from '../compute/protocol.ts';
import type { Settings } from './answers.ts';

/** Points by party id; a party that is not there is not pressed. */
export type Cuts = Readonly<Record<string, number>>;

export interface Pressed {
  readonly cuts: ReadonlySignal<Cuts>;
  /** Share of draws with a deal under the cuts; `null` where fewer than two parties are pressed. */
  readonly deal: ReadonlySignal<Share | null>;
  /** Whether `deal` is of the cuts as they are now. */
  readonly current: ReadonlySignal<boolean>;
  /** Cuts the walk-away value of a party by points, 0..100. */
  press(party: string, cut: number): void;
  release(): void;
  /** Asks of another text; `null`: of none. */
  follow(of: CaseText | null): void;
}

/**
 * A question that comes while another is under way waits for its answer, so that a slider that
 * keeps moving is followed and not outrun.
 *
 * @param settings - read anew at every question
 */
export function createPressed(client: Client, settings: () => Settings): Pressed {
  const cuts = signal<Cuts>({});
  const deal = signal<Share | null>(null);
  const current = signal(true);
  let of: CaseText | null = null;
  let under: Running | null = null;
  /** Whether the full number of draws is under way, which gives way to any new question. */
  let refining = false;
  let working = false;
  let asked = 0;

  const run = async (draws: number): Promise<boolean> => {
    const mine = asked;
    const { seed } = settings();
    const options = { cuts: cuts.peek() };
    under = client.run(of!, { analysis: 'cuts', options, seed, draws });
    try {
      const answer = await under.answer;
      if (!isAsked()) return true;
      batch(() => {
        deal.value = answer.result as Share;
        current.value = mine === asked;
      });
    } catch {
      // Given up for another question, or the case has problems: what there is stays, and is marked.
    } finally {
      under = null;
    }
    return mine === asked;
  };

  const work = async () => {
    working = true;
    let settled = false;
    while (isAsked() && !settled) {
      const { quick, full } = settings();
      settled = await run(Math.min(quick, full));
      if (!settled || full <= quick || !isAsked()) continue;
      refining = true;
      settled = await run(full);
      refining = false;
    }
    working = false;
  };

  const isAsked = () => of !== null && pressedOn(cuts.peek()) > 1;

  const ask = () => {
    asked += 1;
    if (!isAsked()) {
      deal.value = null;
      current.value = true;
      under?.cancel();
      return;
    }
    current.value = false;
    if (!working) void work();
    else if (refining) under?.cancel();
  };

  return {
    cuts,
    deal,
    current,
    press(party, cut) {
      cuts.value = { ...cuts.peek(), [party]: cut };
      ask();
    },
    release() {
      cuts.value = {};
      ask();
    },
    follow(text) {
      of = text;
      ask();
    },
  };
}

/** How many parties are pressed. */
export function pressedOn(cuts: Cuts): number {
  return Object.values(cuts).filter((cut) => cut > 0).length;
}
