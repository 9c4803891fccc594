/** Who stood where, and when: read off the dated positions, proposals and responses of a case. */
import type { Case, Issue, Proposal, Response, Trace } from './model.ts';
import type { Place } from './stated.ts';

/** The line on which the options of an issue lie, from its lowest place to its highest. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** What shows where a party stands. */
export type StanceSource =
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'proposal'; readonly proposal: number }
  | { readonly kind: 'response'; readonly proposal: number; readonly response: number };

/** Where a party stood on an issue from a day on, until it took another stance. */
export interface Stance {
  readonly party: number;
  readonly issue: number;
  readonly at: Place;
  readonly date: string;
  readonly source: StanceSource;
  readonly trace: Trace;
}

/** A dated no to terms of a proposal. It puts nobody anywhere. */
export interface Rejection {
  readonly party: number;
  readonly proposal: number;
  /** The rejected issues that the response names; empty where it names none. */
  readonly issues: readonly number[];
  readonly date: string;
}

export interface Stances {
  /** By date; of one day proposals first, then responses, then positions, in the order of the file. */
  readonly taken: readonly Stance[];
  readonly rejections: readonly Rejection[];
  /** Proposals by name, and answers to them, that would show a stance and have no date. */
  readonly undated: readonly StanceSource[];
}

/**
 * The scale of an issue that can be measured along: every option has a place, and not all the
 * same one. `null` otherwise: two stances then are alike or not, and no more can be said.
 */
export function measuredScale({ options }: Pick<Issue, 'options'>): Scale | null {
  const places = options.flatMap(({ scale }) => (scale === null ? [] : [scale]));
  if (places.length < options.length || places.length === 0) return null;
  const [low, high] = [Math.min(...places), Math.max(...places)];
  return high > low ? { low, high } : null;
}

/**
 * The dated stances of a case. A proposal puts its author at its terms. A response puts a party at
 * the terms that it accepts (all of them but those it rejects, where its verdict is acceptance); a
 * rejection puts it nowhere. A position puts it where it says. What has no date is left out and listed.
 */
export function stancesOf(kase: Case): Stances {
  const taken: Stance[] = [];
  const rejections: Rejection[] = [];
  const undated: StanceSource[] = [];
  const take = (party: number, issue: number, option: number | null, from: Found) => {
    if (option !== null && from.date !== null)
      taken.push({ ...from, date: from.date, party, issue, at: { kind: 'option', option } });
  };
  for (const [proposal, { by, terms, date, trace }] of kase.proposals.entries()) {
    const source = { kind: 'proposal', proposal } as const;
    if (date === null) undated.push(source);
    for (const [issue, option] of terms.entries()) take(by, issue, option, { date, source, trace });
  }
  for (const [place, proposal] of kase.proposals.entries()) {
    for (const [k, response] of proposal.responses.entries()) {
      const { party, date, trace, rejects, verdict } = response;
      const source = { kind: 'response', proposal: place, response: k } as const;
      const accepted = acceptedBy(proposal, response);
      if (date === null && accepted.length > 0) undated.push(source);
      for (const issue of accepted)
        take(party, issue, proposal.terms[issue]!, { date, source, trace });
      if (date !== null && (rejects.length > 0 || verdict === 'reject'))
        rejections.push({ party, proposal: place, issues: rejects, date });
    }
  }
  for (const [position, { party, issue, at, date, trace }] of kase.positions.entries()) {
    taken.push({ party, issue, at, date, trace, source: { kind: 'position', position } });
  }
  // Sorting is stable: what is of one day stays in the order above.
  taken.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { taken, rejections, undated };
}

interface Found extends Pick<Stance, 'source' | 'trace'> {
  readonly date: string | null;
}

/** The issues whose terms a response accepts. */
function acceptedBy({ terms }: Proposal, { verdict, accepts, rejects }: Response): number[] {
  if (verdict !== 'accept') return accepts.filter((issue) => terms[issue] !== null);
  return [...terms.keys()].filter((issue) => terms[issue] !== null && !rejects.includes(issue));
}
