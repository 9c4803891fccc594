export { type Anchor, anchorOf, type Finding, findQuote } from './anchor.ts';
export { type Selector, toWebAnnotation, type WebAnnotation } from './annotation.ts';
export { checkEvidence } from './check.ts';
export {
  type ContestedReading,
  contestedReadings,
  type Evidence,
  evidenceOf,
  type Reading,
} from './evidence.ts';
