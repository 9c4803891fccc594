export type Severity = 'error' | 'warning';

/** What the catalogue holds for one code. `Args` is what the message needs to know. */
export interface Entry<Args> {
  readonly severity: Severity;
  /** What is at fault, in general: one line for the list of problems. */
  readonly title: string;
  /** What is at fault here. */
  readonly message: (args: Args) => string;
  /** What to do about it. */
  readonly hint: (args: Args) => string;
}

type Text<Args> = string | ((args: Args) => string);

/** An entry for a fault that leaves no case to analyse. */
export function error<Args>(title: string, message: Text<Args>, hint: Text<Args>): Entry<Args> {
  return { severity: 'error', title, message: maker(message), hint: maker(hint) };
}

/** An entry for what is worth a look but lets the case pass. */
export function warning<Args>(title: string, message: Text<Args>, hint: Text<Args>): Entry<Args> {
  return { severity: 'warning', title, message: maker(message), hint: maker(hint) };
}

function maker<Args>(text: Text<Args>): (args: Args) => string {
  return typeof text === 'string' ? () => text : text;
}
