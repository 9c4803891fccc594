/** What a word that attributes speech or thought is known to do. */
import type { Certainty, StatementKind } from '../../case/index.ts';

/**
 * What can follow a cue and be its content.
 *
 * - `quote`: words in quotation marks
 * - `that`: a clause with or without `that`
 * - `marked`: a clause with `that` only
 * - `wh`: an indirect question: `asked whether`
 * - `to`: an infinitive of the speaker's own action: `refused to meet`
 * - `np`: an object: `denied the claim`
 * - `as`: an object and what it is taken for: `described it as a start`
 * - `small`: an object and a predicate: `called it productive`
 * - `for`, `of`, `about`, `on`, `against`: an object after that preposition: `called for talks`
 * - `person-to`: an object and its infinitive: `urged them to meet`
 * - `person-of`: an object and its charge: `accused them of stalling`
 */
export type Complement =
  | 'quote'
  | 'that'
  | 'marked'
  | 'wh'
  | 'to'
  | 'np'
  | 'as'
  | 'small'
  | 'for'
  | 'of'
  | 'about'
  | 'on'
  | 'against'
  | 'person-to'
  | 'person-of';

/**
 * How the report stands to what it attributes by this word: `factive` takes it for true
 * (`acknowledged`), `doubtful` keeps away from it (`claimed`), `counter` the speaker holds it for
 * untrue (`denied`), `neutral` none of these.
 */
export type Stance = 'neutral' | 'factive' | 'doubtful' | 'counter';

export interface CueWord {
  /** Base form, lower-cased. */
  readonly lemma: string;
  /** Name of the class in the tables: `say`, `deny`, `demand`. */
  readonly group: string;
  readonly takes: readonly Complement[];
  /** Whether an addressee can stand between cue and content: `told reporters that`. */
  readonly addressee: boolean;
  readonly stance: Stance;
  /** How sure the speaker presents it by the word alone; `unknown` where the word does not tell. */
  readonly certainty: Certainty;
  /** The kind that the word alone suggests; `null` where it suggests none. */
  readonly hint: StatementKind | null;
}
