/** Every model on every issue of a proposal. */
import {
  compromise,
  exchangeSpread,
  middle,
  plainMean,
  runChallenge,
  runSpatial,
  salienceMean,
  statusQuo,
  weightedMedian,
} from '../../src/forecast/index.ts';
import type { DeuIssue, DeuProposal } from './load.ts';
import { integer } from './random.ts';

/** Orders of ties that the exchange model is run in; its forecast is their mean. */
const ORDERS = 10;

type Forecast = number | null | 'crash';

/** An issue with what the models say. */
export interface Scored {
  readonly proposal: string;
  readonly issue: DeuIssue;
  readonly outcome: number;
  readonly forecasts: Readonly<Record<string, Forecast>>;
  /** Highest less lowest outcome of the exchange model over orders of ties, first round. */
  readonly spread: number;
}

const single: Readonly<Record<string, (issue: DeuIssue) => number | null>> = {
  compromise: (issue) => compromise(issue.actors),
  'plain mean': (issue) => plainMean(issue.everyone),
  'salience-weighted mean': (issue) => salienceMean(issue.everyone),
  'weighted median': (issue) => weightedMedian(issue.actors),
  'median actor': (issue) => medianActor(issue),
  'status quo (compromise where unknown)': (issue) => statusQuo(issue) ?? compromise(issue.actors),
  'middle of the scale': (issue) => middle(issue),
  'challenge, text, 1 round': (issue) =>
    runChallenge(issue.actors, { mode: 'text', rounds: 1 }).forecast,
  'challenge, text, 10 rounds': (issue) =>
    runChallenge(issue.actors, { mode: 'text', rounds: 10 }).forecast,
  'challenge, replication, 1 round': (issue) => runChallenge(issue.actors, { rounds: 1 }).forecast,
  'challenge, replication, 10 rounds': (issue) =>
    runChallenge(issue.actors, { rounds: 10 }).forecast,
  'challenge, replication, 1 round, mean': (issue) =>
    runChallenge(issue.actors, { rounds: 1 }).rounds.at(-1)?.mean ?? null,
  'challenge, replication, 10 rounds, mean': (issue) =>
    runChallenge(issue.actors, { rounds: 10 }).rounds.at(-1)?.mean ?? null,
  'challenge, replication, 3 rounds, Q 0.5': (issue) =>
    runChallenge(issue.actors, { rounds: 3, stay: 0.5 }).forecast,
  'spatial model (KTAB)': (issue) => {
    const [x] = runSpatial(
      issue.actors.map(({ name, capability, position, salience }) => ({
        name,
        capability,
        positions: [position / 100],
        saliences: [salience],
      })),
    ).forecast;
    return x === null || x === undefined ? null : 100 * x;
  },
};

export const MODELS = [...Object.keys(single), 'exchange, 1 round', 'exchange, 3 rounds'];

export function forecasts(proposal: DeuProposal): Scored[] {
  const one = exchanged(proposal, 1);
  const three = exchanged(proposal, 3);
  return proposal.issues.flatMap((issue, k): Scored[] => {
    if (issue.outcome === null) return [];
    const all = Object.entries(single).map(([name, model]) => [name, kept(() => model(issue))]);
    const range = (one?.[k] ?? []).filter((x) => x !== null);
    return [
      {
        proposal: proposal.id,
        issue,
        outcome: issue.outcome,
        forecasts: {
          ...Object.fromEntries(all),
          'exchange, 1 round': one === null ? 'crash' : average(one[k]!),
          'exchange, 3 rounds': three === null ? 'crash' : average(three[k]!),
        },
        spread: range.length > 0 ? Math.max(...range) - Math.min(...range) : 0,
      },
    ];
  });
}

function exchanged({ issues }: DeuProposal, rounds: number): (number | null)[][] | null {
  try {
    return exchangeSpread(issues, rounds, ORDERS, integer);
  } catch {
    return null;
  }
}

function kept(model: () => number | null): Forecast {
  try {
    const x = model();
    return x !== null && Number.isFinite(x) ? x : x === null ? null : 'crash';
  } catch {
    return 'crash';
  }
}

/** The middle position, each actor counted once; halfway between two middle ones. */
function medianActor({ everyone }: DeuIssue): number {
  const x = everyone.map(({ position }) => position).sort((a, b) => a - b);
  return (x[(x.length - 1) >> 1]! + x[x.length >> 1]!) / 2;
}

function average(list: readonly (number | null)[]): number | null {
  const known = list.filter((x) => x !== null);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : null;
}
