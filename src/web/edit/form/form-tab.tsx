import { useMemo } from 'preact/hooks';
import type { Goal, Workbench } from '../../state/workbench.ts';
import { field, mapping, namesIn, plainAnyway } from '../names.ts';
import { nodeAt, type Path, parseYaml } from '../places.ts';
import { AgreementForm } from './agreement-form.tsx';
import { LeftToText, TextField } from './fields.tsx';
import { changeBy, type Form, problemsAt } from './form.ts';
import { IssuesForm } from './issue-form.tsx';
import { PartiesForm } from './party-form.tsx';
import { RedlinesForm } from './redlines-form.tsx';
import { WantsForm } from './wants-form.tsx';

/** Fields of the case that have a place of their own in the form. */
const OWN = ['case', 'about', 'as-of', 'parties', 'issues', 'preferences', 'redlines', 'agreement'];

/** The case as a form, for those who do not write YAML. */
export function FormTab({
  workbench,
  onShow,
}: {
  readonly workbench: Workbench;
  readonly onShow: (goal: Goal) => void;
}) {
  const text = workbench.document.text.value;
  const problems = workbench.answers.problems.value;
  const { whole, root, names } = useMemo(() => readForm(text), [text]);
  if (!whole)
    return (
      <p>
        The text is not complete YAML at the moment, so the form cannot show it. Mend it in the
        text; the problems below say where.
      </p>
    );
  const form: Form = {
    root,
    change: (...changes) => changeBy(workbench, changes),
    problems: (path, within = false) => problemsAt(problems, path, within),
    source: (path) => sourceAt(text, path),
    show: (path) => onShow({ range: rangeAt(text, path) }),
  };
  const others = Object.keys(mapping(root)).filter((name) => !OWN.includes(name));
  return (
    <div class="form-tab">
      <TextField form={form} label="Name of the case" path={['case']} value={field(root, 'case')} />
      <TextField
        form={form}
        label="What it is about"
        path={['about']}
        value={field(root, 'about')}
      />
      <TextField
        form={form}
        label="As of"
        path={['as-of']}
        value={field(root, 'as-of')}
        placeholder="2025-12-04"
      />
      <PartiesForm form={form} />
      <IssuesForm form={form} />
      <WantsForm form={form} names={names} />
      <RedlinesForm form={form} names={names} />
      <AgreementForm form={form} names={names} />
      {others.length > 0 && (
        <details class="form-part">
          <summary>Only in the text: {others.join(', ')}</summary>
          {others.map((name) => (
            <LeftToText key={name} form={form} label={name} path={[name]} />
          ))}
        </details>
      )}
    </div>
  );
}

function readForm(text: string) {
  return { whole: parseYaml(text) !== null, root: plainAnyway(text), names: namesIn(text) };
}

function spanAt(text: string, path: Path): readonly [number, number] {
  const node = nodeAt(parseYaml(text)?.contents ?? null, path);
  return node?.range == null ? [0, 0] : [node.range[0], node.range[1]];
}

/** A value as the text writes it, moved to the left. */
function sourceAt(text: string, path: Path): string {
  const [from, to] = spanAt(text, path);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const pad = /^\s*/.exec(text.slice(start, from))![0].length;
  const lines = text.slice(from, to).trimEnd().split(/\r?\n/);
  return lines
    .map((line, at) => (at > 0 && line.slice(0, pad).trim() === '' ? line.slice(pad) : line))
    .join('\n');
}

function rangeAt(text: string, path: Path): Goal['range'] {
  const place = (offset: number) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return { line: text.slice(0, start).split('\n').length, column: offset - start + 1, offset };
  };
  const [from, to] = spanAt(text, path);
  return { start: place(from), end: place(Math.max(from, to)) };
}
