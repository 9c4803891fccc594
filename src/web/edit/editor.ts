/** The text editor of the case. Loaded when it is needed. */
import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Text, type TransactionSpec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { caseJsonSchema, type Problem, type SourceRange } from '../../case/index.ts';
import { aboutAt, offersAt, type Schema } from './complete.ts';
import { changedLines, difference, evened, type LineChange } from './lines.ts';
import { namesIn } from './names.ts';

/** What the editor tells the page. */
export interface EditorEvents {
  /** The whole text after the user changed it. */
  onChange(text: string): void;
  onUndo(): void;
  onRedo(): void;
}

/** An editor on the page. */
export interface Editor {
  /** Shows another text; the cursor stays where its surroundings do. */
  show(text: string): void;
  mark(problems: readonly Problem[]): void;
  goTo(range: Pick<SourceRange, 'start' | 'end'>): void;
  destroy(): void;
}

/** @param describedBy - id of the element that says how its keys work */
export function createEditor(
  parent: HTMLElement,
  text: string,
  describedBy: string,
  events: EditorEvents,
): Editor {
  let shown = text;
  const heard = (update: ViewUpdate) => {
    if (!update.docChanged || update.transactions.some((one) => one.isUserEvent('case'))) return;
    shown = changedLines(shown, lineChanges(update));
    events.onChange(shown);
  };
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      keymap.of(historyKeys(events)),
      ...extensions(describedBy),
      EditorView.updateListener.of(heard),
    ],
  });
  return {
    show(next) {
      if (next === shown) return;
      const before = view.state.doc.toString();
      shown = next;
      const changes = difference(before, evened(next));
      if (changes.from === changes.to && changes.insert === '') return;
      const moves = view.hasFocus;
      view.dispatch({ changes, userEvent: 'case' });
      if (moves) view.dispatch(selectionAt(changes.from + changes.insert.length));
    },
    mark(problems) {
      const marks = problems.map((problem) => diagnosticOf(problem, view.state.doc));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo({ start, end }) {
      const [from, to] = [placeIn(view.state.doc, start), placeIn(view.state.doc, end)];
      const effects = EditorView.scrollIntoView(from, { y: 'center' });
      view.dispatch({ selection: { anchor: from, head: to }, effects });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function selectionAt(anchor: number): TransactionSpec {
  return { selection: { anchor }, scrollIntoView: true };
}

/** Undo and redo are those of the case, which the form shares. */
function historyKeys({ onUndo, onRedo }: EditorEvents) {
  const done = (run: () => void) => () => {
    run();
    return true;
  };
  return [
    { key: 'Mod-z', run: done(onUndo), preventDefault: true },
    { key: 'Mod-y', run: done(onRedo), preventDefault: true },
    { key: 'Mod-Shift-z', run: done(onRedo), preventDefault: true },
  ];
}

function extensions(describedBy: string) {
  const schema = caseJsonSchema() as Schema;
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    yaml(),
    syntaxHighlighting(COLOURS),
    search({ top: true }),
    highlightSelectionMatches(),
    autocompletion({ override: [(context) => completions(context, schema)], icons: false }),
    about(schema),
    // Tab is left to the page, so that the keyboard can leave the editor.
    keymap.of([...completionKeymap, ...searchKeymap, ...lintKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': 'Case file as YAML',
      'aria-describedby': describedBy,
      spellcheck: 'false',
      tabindex: '0',
    }),
    THEME,
  ];
}

function completions(context: CompletionContext, schema: Schema) {
  const word = context.matchBefore(/[\w#-]+/);
  if (word === null && !context.explicit) return null;
  const text = context.state.doc.toString();
  const found = offersAt(text, context.pos, schema, namesIn(text));
  if (found === null) return null;
  const isLineEnd = context.state.doc.lineAt(context.pos).to === context.pos;
  const options = found.offers.map(({ label, kind, about }) => ({
    label,
    type: kind,
    detail: kind === 'name' ? about : '',
    ...(about === '' || kind === 'name' ? {} : { info: about }),
    apply: kind === 'field' && isLineEnd ? `${label}: ` : label,
  }));
  return { from: found.from, options, validFor: /^[\w#-]*$/ };
}

function about(schema: Schema) {
  return hoverTooltip((view, pos) => {
    const text = view.state.doc.toString();
    const found = aboutAt(text, pos, schema, namesIn(text));
    if (found === null) return null;
    const { from, to, about } = found;
    const create = () => {
      const dom = document.createElement('div');
      dom.className = 'editor-about';
      dom.textContent = about;
      return { dom };
    };
    return { pos: from, end: to, above: true, create };
  });
}

function diagnosticOf(problem: Problem, doc: Text): Diagnostic {
  const from = placeIn(doc, problem.range.start);
  const to = Math.max(from, placeIn(doc, problem.range.end));
  const message = [problem.message, problem.hint].filter((part) => part !== '').join('\n');
  return { from, to, severity: problem.severity, source: problem.code, message };
}

/** A place of a file in the text of the editor, or the nearest that there is. */
function placeIn(doc: Text, { line, column }: SourceRange['start']): number {
  const own = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(own.from + column - 1, own.to);
}

function lineChanges({ changes, startState }: ViewUpdate): LineChange[] {
  const found: LineChange[] = [];
  const at = (place: number) => {
    const { number, from } = startState.doc.lineAt(place);
    return [number - 1, place - from] as const;
  };
  changes.iterChanges((from, to, _, __, insert) => {
    found.push({ from: at(from), to: at(to), insert: insert.toString() });
  });
  return found;
}

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--link)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--limit)' },
  { tag: [tags.labelName, tags.typeName, tags.keyword], fontWeight: '600' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--soft)' },
]);

const THEME = EditorView.theme({
  '&': {
    color: 'var(--text)',
    backgroundColor: 'var(--panel)',
    height: '100%',
    fontSize: '0.86rem',
  },
  '.cm-scroller': { fontFamily: 'ui-monospace, "SF Mono", Consolas, monospace', lineHeight: '1.5' },
  '&.cm-focused': { outline: '3px solid var(--link)', outlineOffset: '-1px' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--page)',
    color: 'var(--soft)',
    borderRight: '1px solid var(--edge)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--zone-soft) 55%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {
      backgroundColor: 'color-mix(in srgb, var(--zone) 30%, transparent)',
    },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--panel)',
    color: 'var(--text)',
    border: '1px solid var(--edge)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--zone)',
    color: 'var(--page)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal' },
  '.cm-completionInfo, .editor-about': {
    maxWidth: '24rem',
    padding: '0.4rem 0.6rem',
    whiteSpace: 'pre-line',
  },
  '.cm-diagnostic': { whiteSpace: 'pre-line' },
  '.cm-panel input, .cm-panel button': {
    minHeight: '24px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'var(--page)',
    backgroundImage: 'none',
    border: '1px solid var(--edge)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--limit-soft)', outline: '1px solid var(--limit)' },
});
