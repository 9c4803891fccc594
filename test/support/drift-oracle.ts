/**
 * Drift worked out the long way, one draw at a time and from the case itself: where everybody
 * stands on a day is looked up again for every distance.
 */
import type { Case } from '../../src/case/index.ts';

/** Option on an issue by the end of a day, or `null`. Places that are given as numbers are not known here. */
function standsAt(kase: Case, party: number, issue: number, day: string): number | null {
  let found: { date: string; rank: number; option: number } | null = null;
  const see = (date: string | null, rank: number, option: number | null) => {
    if (date === null || option === null || date > day) return;
    if (found === null || date > found.date || (date === found.date && rank >= found.rank))
      found = { date, rank, option };
  };
  for (const { by, date, terms } of kase.proposals) if (by === party) see(date, 0, terms[issue]!);
  for (const { terms, responses } of kase.proposals) {
    for (const r of responses) {
      if (r.party !== party) continue;
      const all = r.verdict === 'accept' && !r.rejects.includes(issue);
      const named = r.verdict !== 'accept' && r.accepts.includes(issue);
      if (all || named) see(r.date, 1, terms[issue]!);
    }
  }
  for (const position of kase.positions) {
    if (position.party !== party || position.issue !== issue) continue;
    see(position.date, 2, position.at.kind === 'option' ? position.at.option : null);
  }
  return (found as { option: number } | null)?.option ?? null;
}

function term(kase: Case, issue: number, a: number, b: number): number {
  const places = kase.issues[issue]!.options.map(({ scale }) => scale);
  if (places.includes(null)) return a === b ? 0 : 1;
  const numbers = places as number[];
  return Math.abs(numbers[a]! - numbers[b]!) / (Math.max(...numbers) - Math.min(...numbers));
}

/** @param draw - the inputs of the case in one draw */
export function distanceOf(
  kase: Case,
  draw: ArrayLike<number>,
  [p, q]: readonly [number, number],
  [dayOfP, dayOfQ]: readonly [string, string],
  issues: readonly number[],
): number | null {
  const weigh = (party: number, issue: number): number => {
    const { id } = kase.parties[party]!;
    const input = kase.inputs.find((one) => one.id === `${id}.weights.${kase.issues[issue]!.id}`);
    return input === undefined ? Number.NaN : draw[input.index]!;
  };
  let [top, bottom] = [0, 0];
  for (const issue of issues) {
    const both = [weigh(p, issue), weigh(q, issue)].filter((w) => !Number.isNaN(w));
    const weight = both.length === 0 ? 1 : both.reduce((a, b) => a + b) / both.length;
    const a = standsAt(kase, p, issue, dayOfP)!;
    const b = standsAt(kase, q, issue, dayOfQ)!;
    top += weight * term(kase, issue, a, b);
    bottom += weight;
  }
  return bottom === 0 ? null : top / bottom;
}

export function sharedIssues(kase: Case, pair: readonly [number, number], day: string): number[] {
  return kase.issues
    .map(({ index }) => index)
    .filter((issue) => pair.every((party) => standsAt(kase, party, issue, day) !== null));
}

/** The days that end a step: of rounds with one before and after, or of stances. */
export function daysOf(kase: Case): string[] {
  const dated = kase.parties.flatMap(({ index }) =>
    Array.from({ length: 31 }, (_, k) => `2025-01-${String(k + 1).padStart(2, '0')}`).filter(
      (day) => kase.issues.some((issue) => takesOn(kase, index, issue.index, day)),
    ),
  );
  const stated = [...new Set(dated)].sort();
  const rounds = kase.rounds.map(({ date }) => date).sort();
  if (rounds.length === 0) return stated;
  const before = stated.filter((day) => day < rounds[0]!);
  const after = stated.filter((day) => day > rounds.at(-1)!);
  return [...before.slice(-1), ...rounds, ...after.slice(-1)];
}

/** Whether a party takes a stance on an issue on that very day. */
export function takesOn(kase: Case, party: number, issue: number, day: string): boolean {
  const only: Case = {
    ...kase,
    positions: kase.positions.filter(({ date }) => date === day),
    proposals: kase.proposals.map((proposal) => ({
      ...proposal,
      by: proposal.date === day ? proposal.by : -1,
      responses: proposal.responses.filter(({ date }) => date === day),
    })),
  };
  return standsAt(only, party, issue, day) !== null;
}
