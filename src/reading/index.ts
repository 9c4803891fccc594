export type { Lexicon, LexiconActor, LexiconRole } from './lexicon.ts';
export {
  type Dropped,
  type DropReason,
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
export type { ReadOptions, Report, ReportReading } from './report.ts';
export {
  type Applied,
  applySuggestions,
  type Edit,
  type Grounds,
  lexiconOfCase,
  type Match,
  MOST_SUGGESTIONS,
  type Path,
  patchOf,
  type Snapshots,
  type Suggestion,
  type SuggestionKind,
  suggestFromRecord,
} from './suggest/index.ts';
