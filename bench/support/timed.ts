/** Processor and wall-clock time of work on this thread. */

export interface Timed<T> {
  readonly value: T;
  /** Processor seconds and wall-clock seconds: the least of the repetitions. */
  readonly cpu: number;
  readonly wall: number;
}

/** The quickest of some repetitions. */
export function time<T>(work: () => T, repetitions = 1): Timed<T> {
  let best: Timed<T> | null = null;
  for (let k = 0; k < repetitions; k++) {
    globalThis.gc?.();
    const [cpu, wall] = [process.cpuUsage().user, performance.now()];
    const value = work();
    const took = (process.cpuUsage().user - cpu) / 1e6;
    const passed = (performance.now() - wall) / 1e3;
    if (best === null || took < best.cpu) best = { value, cpu: took, wall: passed };
  }
  return best!;
}

/** Seconds in words: `1.25 s`, `30 ms`. */
export const seconds = (s: number) =>
  s < 1 ? `${(1000 * s).toFixed(s < 0.01 ? 2 : 0)} ms` : `${s.toFixed(2)} s`;
