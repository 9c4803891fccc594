/** The short answer: is there a deal, and what it hangs on. */
import type { Share } from '../../draws/index.ts';
import type { OpeningRow, UnknownRow } from '../../obstacles/index.ts';
import { couldSign } from './agreement.ts';
import { inputWords, type Names, setsAside } from './names.ts';
import { count, grouped, ofDraws } from './numbers.ts';
import { type Passage, type Sentence, say } from './text.ts';

export interface VerdictFacts {
  readonly packages: { readonly all: number; readonly logical: number };
  readonly certain: boolean;
  readonly deal: Share;
  /** Openings, most frequent first; empty where they were not looked for. */
  readonly openings: readonly OpeningRow[];
  /** Unknowns, largest index first; empty where they were not looked for. */
  readonly unknowns: readonly UnknownRow[];
}

/** The verdict in a few words, for a title. Scales with the share of draws; it foretells nothing. */
export function headline({ packages, certain, deal }: VerdictFacts): string {
  if (packages.logical === 0) return 'The case leaves no package to agree on';
  if (certain) return deal.hits > 0 ? 'There is a deal to be had' : 'No deal as the case stands';
  if (deal.hits === 0) return 'No deal as the case stands';
  if (deal.hits === deal.of) return 'A deal to be had in every draw';
  if (deal.share < 0.05) return 'Hardly ever a deal as the case stands';
  if (deal.share < 0.35) return 'More often no deal than a deal';
  if (deal.share <= 0.65) return 'Open: a deal in some draws, none in others';
  if (deal.share <= 0.95) return 'More often a deal than none';
  return 'Nearly always a deal as the case stands';
}

/** The verdict: how often there is a deal, what it needs where there is none, what decides it. */
export function verdict(names: Names, facts: VerdictFacts): Passage {
  const sentences = [existence(names, facts)];
  if (facts.packages.logical > 0) {
    const unless = condition(names, facts);
    if (unless !== null) sentences.push(unless);
    const deciding = deciders(names, facts);
    if (deciding !== null) sentences.push(deciding);
  }
  return { id: 'verdict', title: headline(facts), sentences };
}

function existence(names: Names, { packages, certain, deal }: VerdictFacts): Sentence {
  if (packages.logical === 0) {
    const all = packages.all === 1 ? 'the one package' : `all ${count(packages.all, 'package')}`;
    return say`The rules of the case exclude ${all}, whoever signs.`;
  }
  if (certain) {
    return deal.hits > 0
      ? say`There is a package that ${couldSign(names)}.`
      : say`None of the ${grouped(packages.logical)} packages is one that ${couldSign(names)}.`;
  }
  const verb = deal.hits === 0 ? 'is there' : 'there is';
  return say`In ${ofDraws(deal)} ${verb} a package that ${couldSign(names)}.`;
}

function condition(names: Names, { certain, deal, openings }: VerdictFacts): Sentence | null {
  const [first, second] = openings;
  if (first === undefined || deal.hits === deal.of) return null;
  const what = say`${setsAside(names, first.demands)}`;
  if (certain || deal.hits === 0) {
    if (second === undefined && first.share.hits === first.share.of) {
      return say`As the case stands, there is none unless ${what}.`;
    }
    if (certain) return say`As the case stands, there is none; one opens, for example, if ${what}.`;
    return say`As the case stands, there is none; what opens one most often (in ${ofDraws(first.share)}) is that ${what}.`;
  }
  return say`Where there is none, what opens one most often (in ${ofDraws(first.share)}) is that ${what}.`;
}

function deciders(names: Names, { deal, unknowns }: VerdictFacts): Sentence | null {
  const [first] = unknowns;
  if (first === undefined || deal.hits === 0 || deal.hits === deal.of) return null;
  if (first.index <= first.noise) return null;
  return say`Of all that is not known, ${inputWords(names, first.input)} decides most.`;
}
