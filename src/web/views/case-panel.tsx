import { useEffect, useState } from 'preact/hooks';
import { FormTab } from '../edit/form/form-tab.tsx';
import { ProblemList } from '../edit/problem-list.tsx';
import { TextTab } from '../edit/text-tab.tsx';
import type { Goal, Workbench } from '../state/workbench.ts';

const TABS = [
  ['form', 'Form'],
  ['text', 'Text'],
] as const;
type Tab = (typeof TABS)[number][0];

/** The case beside its answers: as a form or as text, of one document with one history. */
export function CasePanel({ workbench }: { readonly workbench: Workbench }) {
  const [tab, setTab] = useState<Tab>('form');
  const [open, setOpen] = useState(true);
  const { document, answers } = workbench;
  const go = (to: Goal) => {
    workbench.goTo(to);
  };
  const goal = workbench.goal.value;
  useEffect(() => {
    if (goal === null) return;
    setTab('text');
    setOpen(true);
    // On a narrow page the case is a view of its own.
    if (!matchMedia('(min-width: 70rem)').matches) workbench.view.value = 'case';
  }, [goal]);
  const keys = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element &&
      event.target.closest('input[type=text], input[type=number], .editor');
    if (typing || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    if (redo) document.redo();
    else document.undo();
  };
  return (
    <aside class={`bench-case${open ? '' : ' closed'}`} aria-label="The case" onKeyDown={keys}>
      <div class="case-bar">
        <button
          type="button"
          class="case-fold"
          aria-expanded={open}
          aria-controls="case-body"
          onClick={() => setOpen(!open)}
        >
          {open ? '⟨ Hide the case' : '⟩ Show the case'}
        </button>
        {open && <Tabs tab={tab} onTab={setTab} />}
        {open && <History workbench={workbench} />}
      </div>
      <div id="case-body" hidden={!open}>
        {open && (
          <>
            <div role="tabpanel" id={`case-${tab}`} aria-labelledby={`case-tab-${tab}`}>
              {tab === 'form' ? (
                <FormTab workbench={workbench} onShow={go} />
              ) : (
                <TextTab workbench={workbench} goal={goal} />
              )}
            </div>
            <ProblemList problems={answers.problems.value} onGo={go} />
          </>
        )}
      </div>
    </aside>
  );
}

/** The two tabs; the arrow keys go from one to the other. */
function Tabs({ tab, onTab }: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }) {
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = tab === 'form' ? 'text' : 'form';
    onTab(other);
    document.getElementById(`case-tab-${other}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="The case as" class="case-tabs" onKeyDown={turn} tabIndex={-1}>
      {TABS.map(([id, name]) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`case-tab-${id}`}
          aria-selected={tab === id}
          aria-controls={tab === id ? `case-${id}` : undefined}
          tabIndex={tab === id ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Undo and redo, of what was done in the form and in the text alike. */
function History({ workbench: { document } }: { readonly workbench: Workbench }) {
  return (
    <span class="case-history">
      <button type="button" aria-disabled={!document.canUndo.value} onClick={document.undo}>
        Undo
      </button>
      <button type="button" aria-disabled={!document.canRedo.value} onClick={document.redo}>
        Redo
      </button>
    </span>
  );
}
