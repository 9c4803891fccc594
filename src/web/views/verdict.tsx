import { namesOf } from '../../report/index.ts';
import {
  capital,
  conflictWords,
  demandParty,
  pressure,
  setsAside,
  toldOpenings,
  toldSets,
} from '../../report/words/index.ts';
import { Points, Say } from '../parts/sentence.tsx';
import { TryDemand } from '../parts/try-demand.tsx';
import type { Found } from '../state/answers.ts';
import type { Workbench } from '../state/workbench.ts';
import { ReportView, shownAnswers } from './report-view.tsx';

/** The verdict, and in a few lines what blocks, what opens, and which pressure does nothing. */
export function VerdictView({ workbench }: { readonly workbench: Workbench }) {
  const found = shownAnswers(workbench).found.value;
  if (found === null) return null;
  return (
    <>
      <ReportView workbench={workbench} sections={['verdict']} />
      <div class="leads">
        <Blocks found={found} />
        <Opens workbench={workbench} found={found} />
        <Presses found={found} />
      </div>
    </>
  );
}

function Blocks({ found: { kase, obstacles } }: { readonly found: Found }) {
  const names = namesOf(kase);
  const sets = toldSets(obstacles.result).slice(0, 2);
  return (
    <section aria-labelledby="lead-blocks">
      <h2 id="lead-blocks">What blocks most often</h2>
      {sets.length === 0 ? <p>Nothing: there is a deal.</p> : null}
      <Points
        sentences={sets.map(({ demands }) => [...capital(conflictWords(names, demands)), '.'])}
      />
      <a href="#view=obstacles">All obstacles</a>
    </section>
  );
}

function Opens({ workbench, found }: { readonly workbench: Workbench; readonly found: Found }) {
  const names = namesOf(found.kase);
  const [first] = toldOpenings(found.obstacles.result);
  return (
    <section aria-labelledby="lead-opens">
      <h2 id="lead-opens">What opens one most often</h2>
      {first === undefined ? (
        <p>Nothing has to give, or nothing that the parties could give would do.</p>
      ) : (
        <>
          <p>
            A deal opens if <Say words={setsAside(names, first.demands)} />.
          </p>
          <ul class="tries">
            {first.demands.map((id) => (
              <li key={id}>
                <span>{demandParty(names, id)}</span>
                <TryDemand workbench={workbench} found={found} id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      <a href="#view=obstacles">All openings</a>
    </section>
  );
}

function Presses({ found: { kase, obstacles } }: { readonly found: Found }) {
  const { title, sentences } = pressure(namesOf(kase), obstacles.result);
  return (
    <section aria-labelledby="lead-pressure">
      <h2 id="lead-pressure">{title}</h2>
      <Points sentences={sentences.slice(0, 2)} />
      <a href="#view=pressure">Try pressure</a>
    </section>
  );
}
