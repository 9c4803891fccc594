/** The analyses that this package brings, by name. */
import { dealsAnalysis } from './deals/index.ts';
import type { Registry } from './draws/index.ts';
import { driftAnalysis } from './drift/index.ts';
import { forecastAnalysis } from './forecast/index.ts';
import { movesAnalysis } from './moves/index.ts';
import { obstaclesAnalysis } from './obstacles/index.ts';

export const registry: Registry = {
  [dealsAnalysis.name]: dealsAnalysis,
  [movesAnalysis.name]: movesAnalysis,
  [obstaclesAnalysis.name]: obstaclesAnalysis,
  [driftAnalysis.name]: driftAnalysis,
  [forecastAnalysis.name]: forecastAnalysis,
};
