import { useMemo } from 'preact/hooks';
import type { DealsResult } from '../../deals/index.ts';
import type { Answer } from '../../draws/index.ts';
import type { ObstaclesResult } from '../../obstacles/index.ts';
import { contestedReadings } from '../../record/index.ts';
import { type ReportInput, reportSections } from '../../report/index.ts';
import { Markup } from '../parts/markup.tsx';
import type { Answers } from '../state/answers.ts';
import type { Workbench } from '../state/workbench.ts';

/** What the report says of a question. */
export function ReportView({
  workbench,
  sections,
}: {
  readonly workbench: Workbench;
  readonly sections: readonly string[];
}) {
  const answers = workbench.shown.value === 'case' ? workbench.answers : workbench.scenario;
  const input = reportInput(answers);
  const parts = useMemo(
    () => (input === null ? [] : reportSections(input)),
    [input?.kase, input?.deals, input?.obstacles],
  );
  if (input === null) return <p role="status">Computing …</p>;
  return (
    <>
      {parts
        .filter(([id]) => sections.includes(id))
        .map(([id, , part]) => (
          <Markup key={id} part={part} />
        ))}
    </>
  );
}

/** What a report is made from, once the answers are there. */
export function reportInput({ kase, standing }: Answers): ReportInput | null {
  const deals = standing.deals.value.answer;
  const obstacles = standing.obstacles.value.answer;
  if (kase.value === null || deals === null || obstacles === null) return null;
  if (deals.case.hash !== kase.value.hash || obstacles.case.hash !== kase.value.hash) return null;
  return {
    kase: kase.value,
    deals: deals as Answer<DealsResult>,
    obstacles: obstacles as Answer<ObstaclesResult>,
    contested: contestedReadings(kase.value),
    version: __VERSION__,
  };
}
