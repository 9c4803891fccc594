/** Ids of the parts of a report, for its inner links. */
import type { Case, Demand } from '../../case/index.ts';

interface Lookup {
  readonly kase: Case;
  readonly demand: (id: string) => Demand | undefined;
}

/** Id of the entry of a number of the case: `input-russia.walkaway`. */
export function inputAnchor(id: string): string {
  return `input-${id}`;
}

/** Id of the entry of a demand: that of the number for a walk-away value, or `redline-party.name`. */
export function demandAnchor({ kase, demand }: Lookup, id: string): string {
  const found = demand(id);
  if (found === undefined) return 'inputs';
  const party = kase.parties[found.party]!;
  if (found.redline === null) return inputAnchor(`${party.id}.walkaway`);
  return redlineAnchor(party.id, party.redlines[found.redline]!.name);
}

/** Id of the entry of a red line. */
export function redlineAnchor(party: string, name: string): string {
  return `redline-${party}.${name}`;
}

/** Id of a quotation in the list of sources. */
export function quoteAnchor(source: string, anchor: string): string {
  return `quote-${source}.${anchor}`;
}
