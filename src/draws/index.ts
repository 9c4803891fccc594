export * from './analysis.ts';
export { quantile, type Share, type Spread, shareOf, spreadOf, wilson } from './stats.ts';
