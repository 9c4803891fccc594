import type { Problem } from '../../case/index.ts';
import type { Goal } from '../state/workbench.ts';

/** What is wrong with the case, and how to mend it; each leads to its place. */
export function ProblemList({
  problems,
  onGo,
}: {
  readonly problems: readonly Problem[];
  readonly onGo: (goal: Goal) => void;
}) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section class="problems" aria-label="Problems of the case">
      <p role="status" class="problems-count">
        {problems.length === 0 ? 'No problems.' : countOf(errors, problems.length - errors)}
        {errors > 0 && ' The answers are those of the last text without errors.'}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.range.start.offset} ${problem.code} ${problem.path}`}>
            <button type="button" onClick={() => onGo({ range: problem.range })}>
              <span class={`problem-kind ${problem.severity}`}>{problem.severity}</span>{' '}
              <span>
                line {problem.range.start.line}: {problem.message}
              </span>
            </button>
            {problem.hint !== '' && <p>{problem.hint}</p>}
            <code>{problem.code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countOf(errors: number, others: number): string {
  const count = (n: number, what: string) => (n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'}`]);
  return `${[...count(errors, 'error'), ...count(others, 'warning')].join(', ')}.`;
}
