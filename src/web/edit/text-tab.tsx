import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Goal, Workbench } from '../state/workbench.ts';
import type { Editor } from './editor.ts';

/** The text of the case in an editor, which is loaded now. */
export function TextTab({
  workbench,
  goal,
}: {
  readonly workbench: Workbench;
  readonly goal: Goal | null;
}) {
  const { document, answers } = workbench;
  const home = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const problems = answers.problems.value;

  useEffect(() => {
    let made: Editor | null = null;
    let gone = false;
    void import('./editor.ts').then(({ createEditor }) => {
      if (gone || home.current === null) return;
      made = createEditor(home.current, document.text.peek(), 'editor-keys', {
        onChange: (now) => document.change(now, 'editor', performance.now()),
        onUndo: document.undo,
        onRedo: document.redo,
      });
      setEditor(made);
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);
  // At once, and not after the page is drawn: by then more may have been typed.
  useEffect(
    () => (editor === null ? undefined : effect(() => editor.show(document.text.value))),
    [editor],
  );
  useEffect(() => editor?.mark(problems), [editor, problems]);
  useEffect(() => {
    if (goal !== null) editor?.goTo(goal.range);
  }, [editor, goal]);

  return (
    <div class="text-tab">
      <div class="editor" ref={home}>
        {editor === null && <p role="status">Loading the editor …</p>}
      </div>
      <p id="editor-keys" class="editor-keys">
        Tab leaves the editor. Ctrl+] and Ctrl+[ move lines in and out, Ctrl+Space completes, Ctrl+F
        searches, Ctrl+Z and Ctrl+Y undo and redo. On a Mac, Cmd for Ctrl.
      </p>
    </div>
  );
}
