import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Path } from '../places.ts';
import type { Form } from './form.ts';

/** The problems at a place, beside its field. */
export function Faults({
  form,
  path,
  within = false,
  id,
}: {
  readonly form: Form;
  readonly path: Path;
  readonly within?: boolean;
  readonly id?: string;
}) {
  const problems = form.problems(path, within);
  return (
    <div class="faults" id={id} aria-live="polite">
      {problems.map(({ code, severity, message, hint, range }) => (
        <p key={`${code} ${range.start.offset}`} class={`fault ${severity}`}>
          <strong>{severity}:</strong> {message} {hint}
        </p>
      ))}
    </div>
  );
}

/** A line of text. It is put into the case when the field is left or Enter is pressed. */
export function TextField({
  form,
  label,
  path,
  value,
  placeholder,
  onCommit,
}: {
  readonly form: Form;
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly placeholder?: string;
  /** Called with the text without blanks around it; by default it is put at the path. */
  readonly onCommit?: (text: string) => void;
}) {
  const id = useId();
  if (typeof value === 'object' && value !== null)
    return <LeftToText form={form} label={label} path={path} />;
  const commit = (text: string) => {
    if (text === String(value ?? '')) return;
    if (onCommit !== undefined) onCommit(text);
    else form.change({ path, value: text === '' ? null : text });
  };
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={String(value ?? '')}
        placeholder={placeholder}
        aria-describedby={`${id}-faults`}
        aria-invalid={form.problems(path).length > 0}
        onChange={(event) => commit(event.currentTarget.value.trim())}
      />
      <Faults form={form} path={path} id={`${id}-faults`} />
    </div>
  );
}

/** One of some words. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  onChoose,
  faults,
}: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T) => void;
  readonly faults?: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {choices.map(([own, words]) => (
          <option key={own} value={own} selected={own === value}>
            {words}
          </option>
        ))}
      </select>
      {faults}
    </div>
  );
}

/** What the form cannot say, as the text says it. */
export function LeftToText({
  form,
  label,
  path,
}: {
  readonly form: Form;
  readonly label: string;
  readonly path: Path;
}) {
  return (
    <div class="form-field left-to-text">
      <p class="form-field-name">{label}</p>
      <pre>{form.source(path)}</pre>
      <button type="button" onClick={() => form.show(path)}>
        Change “{label}” in the text
      </button>
      <Faults form={form} path={path} within />
    </div>
  );
}

/** A field and a button that add something by its name. */
export function AddByName({
  label,
  onAdd,
}: {
  readonly label: string;
  readonly onAdd: (name: string) => void;
}) {
  const id = useId();
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem('name');
    if (!(input instanceof HTMLInputElement) || input.value.trim() === '') return;
    onAdd(input.value.trim());
    input.value = '';
  };
  return (
    <form class="add" onSubmit={add}>
      <label for={id}>{label}</label>
      <input id={id} name="name" type="text" autocomplete="off" />
      <button type="submit">Add</button>
    </form>
  );
}

/** Buttons that move an item among its siblings, and take it away. */
export function ItemTools({
  name,
  at,
  of,
  onMove,
  onRemove,
}: {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}) {
  return (
    <span class="item-tools">
      <button
        type="button"
        aria-label={`Move ${name} up`}
        aria-disabled={at === 0}
        onClick={() => at > 0 && onMove(at - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={`Move ${name} down`}
        aria-disabled={at === of - 1}
        onClick={() => at < of - 1 && onMove(at + 1)}
      >
        ↓
      </button>
      <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
        ✕
      </button>
    </span>
  );
}
