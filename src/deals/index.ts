export { acceptingOf, type Rule, ruleOf } from './agreement.ts';
export { type DealsOptions, dealsAnalysis } from './analysis.ts';
export {
  createEvaluator,
  type Evaluation,
  type Evaluator,
  evaluateTables,
  UNIT,
} from './evaluate.ts';
export { frontier } from './frontier.ts';
export { codeAt, createGrid, type Grid, optionAt, positionOf } from './grid.ts';
export type * from './result.ts';
export { type Solutions, solve } from './solutions.ts';
export { type Space, spaceOf, termsAt } from './space.ts';
export type { DealsPart } from './tally.ts';
export { zoneOf } from './zone.ts';
