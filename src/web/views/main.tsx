import type { ComponentType } from 'preact';
import { SettingsMenu } from '../parts/settings.tsx';
import { Strip } from '../parts/strip.tsx';
import { ShareMenu } from '../share/share-menu.tsx';
import { isViewId, VIEWS, type ViewId, viewOfAnchor } from '../state/views.ts';
import type { Workbench } from '../state/workbench.ts';
import { CasePanel } from './case-panel.tsx';
import { Compare } from './compare.tsx';
import { MovesView, TimeView } from './extra.tsx';
import { FileTools } from './file-tools.tsx';
import { ObstaclesView } from './obstacles.tsx';
import { PositionsView } from './positions.tsx';
import { PressureView } from './pressure.tsx';
import { RecordView } from './record.tsx';
import { ReportView, shownAnswers } from './report-view.tsx';
import { SpaceView } from './space.tsx';
import { VerdictView } from './verdict.tsx';
import { WhatIfs } from './what-if.tsx';

/** Views with something to touch; the others show what the report says. */
const OWN: Partial<Record<ViewId, ComponentType<{ readonly workbench: Workbench }>>> = {
  verdict: VerdictView,
  positions: PositionsView,
  space: SpaceView,
  obstacles: ObstaclesView,
  pressure: PressureView,
  compare: Compare,
  moves: MovesView,
  time: TimeView,
  record: RecordView,
};

/** The page with a case open: the case beside its answers. */
export function Main({ workbench }: { readonly workbench: Workbench }) {
  const { view, answers, file, shown, whatIfs } = workbench;
  const current = VIEWS.find(({ id }) => id === view.value)!;
  const now = shownAnswers(workbench);
  const Own = OWN[current.id];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it hears the clicks of links, which keys make too
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is clicked
    <div class="bench" data-view={current.id} onClick={(event) => followLink(workbench, event)}>
      <a class="skip" href="#main">
        Skip to the answer
      </a>
      <header class="bench-top">
        <p class="brand">Impasse</p>
        <h1>{answers.kase.value?.name ?? file.value?.name}</h1>
        <div class="bench-tools">
          <FileTools workbench={workbench} />
          <ShareMenu workbench={workbench} />
          <SettingsMenu workbench={workbench} />
        </div>
      </header>
      <Strip answers={now} tried={shown.value === 'case' ? 0 : whatIfs.value.length} />
      <Questions current={current.id} />
      <div class="bench-body">
        <CasePanel workbench={workbench} />
        <main
          id="main"
          tabIndex={-1}
          class={now.current.value ? undefined : 'stale'}
          aria-busy={!now.current.value && now.busy.value}
        >
          <WhatIfs workbench={workbench} />
          <h2 class="question">{current.question}</h2>
          {Own === undefined ? (
            <ReportView workbench={workbench} sections={current.sections} />
          ) : (
            <Own workbench={workbench} />
          )}
        </main>
      </div>
    </div>
  );
}

/**
 * Follows a link to a part of the answers: to another view where the part is there. The views
 * are named by links too, for opening them elsewhere.
 */
function followLink({ view }: Workbench, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = decodeURIComponent(link.getAttribute('href')!.slice(1));
  const wanted = new URLSearchParams(to).get('view');
  if (wanted !== null && isViewId(wanted)) view.value = wanted;
  const there = viewOfAnchor(to);
  if (there === null || document.getElementById(to) !== null) return;
  event.preventDefault();
  // A step of the browser's history of its own, so that Back leads back.
  history.pushState(null, '', `#${to}`);
  view.value = there;
  // The part is there once the view has been drawn.
  setTimeout(() => {
    const part = document.getElementById(to);
    part?.setAttribute('tabindex', '-1');
    part?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'center' });
  });
}

/** The views, by name. */
function Questions({ current }: { readonly current: ViewId }) {
  return (
    <nav aria-label="Questions">
      <ul>
        {VIEWS.map(({ id, name }) => (
          <li key={id} class={`to-${id}`}>
            <a href={`#view=${id}`} aria-current={id === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
