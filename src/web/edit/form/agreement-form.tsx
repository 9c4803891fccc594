import { field, type Names } from '../names.ts';
import { listOf } from './changes.ts';
import { Faults, LeftToText } from './fields.tsx';
import type { Form } from './form.ts';

/** Who must agree. */
export function AgreementForm({ form, names }: { readonly form: Form; readonly names: Names }) {
  const own = field(form.root, 'agreement');
  const needs = field(own, 'needs');
  const path = ['agreement', 'needs'];
  const listed = listOf(needs).map(String);
  const toggle = (id: string, on: boolean) => {
    if (on) form.change({ path: [...path, listed.length], value: id });
    else if (listed.length > 1) form.change({ path: [...path, listed.indexOf(id)], value: null });
    else if (Object.keys(own as object).length > 1) form.change({ path, value: null });
    else form.change({ path: ['agreement'], value: null });
  };
  return (
    <details class="form-part">
      <summary>Agreement</summary>
      <fieldset class="form-field">
        <legend>Nothing is agreed without</legend>
        {Object.entries(names.parties).map(([id, name]) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={listed.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
        {listed.length === 0 && <p>Nobody is named: every party with a veto must agree.</p>}
        <Faults form={form} path={['agreement']} within />
      </fieldset>
      {['quota', 'votes'].map(
        (name) =>
          field(own, name) !== undefined && (
            <LeftToText key={name} form={form} label={name} path={['agreement', name]} />
          ),
      )}
    </details>
  );
}
