import { VIEWS } from '../state/views.ts';
import type { Workbench } from '../state/workbench.ts';
import { ReportView } from './report-view.tsx';

/** The page with a case open: the case beside its answers. */
export function Main({ workbench }: { readonly workbench: Workbench }) {
  const current = VIEWS.find(({ id }) => id === workbench.view.value)!;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the answer
      </a>
      <header class="bench-top">
        <p class="brand">Impasse</p>
        <h1>{workbench.answers.kase.value?.name ?? workbench.file.value?.name}</h1>
      </header>
      <nav aria-label="Questions">
        <ul>
          {VIEWS.map(({ id, name }) => (
            <li key={id}>
              <a href={`#view=${id}`} aria-current={id === current.id ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        <h2 class="question">{current.question}</h2>
        <ReportView workbench={workbench} sections={current.sections} />
      </main>
    </>
  );
}
