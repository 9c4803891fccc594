export { dealsText } from './deals.ts';
export { driftText } from './drift.ts';
export { forecastText } from './forecast.ts';
export { ledgerText } from './ledger.ts';
export { movesText } from './moves.ts';
export { obstaclesText } from './obstacles.ts';
export type { TerminalOptions } from './page.ts';
export { hang, wrap } from './wrap.ts';
