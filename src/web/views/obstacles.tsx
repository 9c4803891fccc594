import { Demands } from '../parts/try-demand.tsx';
import type { Workbench } from '../state/workbench.ts';
import { ReportView, shownAnswers } from './report-view.tsx';

/** What blocks a deal and what would open one, with every demand to try the case without. */
export function ObstaclesView({ workbench }: { readonly workbench: Workbench }) {
  const found = shownAnswers(workbench).found.value;
  if (found === null) return null;
  return (
    <>
      <ReportView workbench={workbench} sections={['why', 'opens']} />
      <section aria-labelledby="demands-heading">
        <h2 id="demands-heading">Every demand, and the case without it</h2>
        <p>
          A try is held apart from the case: it is listed under “What if”, and can be kept or
          dropped.
        </p>
        <Demands workbench={workbench} found={found} />
      </section>
      <ReportView workbench={workbench} sections={['blockers']} />
    </>
  );
}
