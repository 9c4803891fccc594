export { movesAnalysis } from './analysis.ts';
export { type Arena, arenaOf, type DrawnTerm } from './arena.ts';
export {
  type CoalitionVerdicts,
  coalitionImprovements,
  coalitionVerdicts,
  equilibriumJumps,
  type Jump,
} from './coalitions.ts';
export { createGraph, type Graph, graphOf, lazyGraphOf } from './graph.ts';
export { limitedVerdicts, nonMyopicVerdicts, stackelbergStates } from './horizon.ts';
export {
  type InverseConcept,
  type PreferenceChange,
  type PreferenceChanges,
  preferenceChanges,
  unstableMovers,
} from './inverse.ts';
export {
  EXTENSIONS,
  type Extension,
  type Judgement,
  plainJudgement,
  strongJudgement,
  unknownJudgement,
} from './judgement.ts';
export { type Leaving, leavingsFrom } from './leaving.ts';
export { ANALYSIS_LIMITS, MOVES_LIMITS, type MovesLimit, TooLargeError } from './limits.ts';
export { type MovesOptions, stateNamed } from './options.ts';
export { byLevels, byRanks, type Preference, RELATION, type Relation } from './preference.ts';
export { membersOf, type Reach } from './reach.ts';
export { type Remedy, remediesFor } from './remedies.ts';
export type * from './result.ts';
export type { Step } from './search.ts';
export { markSimultaneous } from './simultaneous.ts';
export {
  codeOf,
  createSpace,
  type Digit,
  isFeasible,
  movesIn,
  type Ranks,
  type Space,
  statesOf,
  valueAt,
  valuesOf,
} from './space.ts';
export { graphVerdicts } from './stability.ts';
export { sweepVerdicts } from './sweep.ts';
export {
  BIT,
  CONCEPTS,
  type Concept,
  equilibriaOf,
  equilibriumBits,
  type Verdicts,
} from './verdicts.ts';
export { WAY_KINDS, type Way, type WayKind, type WayStep, waysFrom } from './ways.ts';
export { type Answer, createWitness, simultaneousWitness, type Witness } from './witness.ts';
