export { ledgerOf } from './ledger.ts';
export type * from './result.ts';
export { brierScore, logScore } from './scores.ts';
