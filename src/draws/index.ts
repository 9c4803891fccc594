export * from './analysis.ts';
export { inlineRunner } from './inline.ts';
export { LimitError } from './limit-error.ts';
export { MOST_PACKED, packed, unpacked } from './packed.ts';
export { runAnalysis } from './run.ts';
export { drawSource, isCertain } from './sampler.ts';
export {
  chanceOfSeveral,
  chiSquare95,
  correlationRatio,
  type OutcomeClass,
} from './sensitivity.ts';
export { serialisingRunner, throughJson } from './serialising.ts';
export { quantile, type Share, type Spread, shareOf, spreadOf, wilson } from './stats.ts';
export { CHUNK_DRAWS, chunksOf, type Stream, streamOf, uniform } from './stream.ts';
