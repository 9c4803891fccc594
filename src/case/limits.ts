/**
 * What a case may hold. Past a limit is a problem with its own code, never a slow or a wrong answer.
 */
export const LIMITS = {
  /** Bytes of a case file, UTF-8. */
  caseBytes: 1_048_576,
  /** Bytes of one source text, UTF-8. */
  sourceBytes: 10_485_760,
  /** Levels of nested maps and lists. */
  nesting: 32,
  /** Words and signs of YAML in one file: keys, values, brackets, commas. */
  tokens: 200_000,
  /** YAML aliases (`*name`) in one file. */
  aliases: 100,
  /** Values that the aliases of one file unfold to. */
  unfolded: 20_000,
  parties: 64,
  /** Parties with a say: coalitions are listed one by one. */
  deciders: 16,
  issues: 32,
  /** Options of one issue. */
  options: 64,
  /** Bonuses of one party: utilities stay below 2148 points, which 32-bit integers hold. */
  bonuses: 20,
  /** Demands of all deciders together: one bit each. */
  demands: 32,
  /** Packages that are scanned. */
  packages: 10_000_000,
  /** States of the tactical conflict, feasible or not. */
  states: 4_194_304,
  /** Parties with moves of their own. */
  movers: 16,
  /** States of the tactical conflict that a case asks about. */
  targets: 20,
  /** Statements by which one party ranks the states: their weights stay exact in a double. */
  statements: 52,
  /** Dated positions of one case. */
  positions: 5_000,
  /** Forecasts in the ledger of one case. */
  forecasts: 2_000,
  /** Draws of one run. */
  draws: 1_000_000,
  /** Problems listed for one file; the rest is counted. */
  problems: 200,
} as const;

/** What reports, lexicons and records may hold. */
export const READING_LIMITS = {
  /** Bytes of one report to read: text, HTML, feed or JSONL. */
  reportBytes: 10_485_760,
  /** Bytes of the text of a report as it is kept beside a record: another encoding may be longer. */
  snapshotBytes: 31_457_280,
  /** Words and marks of one report: prose of `reportBytes` holds fewer. */
  words: 3_000_000,
  /** UTF-16 code units of the front matter of a Markdown file. */
  frontMatter: 16_384,
  /** Reports of one run. */
  reports: 2000,
  /** UTF-16 code units of all reports of one run together. */
  reportsText: 104_857_600,
  /** Tags of one HTML page. */
  tags: 50_000,
  /** Elements of an HTML page within one another. */
  tagDepth: 250,
  /** Bytes of a lexicon of actors, UTF-8. */
  lexiconBytes: 1_048_576,
  /** Bytes of a record file, UTF-8. */
  recordBytes: 134_217_728,
  /** Lines of a record file. */
  recordLines: 200_000,
  /** UTF-16 code units of one line of a record file. */
  recordLine: 8_388_608,
} as const;
