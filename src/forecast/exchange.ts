/**
 * Equal-gain exchange (Stokman and Van Oosten 1994): actors trade votes on issues they care less about
 * for votes on issues they care more about, and the outcome of each issue is the weighted mean of the
 * positions that are then voted for.
 */
import { type Market, type Pair, pairsOf, type Trade, tradeOf } from './exchange-trade.ts';
import { holdTo } from './limits.ts';
import { weightedMean } from './sums.ts';
import type { ForecastIssue } from './types.ts';

/** Chooses among that many ties: an integer of 0 or more and less than `count`. */
export type Pick = (count: number) => number;

/** One exchange that was made. Issues and actors by name. */
export interface Exchange {
  /** Demands `gets`, and votes for `gives.to` on `gives.issue`. */
  readonly first: ExchangeSide;
  readonly second: ExchangeSide;
  /** What each gains: salience times points of the outcome. */
  readonly gain: number;
}

/** What one of the two gives. */
export interface ExchangeSide {
  readonly actor: string;
  /** The issue on which it gives way, and its vote before and after. */
  readonly issue: string;
  readonly from: number;
  readonly to: number;
}

/** One round. Lists run over the issues and, within them, over their actors, as they were given. */
export interface ExchangeRound {
  /** In the order in which they were made. A later gain can be higher: outcomes change in between. */
  readonly exchanges: readonly Exchange[];
  /** The positions voted for. */
  readonly votes: readonly (readonly number[])[];
  /** The outcome expected of each issue; null where no actor weighs anything. */
  readonly outcomes: readonly (number | null)[];
}

/** How much of a vote stays in the next position: a fixed part, and one that falls with salience. */
const FIXED = 0.1;
const BY_SALIENCE = 0.4;
/** Gains this near to the highest tie with it. */
const TIE = 1e-9;

/**
 * Runs the model. The order of ties changes outcomes, so it is the caller's: `pick` chooses among the
 * exchanges with the highest gain. {@link exchangeSpread} runs many orders.
 *
 * @param issues - actors are the same across issues where their names are
 * @param rounds - how many; a round starts where the one before left the positions
 * @throws ForecastLimitError past `exchanges` or `rounds` of FORECAST_LIMITS
 */
export function runExchange(
  issues: readonly ForecastIssue[],
  rounds: number,
  pick: Pick,
): ExchangeRound[] {
  holdTo('rounds', rounds);
  const names = [...new Set(issues.flatMap(({ actors }) => actors.map(({ name }) => name)))];
  const done: ExchangeRound[] = [];
  let market = marketOf(issues, names);
  for (let round = 0; round < rounds; round++) {
    const trades = clear(market, pick);
    done.push({
      exchanges: trades.map(({ trade, fromP, fromQ }) => {
        const side = (actor: number, issue: number, from: number, to: number): ExchangeSide => ({
          actor: names[actor]!,
          issue: issues[issue]!.name,
          from,
          to,
        });
        const { i, j, p, q, toP, toQ, gain } = trade;
        return { first: side(i, q, fromQ, toQ), second: side(j, p, fromP, toP), gain };
      }),
      votes: issues.map(({ actors }, k) =>
        actors.map(({ name }) => market.votes[k]![names.indexOf(name)]!),
      ),
      outcomes: issues.map((_, k) => outcomeOf(market, k)),
    });
    market = next(market);
  }
  return done;
}

/** Outcomes over orders of ties: by issue, the outcome of the last round in each order. */
export function exchangeSpread(
  issues: readonly ForecastIssue[],
  rounds: number,
  orders: number,
  pick: Pick,
): (number | null)[][] {
  const runs = Array.from({ length: orders }, () => runExchange(issues, rounds, pick).at(-1));
  return issues.map((_, k) => runs.map((round) => round?.outcomes[k] ?? null));
}

function marketOf(issues: readonly ForecastIssue[], names: readonly string[]): Market {
  const on = issues.map(({ actors }) => new Map(actors.map((actor) => [actor.name, actor])));
  const table = (of: (issue: number, name: string) => number) =>
    issues.map((_, k) => names.map((name) => of(k, name)));
  const wanted = table((k, name) => on[k]!.get(name)?.position ?? Number.NaN);
  const salience = table((k, name) => on[k]!.get(name)?.salience ?? 0);
  const weight = table(
    (k, name) => salience[k]![names.indexOf(name)]! * (on[k]!.get(name)?.capability ?? 0),
  );
  return opened(wanted, salience, weight);
}

function opened(
  wanted: readonly (readonly number[])[],
  salience: Market['salience'],
  weight: Market['weight'],
): Market {
  const votes = wanted.map((row) => [...row]);
  const sums = weight.map((row) => row.reduce((a, b) => a + b, 0));
  const market = { wanted, votes, salience, weight, sums, outcomes: votes.map(() => Number.NaN) };
  votes.forEach((_, k) => {
    market.outcomes[k] = outcomeOf(market, k) ?? Number.NaN;
  });
  return market;
}

function outcomeOf({ votes, weight }: Market, issue: number): number | null {
  return weightedMean(votes[issue]!, weight[issue]!);
}

interface Made {
  readonly trade: Trade;
  readonly fromP: number;
  readonly fromQ: number;
}

/** Makes exchanges, the highest gain first, until none is left. Each pair trades once over two issues. */
function clear(market: Market, pick: Pick): Made[] {
  const open = new Map<Pair, Trade>();
  const pairs = pairsOf(market);
  holdTo('exchanges', pairs.length);
  const offer = (pair: Pair) => {
    const trade = tradeOf(market, pair);
    if (trade === null) open.delete(pair);
    else open.set(pair, trade);
  };
  for (const pair of pairs) offer(pair);
  const made: Made[] = [];
  while (open.size > 0) {
    const best = Math.max(...[...open.values()].map(({ gain }) => gain));
    const tied = [...open].filter(([, { gain }]) => gain >= best * (1 - TIE));
    const [pair, trade] = tied[tied.length > 1 ? pick(tied.length) : 0]!;
    open.delete(pair);
    const { i, j, p, q } = trade;
    made.push({ trade, fromP: market.votes[p]![j]!, fromQ: market.votes[q]![i]! });
    market.votes[p]![j] = trade.toP;
    market.votes[q]![i] = trade.toQ;
    for (const k of [p, q]) market.outcomes[k] = outcomeOf(market, k)!;
    for (const other of [...open.keys()]) {
      if (other.p === p || other.q === p || other.p === q || other.q === q) offer(other);
    }
  }
  return made;
}

/** Part of each vote becomes the position: more where little was at stake. */
function next({ wanted, votes, salience, weight }: Market): Market {
  const moved = wanted.map((row, k) =>
    row.map((x, a) => {
      const part = FIXED + BY_SALIENCE * (1 - salience[k]![a]!);
      return (1 - part) * x + part * votes[k]![a]!;
    }),
  );
  return opened(moved, salience, weight);
}
