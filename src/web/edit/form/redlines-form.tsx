import { field, mapping, type Names } from '../names.ts';
import { isMapping } from '../write.ts';
import { idFrom, listOf } from './changes.ts';
import { AddByName, ChoiceField, Faults, ItemTools, LeftToText, TextField } from './fields.tsx';
import type { Form } from './form.ts';

/** What a party will not sign, whatever else it gets. */
export function RedlinesForm({ form, names }: { readonly form: Form; readonly names: Names }) {
  const lines = listOf(field(form.root, 'redlines'));
  const parties = Object.entries(names.parties);
  const issue = Object.keys(names.issues)[0];
  const add = (name: string) => {
    const taken = lines.map((line) => String(field(line, 'name')));
    const option = Object.keys(names.options[issue!] ?? {})[0] ?? '';
    const line = {
      party: parties[0]![0],
      name: idFrom(name, taken, 'line'),
      never: { [issue!]: option },
    };
    form.change({ path: ['redlines', lines.length], value: line });
  };
  return (
    <details class="form-part">
      <summary>Red lines</summary>
      <Faults form={form} path={['redlines']} />
      {lines.map((_, at) => (
        <RedlineForm key={at} form={form} names={names} at={at} of={lines.length} />
      ))}
      {parties.length > 0 && issue !== undefined && (
        <AddByName label="Another red line" onAdd={add} />
      )}
    </details>
  );
}

function RedlineForm({
  form,
  names,
  at,
  of,
}: {
  readonly form: Form;
  readonly names: Names;
  readonly at: number;
  readonly of: number;
}) {
  const own = listOf(field(form.root, 'redlines'))[at];
  const path = ['redlines', at];
  const name = String(field(own, 'name') ?? at + 1);
  const party = String(field(own, 'party') ?? '');
  const parties = Object.entries(names.parties);
  return (
    <section class="item" aria-label={`Red line ${name}`}>
      <div class="item-head">
        <strong>{name}</strong>
        <ItemTools
          name={name}
          at={at}
          of={of}
          onMove={(to) => form.change({ path, to })}
          onRemove={() => form.change({ path, value: null })}
        />
      </div>
      <Faults form={form} path={path} />
      <ChoiceField
        label="Of"
        value={party}
        choices={parties.some(([id]) => id === party) ? parties : [...parties, [party, party]]}
        onChoose={(value) => form.change({ path: [...path, 'party'], value })}
        faults={<Faults form={form} path={[...path, 'party']} />}
      />
      <TextField form={form} label="Id" path={[...path, 'name']} value={field(own, 'name')} />
      <Never form={form} names={names} path={[...path, 'never']} value={field(own, 'never')} />
    </section>
  );
}

/** One option for each issue that the red line speaks of. */
function Never({
  form,
  names,
  path,
  value,
}: {
  readonly form: Form;
  readonly names: Names;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}) {
  const stated = mapping(value);
  const plain = isMapping(value) && Object.values(value).every((own) => typeof own === 'string');
  if (!plain) return <LeftToText form={form} label="Never" path={path} />;
  const choose = (issue: string, option: string) => {
    if (option !== '') form.change({ path: [...path, issue], value: option });
    else if (issue in stated) form.change({ path: [...path, issue], value: null });
  };
  return (
    <fieldset class="form-field">
      <legend>Never, all of these together</legend>
      {Object.entries(names.issues).map(([issue, name]) => {
        const own = String(stated[issue] ?? '');
        const options = Object.entries(names.options[issue] ?? {});
        const known = own === '' || options.some(([id]) => id === own);
        return (
          <ChoiceField
            key={issue}
            label={name}
            value={own}
            choices={[['', 'Any'], ...options, ...(known ? [] : [[own, own] as const])]}
            onChoose={(option) => choose(issue, option)}
          />
        );
      })}
      <Faults form={form} path={path} within />
    </fieldset>
  );
}
