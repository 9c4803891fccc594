/** Exit codes of every verb. */
export const EXIT = {
  fine: 0,
  /** Problems in the input, or findings where a verb looks for them. */
  problems: 1,
  usage: 2,
  /** A fault of Impasse itself. */
  internal: 70,
  /** Stopped by the user (Ctrl-C), as shells have it. */
  stopped: 130,
} as const;

/** A fault in how the command was called: printed without a stack trace, exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
}
