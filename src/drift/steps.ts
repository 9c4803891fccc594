/** The days up to which stances are taken together, and where everybody stands on them. */
import type { Case, Stance } from '../case/index.ts';
import type { Step } from './result.ts';

/** One step a round, and one each for what was stated before the first and after the last. */
export function stepsOf({ rounds }: Case, taken: readonly Pick<Stance, 'date'>[]): Step[] {
  const days = [...new Set(taken.map(({ date }) => date))].sort();
  const plain = (kind: Step['kind'], date: string): Step => ({
    kind,
    round: null,
    date,
    format: null,
  });
  const met = rounds.map(
    ({ id, date, format }): Step => ({ kind: 'round', round: id, date, format }),
  );
  met.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [first, last] = [met[0], met.at(-1)];
  if (first === undefined || last === undefined) return days.map((day) => plain('day', day));
  const before = days.filter((day) => day < first.date).at(-1);
  const after = days.filter((day) => day > last.date).at(-1);
  return [
    ...(before === undefined ? [] : [plain('before', before)]),
    ...met,
    ...(after === undefined ? [] : [plain('after', after)]),
  ];
}

/** The stances of one party on one issue, laid over the steps. */
export interface Track {
  /** Stances in their order. */
  readonly stances: readonly Stance[];
  /** By step, the place in `stances` of the one that holds; -1 before the first. */
  readonly at: readonly number[];
}

/** @param stances - of one party on one issue, by date */
export function trackOf(stances: readonly Stance[], steps: readonly Step[]): Track {
  const at = steps.map(({ date }) => stances.findLastIndex((stance) => stance.date <= date));
  return { stances, at };
}
