import type { Case } from '../case/index.ts';

/** The rule of agreement over sets of deciders, as bit masks in the order of `Case.deciders`. */
export interface Rule {
  /** Mask of its demands (`Case.demands`), by decider. */
  readonly demandsOf: Uint32Array;
  /** `holds[mask]` is 1 where the agreement stands when exactly those deciders accept. */
  readonly holds: Uint8Array;
  /** Masks under which it stands, and under no part of which it does; ascending. */
  readonly minimalWinning: readonly number[];
  /** It takes every decider. */
  readonly everyone: boolean;
}

const rules = new WeakMap<Case, Rule>();

/** The rule of agreement of a case, made once a case. */
export function ruleOf(kase: Case): Rule {
  let rule = rules.get(kase);
  if (rule === undefined) {
    rule = createRule(kase);
    rules.set(kase, rule);
  }
  return rule;
}

function createRule({ deciders, agreement, demands }: Case): Rule {
  const demandsOf = new Uint32Array(deciders.length);
  for (const demand of demands) demandsOf[deciders.indexOf(demand.party)]! |= 1 << demand.index;
  const holds = Uint8Array.from({ length: 2 ** deciders.length }, (_, mask) => {
    const accepts = (party: number) => ((mask >>> deciders.indexOf(party)) & 1) === 1;
    if (!agreement.needs.every(accepts)) return 0;
    if (agreement.quota === null) return 1;
    const votes = deciders.filter(accepts).reduce((sum, p) => sum + agreement.votes[p]!, 0);
    return votes >= agreement.quota ? 1 : 0;
  });
  const minimalWinning = [...holds.keys()].filter(
    (mask) =>
      holds[mask] === 1 &&
      deciders.every((_, d) => ((mask >>> d) & 1) === 0 || holds[mask ^ (1 << d)] === 0),
  );
  const everyone = minimalWinning.length === 1 && minimalWinning[0] === holds.length - 1;
  return { demandsOf, holds, minimalWinning, everyone };
}

/**
 * @param unmet - bits of the demands that a package does not meet
 * @returns the mask of the deciders who accept it: those whose demands are all met
 */
export function acceptingOf(rule: Rule, unmet: number): number {
  let mask = 0;
  for (let d = 0; d < rule.demandsOf.length; d++) {
    if ((rule.demandsOf[d]! & unmet) === 0) mask |= 1 << d;
  }
  return mask;
}
