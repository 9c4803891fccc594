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
export { htmlReport, isReport } from './html/index.ts';
export type { ReportInput } from './input.ts';
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
