export { assembleCase, type CaseParts, type FieldOf, type Origin } from './assemble.ts';
export { LIMITS } from './limits.ts';
export * from './model.ts';
export {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  ProblemError,
  problem,
  type SourceRange,
} from './problems.ts';
export { type ReadCase, readCase } from './read.ts';
export {
  type Region,
  type RegionFault,
  type RegionRules,
  regionOf,
  VALUES,
  WEIGHTS,
} from './region.ts';
export { caseJsonSchema } from './schema.ts';
