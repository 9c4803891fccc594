export { type Applied, applySuggestions, patchOf } from './apply.ts';
export type { Edit, Path } from './edits.ts';
export { lexiconOfCase } from './lexicon-of-case.ts';
export type { Snapshots } from './quotes.ts';
export { MOST_SUGGESTIONS, suggestFromRecord } from './suggest.ts';
export type { Grounds, Suggestion, SuggestionKind } from './suggestion.ts';
export type { Match } from './topics.ts';
export { type Written, writeEdits } from './write-edits.ts';
