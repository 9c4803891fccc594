/** From the texts of reports to sourced statements and events. */
export { isDay } from './day.ts';
export type { Lexicon, LexiconActor, LexiconRole } from './lexicon.ts';
export { joinLexicons, type ReadLexicon, readLexicon } from './lexicon-file.ts';
export {
  faultOfUrl,
  hostOf,
  MODEL_LIMITS,
  type ModelApi,
  type ModelConfig,
  type ModelLimits,
  type ModelReading,
  type ModelTools,
  readWithModel,
} from './model/index.ts';
export { readReport } from './read-report.ts';
export type { ReadOptions, Report, ReportReading } from './report.ts';
export { type FoundReport, type FoundReports, reportsIn, withOwnIds } from './sources.ts';
export {
  type Applied,
  applySuggestions,
  type Grounds,
  lexiconOfCase,
  MOST_SUGGESTIONS,
  patchOf,
  type Snapshots,
  type Suggestion,
  type SuggestionKind,
  suggestFromRecord,
  type Written,
  writeEdits,
} from './suggest/index.ts';
