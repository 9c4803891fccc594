import type { Progress } from '../draws/index.ts';
import type { Io } from './io.ts';

/** Nothing is shown of what is done within a second. */
const SILENT_MS = 1000;
/** Between two lines where standard error is no terminal. */
const LINE_MS = 5000;
const LIVE_MS = 100;
/** The share done from which on the time left can be guessed: threads take a while to start. */
const KNOWS = 0.05;
const BAR = 24;

/** A progress display: a bar in place on a terminal, a line now and then elsewhere. */
export interface ProgressBar {
  readonly report: (progress: Progress) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/**
 * @param label - what is being done, in a word or two
 * @param unit - what is counted
 */
export function progressBar(
  io: Io,
  label: string,
  unit = 'draws',
  now = () => performance.now(),
): ProgressBar {
  const start = now();
  let last = start + SILENT_MS - (io.live ? LIVE_MS : LINE_MS);
  let drawn = false;
  return {
    report({ done, total }) {
      const time = now();
      if (time - start < SILENT_MS || time - last < (io.live ? LIVE_MS : LINE_MS)) return;
      last = time;
      const share = total === 0 ? 1 : done / total;
      const left = ((time - start) / share) * (1 - share);
      const guess = share < KNOWS ? '' : `, about ${seconds(left)} left`;
      const text = `${label} ${bar(share)} ${count(done)} of ${count(total)} ${unit}${guess}`;
      io.err(io.live ? `\r\u001b[K${text}` : `${text}\n`);
      drawn = io.live;
    },
    end() {
      if (drawn) io.err('\r\u001b[K');
      drawn = false;
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`;
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}

function seconds(ms: number): string {
  const s = Math.ceil(ms / 1000);
  return s < 90 ? `${s} s` : `${Math.round(s / 60)} min`;
}
