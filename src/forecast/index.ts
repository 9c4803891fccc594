export {
  type ForecastOptions,
  forecastAnalysis,
  MAX_NUMBERS as MAX_FORECAST_NUMBERS,
} from './analysis.ts';
export {
  compromise,
  middle,
  plainMean,
  salienceMean,
  statusQuo,
  weightedMedian,
} from './baselines.ts';
export {
  CHALLENGE_DEFAULTS,
  type ChallengeOptions,
  type ChallengeRound,
  type ChallengeRun,
  runChallenge,
} from './challenge.ts';
export type { ChallengeKind, ChallengeMove } from './challenge-offers.ts';
export type { ChallengeMode } from './challenge-utility.ts';
export {
  type Exchange,
  type ExchangeRound,
  type ExchangeSide,
  exchangeSpread,
  type Pick,
  runExchange,
} from './exchange.ts';
export * from './ledger/index.ts';
export { FORECAST_LIMITS, type ForecastLimit, ForecastLimitError } from './limits.ts';
export { MODELS, type ModelName } from './models.ts';
export { type NashBargain, nashBargain } from './nash.ts';
export { type VotingPower, votingPower } from './power.ts';
export { type ModelRecord, RECORD, RECORD_SOURCE, type Sides } from './record.ts';
export type * from './result.ts';
export { runSpatial, type SpatialRun, type SpatialTurn } from './smp.ts';
export type { Bargain } from './smp-bargains.ts';
export type { ForecastActor, ForecastIssue, SpatialActor } from './types.ts';
export {
  type Core,
  core,
  type Interval,
  type Player,
  type Quota,
  type Voter,
  winset,
} from './veto.ts';
export { type PlaneCore, planeCore } from './veto-core.ts';
export {
  type Arc,
  type PlanePlayer,
  type PlaneWinset,
  type Point,
  planeWinset,
} from './veto-plane.ts';
