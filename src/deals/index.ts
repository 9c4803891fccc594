export { acceptingOf, type Rule, ruleOf } from './agreement.ts';
export {
  createEvaluator,
  type Evaluation,
  type Evaluator,
  evaluateTables,
  UNIT,
} from './evaluate.ts';
export { codeAt, createGrid, type Grid, optionAt, positionOf } from './grid.ts';
export type * from './result.ts';
export { type Space, spaceOf, termsAt } from './space.ts';
