import type { Case } from '../case/index.ts';
import type { DealsResult } from '../deals/index.ts';
import type { Answer } from '../draws/index.ts';
import type { DriftResult } from '../drift/index.ts';
import type { ForecastResult } from '../forecast/index.ts';
import type { Ledger } from '../forecast/ledger/index.ts';
import type { MovesResult } from '../moves/index.ts';
import type { ObstaclesResult } from '../obstacles/index.ts';
import type { ContestedReading } from '../record/index.ts';

/** All that a report is made from. Plain data; nothing in it is computed again. */
export interface ReportInput {
  readonly kase: Case;
  /** With {@link obstacles}; `null` for a case of moves only. */
  readonly deals: Answer<DealsResult> | null;
  readonly obstacles: Answer<ObstaclesResult> | null;
  /** `null` where the case has no section on moves. */
  readonly moves: Answer<MovesResult> | null;
  /** `null` for a case of moves only. Says nothing where no party has a dated stance. */
  readonly drift?: Answer<DriftResult> | null;
  /** `null` for a case of moves only. Left out of the page where no issue has a scale. */
  readonly forecast?: Answer<ForecastResult> | null;
  /** Left out of the page where the case has no forecast. */
  readonly ledger?: Ledger;
  readonly contested: readonly ContestedReading[];
  /** Version of the program that made the answers. */
  readonly version: string;
}

/** The input of a report that has answers on deals. */
export interface DealInput extends ReportInput {
  readonly deals: Answer<DealsResult>;
  readonly obstacles: Answer<ObstaclesResult>;
}

/** Whether there are answers on deals; a case of moves only has none. */
export function hasDeals(input: ReportInput): input is DealInput {
  return input.deals !== null && input.obstacles !== null;
}

/** The seed and the draws of the report: those of the answers on deals, else of that on moves. */
export function runOf({
  obstacles,
  moves,
}: ReportInput): Pick<Answer<unknown>, 'seed' | 'draws'> | null {
  return obstacles ?? moves;
}
