export { assembleCase, type CaseParts, type FieldOf, type Origin } from './assemble.ts';
export type { Entry, Severity } from './catalogue/entry.ts';
export { CATALOGUE } from './catalogue.ts';
export * from './conflict.ts';
export { codeFrame, countLine, type FrameOptions, formatProblems } from './frame.ts';
export { LIMITS, READING_LIMITS } from './limits.ts';
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
export { isError, problemsJson, toSarif } from './sarif.ts';
export { caseJsonSchema } from './schema.ts';
export * as shaped from './shaped.ts';
export * from './stances.ts';
export * from './stated.ts';
export { decodeAs, decodeUtf8 } from './utf8.ts';
export * from './vocabulary.ts';
