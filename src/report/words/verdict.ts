/** The short answer: is there a deal, and what it hangs on. */
import type { Share } from '../../draws/index.ts';
import type { OpeningRow, UnknownRow } from '../../obstacles/index.ts';
import { couldSign } from './agreement.ts';
import { inputWords, type Names, setsAside } from './names.ts';
import { amongImpasses, count, grouped, near, ofDraws, ofThem } from './numbers.ts';
import { list, type Passage, type Sentence, say } from './text.ts';
import { impasses } from './why.ts';

/** Openings, or unknowns, named side by side at most. */
const TOLD = 3;
/** An unknown is named with the first where it accounts for at least this part of what that does. */
const NEAR_INDEX = 0.8;

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

/** What it takes where there is no deal. Openings too near to rank are told together. */
function condition(names: Names, { certain, deal, openings }: VerdictFacts): Sentence | null {
  const [first] = openings;
  if (first === undefined || deal.hits === deal.of) return null;
  const told = openings.filter(({ share }) => near(share, first.share)).slice(0, TOLD);
  if (certain) {
    const ways = list(
      told.map(({ demands }) => setsAside(names, demands)),
      'or',
    );
    return openings.length <= TOLD
      ? say`As the case stands, there is none unless ${ways}.`
      : say`As the case stands, there is none; one opens, for example, if ${ways}.`;
  }
  const lead =
    deal.hits === 0 ? 'As the case stands, there is none; what' : 'Where there is none, what';
  const ways = list(
    told.map(({ demands, share }, k) => {
      const rate = k === 0 ? impasses(share, deal) : ofThem(amongImpasses(share, deal));
      return say`that ${setsAside(names, demands)} (in ${rate})`;
    }),
    'or',
  );
  return say`${lead} opens one most often is ${ways}.`;
}

/** The unknowns that decide most; those near the first are told with it. */
function deciders(names: Names, { deal, unknowns }: VerdictFacts): Sentence | null {
  const [first] = unknowns;
  if (first === undefined || deal.hits === 0 || deal.hits === deal.of) return null;
  if (first.index <= first.noise) return null;
  const told = unknowns.filter(({ index }) => index >= NEAR_INDEX * first.index).slice(0, TOLD);
  const what = list(told.map(({ input }) => inputWords(names, input)));
  return say`Of all that is not known, ${what} ${told.length === 1 ? 'decides' : 'decide'} most.`;
}
