/**
 * Results made up for tests of words and pages: any case, any outcome, no analysis behind them.
 * The numbers are plausible, not true; they are the same on every run.
 */
import type { Case } from '../../src/case/index.ts';
import type { DealsResult, PackageTerms } from '../../src/deals/index.ts';
import { type Answer, type Share, type Spread, shareOf } from '../../src/draws/index.ts';
import type { ObstaclesResult, ReadingName } from '../../src/obstacles/index.ts';
import type { DealInput } from '../../src/report/index.ts';
import { buildCase, unknown } from '../support/build.ts';

export interface Made {
  readonly draws?: number;
  /** Draws with a deal. */
  readonly hits?: number;
  readonly deals?: Partial<DealsResult>;
  readonly obstacles?: Partial<ObstaclesResult>;
}

/** Two parties, three issues, a red line: the case most tests speak of. */
export function pair(): Case {
  return buildCase({
    issues: {
      territory: ['withdraw', 'line', 'restore'],
      status: ['neutral', 'pact'],
      recognition: ['none', 'de-jure'],
    },
    parties: {
      north: { walkaway: { kind: 'range', low: 45, high: 75 } },
      south: { walkaway: unknown, never: { 'no-recognition': { recognition: 'de-jure' } } },
    },
    proposals: [
      {
        name: 'first-plan',
        by: 'north',
        terms: { territory: 'line', status: 'neutral', recognition: 'none' },
        responses: { south: 'partly', north: 'accept' },
      },
    ],
  });
}

export function spread(median: number, low = median, high = median, of = 1): Spread {
  return { median, low, high, of };
}

/** The input of a report on `kase`. */
export function made(kase: Case, options: Made = {}): DealInput {
  const { draws = 10_000, hits = 300 } = options;
  const deal = shareOf(hits, draws);
  const answer = <R>(analysis: string, result: R): Answer<R> => ({
    analysis,
    case: { name: kase.name, hash: kase.hash },
    seed: 1,
    draws,
    options: {},
    result,
  });
  return {
    kase,
    deals: answer('deals', { ...madeDeals(kase, deal), ...options.deals }),
    obstacles: answer('obstacles', { ...madeObstacles(kase, deal), ...options.obstacles }),
    moves: null,
    contested: [],
    version: '0.1.0',
  };
}

/** Numbers that look drawn: a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function deciders(kase: Case): string[] {
  return kase.deciders.map((p) => kase.parties[p]!.id);
}

function packagesOf(kase: Case, most: number): PackageTerms[] {
  const next = numbers(7);
  const all = kase.issues.reduce((product, { options }) => product * options.length, 1);
  return Array.from({ length: Math.min(most, all) }, (_, code) => {
    let rest = all <= most ? code : Math.floor(next() * all);
    const terms: Record<string, string> = {};
    for (const { id, options } of kase.issues) {
      terms[id] = options[rest % options.length]!.id;
      rest = Math.floor(rest / options.length);
    }
    return terms;
  });
}

function madeDeals(kase: Case, deal: Share): DealsResult {
  const next = numbers(3);
  const ids = deciders(kase);
  const byParty = <T>(make: () => T) => Object.fromEntries(ids.map((id) => [id, make()]));
  const all = kase.issues.reduce((product, { options }) => product * options.length, 1);
  const some = packagesOf(kase, 1500);
  const zone = (k: number) =>
    shareOf(Math.max(0, deal.hits - k * Math.ceil(deal.of / 50)), deal.of);
  const top = some
    .map((terms, k) => ({ terms, share: zone(k) }))
    .filter(({ share }) => share.hits > 0)
    .map(({ terms, share }) => ({
      terms,
      zone: share,
      frontier: share,
      solutions: {
        nash: share,
        'kalai-smorodinsky': share,
        egalitarian: share,
        utilitarian: share,
      },
      accepts: byParty(() => shareOf(Math.floor(deal.of * next()), deal.of)),
      utility: byParty(() => 100 * next()),
    }));
  return {
    packages: { all, logical: all },
    certain: false,
    deal,
    zoneSize: spread(Math.min(top.length, 2), 0, top.length),
    frontierSize: spread(Math.min(top.length, 1), 0, top.length),
    efficientSize: null,
    walkaway: byParty(() => spread(60 * next() + 20, 10, 90, deal.of)),
    top,
    everAcceptable: top.length,
    solutions: (['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian'] as const).map(
      (name) => ({
        name,
        defined: deal,
        degenerate: name === 'nash' ? shareOf(0, deal.of) : null,
        packages: top.slice(0, 2).map(({ terms }, k) => ({
          terms,
          picked: shareOf(Math.floor(deal.hits / (k + 2)), deal.of),
        })),
      }),
    ),
    options: kase.issues.flatMap(({ id, options }) =>
      options.map((option) => ({
        issue: id,
        option: option.id,
        zone: deal.hits === 0 ? null : next(),
        core: deal.hits === 0 ? null : next(),
      })),
    ),
    positions: ids.flatMap((party) =>
      kase.issues.map(({ id, options }) => ({
        party,
        issue: id,
        weight: spread(30 * next() + 10, 5, 50, deal.of),
        values: options.map((option) => ({
          option: option.id,
          value: spread(20 + 60 * next(), 5, 95, deal.of),
        })),
      })),
    ),
    cloud: {
      points: some.map((terms, k) => ({
        terms,
        zone: zone(k).share,
        utility: byParty(() => 100 * next()),
      })),
      complete: some.length === all,
    },
  };
}

function madeObstacles(kase: Case, deal: Share): ObstaclesResult {
  const next = numbers(5);
  const ids = deciders(kase);
  const demands = kase.demands.map(({ id }) => id);
  const without = deal.of - deal.hits;
  const some = (share: number) => shareOf(Math.round(without * share), deal.of);
  const [terms] = packagesOf(kase, 1);
  const blocked = without > 0;
  const sets = demands.slice(1).map((id, k) => [demands[k]!, id]);
  const conflicts = blocked
    ? sets.map((set, k) => ({ demands: set, share: some(0.6 / (k + 1)) }))
    : [];
  const openings = blocked
    ? demands.map((id, k) => ({
        demands: k === 1 && demands.length > 2 ? [id, demands[2]!] : [id],
        share: some(0.7 / (k + 1)),
        package: { terms: terms!, share: 0.4 },
      }))
    : [];
  const reading = (name: ReadingName) => ({
    reading: name,
    kind: 'ranked' as const,
    first: Object.fromEntries(ids.map((id, k) => [id, some(k === 0 ? 0.6 : 0.1 / k)])),
  });
  const open = kase.inputs.filter(({ low, high }) => low < high);
  return {
    packages: { all: 12, logical: 12 },
    certain: false,
    deal,
    demands: kase.demands.map(({ id, kind, party }) => ({
      id,
      kind,
      party: kase.parties[party]!.id,
      met: spread(next(), 0.1, 0.9, deal.of),
      inConflict: some(next()),
      opensAlone: some(next()),
    })),
    conflicts,
    openings,
    distinct: { conflicts: conflicts.length, openings: openings.length },
    complete: true,
    profile: ids.map((party, k) => ({
      party,
      blocking: blocked ? spread(1 / ids.length, 0, 1, deal.of) : spread(0),
      room: spread(next() / 2, 0.02, 0.8, deal.of),
      headroom: {
        room: deal,
        short: some(k === 0 ? 0.7 : 0.2),
        none: some(k === 0 ? 0.3 : 0.8),
        points: spread(-12.4, -30, 4, deal.of),
      },
      movement: { kind: 'unknown', reason: 'fewer-than-two-own-proposals' },
      answers: kase.proposals.map((proposal) => ({
        proposal: proposal.name,
        said: proposal.responses.find((r) => kase.parties[r.party]!.id === party)?.verdict ?? null,
        couldAccept: some(0.4),
        mustAccept: some(0.2),
      })),
      opensAlone: some(k === 0 ? 0.8 : 0.3),
    })),
    principal: {
      readings: [
        reading('blocking'),
        reading('room'),
        reading('headroom'),
        { reading: 'movement', kind: 'unknown', reason: 'fewer-than-two-moved' },
        reading('answers'),
      ],
      party: ids[0]!,
      readingsFirst: 3,
      readingsThatSay: 4,
    },
    shortfall: {
      defined: shareOf(Math.round(without * 0.8), without),
      uniform: blocked ? spread(7.2, 1, 20, without) : null,
      total: blocked ? spread(11.6, 2, 30, without) : null,
      packages: [],
    },
    pressure: ids.map((party, k) => {
      const most = k === 1 ? deal.share : deal.share + (1 - deal.share) / (k + 1.2);
      const cuts = [...Array.from({ length: 21 }, (_, cut) => cut), 25, 30, 40, 50, 75, 100];
      return {
        party,
        most,
        points: cuts.map((cut) => ({
          cut,
          deal: deal.share + (most - deal.share) * Math.min(1, cut / 40),
        })),
      };
    }),
    unknowns:
      blocked && deal.hits > 0
        ? open.slice(0, 10).map(({ id, low, high }, k) => ({
            input: id,
            index: 0.38 / (k + 1) ** 2,
            noise: 0.01,
            deal: [0.08, 0.04, 0.02, 0.01, null],
            bounds: [0, 1, 2, 3, 4, 5].map((step) => low + ((high - low) * step) / 5),
          }))
        : [],
  };
}

/** The case with other names for its parties, issues and options. */
export function renamed(kase: Case, name: (id: string) => string): Case {
  return {
    ...kase,
    parties: kase.parties.map((party) => ({ ...party, name: name(party.id) })),
    issues: kase.issues.map((issue) => ({
      ...issue,
      name: name(issue.id),
      options: issue.options.map((option) => ({ ...option, name: name(option.id) })),
    })),
  };
}

/** Twelve parties with long names, twenty issues of two or three options. */
export function crowd(): Case {
  const ids = (word: string, n: number) => Array.from({ length: n }, (_, k) => `${word}-${k + 1}`);
  const kase = buildCase({
    issues: Object.fromEntries(
      ids('issue', 20).map((id, k) => [id, ids(`${id}-option`, 2 + (k % 2))]),
    ),
    parties: Object.fromEntries(
      ids('party', 12).map((id, k) => [
        id,
        {
          walkaway: { kind: 'range' as const, low: 20 + k, high: 60 + k },
          never: { 'a-line-of-its-own': { 'issue-1': 'issue-1-option-1' } },
        },
      ]),
    ),
  });
  return renamed(kase, (id) =>
    id.startsWith('party')
      ? `United Federation of Delegations, bench number ${id.slice(6)}`
      : `The question of ${id.replaceAll('-', ' ')} and all that hangs together with it`,
  );
}
