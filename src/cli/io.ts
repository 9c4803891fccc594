import { isatty } from 'node:tty';

/** What the command line writes to, so that a test can read it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of standard output; 80 where it is no terminal. */
  readonly width: number;
  /** Whether standard output is a terminal that shows colour. */
  readonly color: boolean;
  /** Whether standard error is a terminal: progress is drawn in place there. */
  readonly live: boolean;
  readonly signal: AbortSignal;
}

/** What a verb is given: where to write, and where to leave its exit code. */
export interface Context {
  readonly io: Io;
  readonly exit: (code: number) => void;
}

/** The process's own streams. Colour follows the terminal and https://no-color.org. */
export function processIo(signal: AbortSignal): Io {
  const { env, stdout, stderr } = process;
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const forced = (env['FORCE_COLOR'] ?? '0') !== '0';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: stdout.columns ?? 80,
    color: !refused && (forced || isatty(1)),
    live: isatty(2),
    signal,
  };
}
