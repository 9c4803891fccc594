/** Views of answers that are asked when they are looked at: moves, drift, forecast. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Case } from '../../case/index.ts';
import { type ReportInput, reportSections } from '../../report/index.ts';
import { Markup } from '../parts/markup.tsx';
import type { ExtraName } from '../state/extras.ts';
import { applyWhatIfs } from '../state/what-if.ts';
import type { Workbench } from '../state/workbench.ts';

/** What each party could do on its own, and which states hold. */
export function MovesView({ workbench }: { readonly workbench: Workbench }) {
  return (
    <ExtraView
      workbench={workbench}
      name="moves"
      absent={(kase) => kase.conflict === null}
      words="This case has no section on moves. With one (“moves:” in its text), this view shows which states hold, and which ways lead from today’s to a better one."
    />
  );
}

/** Whether the parties are closer than they were, and where they would settle. */
export function TimeView({ workbench }: { readonly workbench: Workbench }) {
  const absent = (kase: Case) => kase.issues.length === 0;
  return (
    <>
      <ExtraView
        workbench={workbench}
        name="drift"
        absent={absent}
        words="This case has no issues, so the parties have no stances to compare."
      />
      <ExtraView
        workbench={workbench}
        name="forecast"
        absent={absent}
        words="This case has no issues to settle."
      />
    </>
  );
}

/** Asks for an answer while it is looked at, and shows what the report says of it. */
function ExtraView({
  workbench,
  name,
  absent,
  words,
}: {
  readonly workbench: Workbench;
  readonly name: ExtraName;
  readonly absent: (kase: Case) => boolean;
  readonly words: string;
}) {
  const { extras, answers, scenario, shown, whatIfs, document, file, settings } = workbench;
  const kase = (shown.value === 'case' ? answers : scenario).kase.value;
  const open = file.value;
  const sound = answers.problems.value.every(({ severity }) => severity !== 'error');
  const tried = shown.value === 'case' ? [] : whatIfs.value;
  const text = document.text.value;
  const none = kase === null || absent(kase);
  useEffect(() => {
    if (open === null || none || !sound) return;
    const of = { file: open.name, text: applyWhatIfs(text, tried), sources: open.sources };
    const timer = setTimeout(() => extras.want(name, of), 150);
    return () => clearTimeout(timer);
  }, [open?.name, open?.sources, text, tried, none, sound, settings.value, name]);

  const { answer, progress, fault, current } = extras.standing[name].value;
  const parts = useMemo(
    () =>
      kase === null || answer === null || answer.case.hash !== kase.hash
        ? []
        : reportSections(inputOf(kase, name, answer), [name]),
    [kase, answer],
  );
  if (kase === null) return null;
  if (none) return <p>{words}</p>;
  if (fault !== null) return <p role="status">{fault}</p>;
  if (answer === null || (progress !== null && !current)) {
    return (
      <>
        <p role="status">
          Computing{progress === null ? ' …' : `: ${progress.done} of ${progress.total} draws`}{' '}
          {progress === null ? null : (
            <button type="button" onClick={() => extras.stop(name)}>
              Stop
            </button>
          )}
        </p>
        {progress === null ? null : (
          <progress aria-label="Draws" max={progress.total} value={progress.done} />
        )}
      </>
    );
  }
  if (parts.length === 0) return <p>There is nothing to say of it yet.</p>;
  return (
    <>
      {parts.map(([id, , part]) => (
        <Markup key={id} part={part} />
      ))}
    </>
  );
}

/** A report of one answer alone. */
function inputOf(kase: Case, name: ExtraName, answer: unknown): ReportInput {
  const none = { deals: null, obstacles: null, moves: null, drift: null, forecast: null };
  return { kase, ...none, [name]: answer, contested: [], version: __VERSION__ } as ReportInput;
}
