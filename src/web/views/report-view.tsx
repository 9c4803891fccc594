import { useMemo } from 'preact/hooks';
import { contestedReadings } from '../../record/index.ts';
import { type ReportInput, reportSections } from '../../report/index.ts';
import { Markup } from '../parts/markup.tsx';
import type { Answers, Found } from '../state/answers.ts';
import type { Workbench } from '../state/workbench.ts';

/** What the report says of a question. */
export function ReportView({
  workbench,
  sections,
}: {
  readonly workbench: Workbench;
  readonly sections: readonly string[];
}) {
  const { found } = shownAnswers(workbench);
  const now = found.value;
  const parts = useMemo(
    () => (now === null ? [] : reportSections(inputOf(now), sections)),
    [now, ...sections],
  );
  if (now === null) return null;
  return (
    <>
      {parts.map(([id, , part]) => (
        <Markup key={id} part={part} />
      ))}
    </>
  );
}

/** The answers that the views show: of the case, or of the case with the what-ifs. */
export function shownAnswers({ shown, answers, scenario }: Workbench): Answers {
  return shown.value === 'case' ? answers : scenario;
}

/** What a report is made from, once the answers are there. */
export function reportInput({ found }: Answers): ReportInput | null {
  return found.value === null ? null : inputOf(found.value);
}

/** What a report of these answers is made from. */
export function inputOf({ kase, deals, obstacles }: Found): ReportInput {
  const contested = contestedReadings(kase);
  return { kase, deals, obstacles, moves: null, contested, version: __VERSION__ };
}
