export type { Chart, ChartTable } from './chart.ts';
export { conflictChart, setLetter } from './conflicts.ts';
export { driftCharts } from './drift.ts';
export { calibrationChart } from './ledger.ts';
export { positionCharts } from './positions.ts';
export { pressureCharts } from './pressure.ts';
export { shareChart } from './share.ts';
export { type Pair, packageTable, shownPoints, spaceChart } from './space.ts';
export { fifthsChart, unknownsChart } from './unknowns.ts';
