import type { Case } from '../case/index.ts';
import type { DealsResult } from '../deals/index.ts';
import type { Answer } from '../draws/index.ts';
import type { DriftResult } from '../drift/index.ts';
import type { ForecastResult } from '../forecast/index.ts';
import type { Ledger } from '../forecast/ledger/index.ts';
import type { ObstaclesResult } from '../obstacles/index.ts';
import type { ContestedReading } from '../record/index.ts';

/** All that a report is made from. Plain data; nothing in it is computed again. */
export interface ReportInput {
  readonly kase: Case;
  readonly deals: Answer<DealsResult>;
  readonly obstacles: Answer<ObstaclesResult>;
  /** Left out of the page where no party has a dated stance. */
  readonly drift?: Answer<DriftResult>;
  /** Left out of the page where no issue has a scale. */
  readonly forecast?: Answer<ForecastResult>;
  /** Left out of the page where the case has no forecast. */
  readonly ledger?: Ledger;
  readonly contested: readonly ContestedReading[];
  /** Version of the program that made the answers. */
  readonly version: string;
}
