export {
  type Chart,
  type ChartTable,
  calibrationChart,
  conflictChart,
  driftCharts,
  fifthsChart,
  forecastCharts,
  positionCharts,
  pressureCharts,
  shareChart,
  spaceChart,
  unknownsChart,
} from './charts/index.ts';
export {
  type Html,
  htmlReport,
  isReport,
  type ReportSection,
  reportSections,
  STYLE,
} from './html/index.ts';
export { type DealInput, hasDeals, type ReportInput } from './input.ts';
export { markdownReport } from './markdown.ts';
export {
  isRecordPage,
  type RecordInput,
  recordPage,
  recordText,
  shownText,
} from './record/index.ts';
export {
  dealsText,
  driftText,
  forecastText,
  hang,
  ledgerText,
  movesText,
  obstaclesText,
  type TerminalOptions,
  wrap,
} from './terminal/index.ts';
export {
  blockers,
  clean,
  findOut,
  howSure,
  type Names,
  namesOf,
  type Passage,
  packages,
  plain,
  pressure,
  type Sentence,
  type Span,
  verdict,
  whatOpens,
  why,
} from './words/index.ts';
