import { field, mapping, optionsOf } from '../names.ts';
import { addOption, idFrom, labelOption, removeIssue, removeOption } from './changes.ts';
import { AddByName, Faults, ItemTools, TextField } from './fields.tsx';
import type { Form } from './form.ts';
import { type ItemPlace, NamedItem } from './named-item.tsx';

/** What is negotiated. */
export function IssuesForm({ form }: { readonly form: Form }) {
  const issues = Object.keys(mapping(field(form.root, 'issues')));
  const add = (name: string) => {
    const id = idFrom(name, issues, 'issue');
    const options = { yes: 'Yes', no: 'No' };
    form.change({ path: ['issues', id], value: { name, options } });
  };
  return (
    <details class="form-part" open>
      <summary>Issues and options</summary>
      <Faults form={form} path={['issues']} />
      {issues.map((id, at) => (
        <IssueForm key={id} form={form} id={id} at={at} of={issues.length} />
      ))}
      <AddByName label="Another issue" onAdd={add} />
    </details>
  );
}

function IssueForm({ form, id, at, of }: ItemPlace) {
  return (
    <NamedItem
      form={form}
      list="issues"
      id={id}
      at={at}
      of={of}
      removal={() => removeIssue(form.root, id)}
    >
      <Options form={form} issue={id} />
    </NamedItem>
  );
}

/** The ways in which an issue could be settled. */
function Options({ form, issue }: { readonly form: Form; readonly issue: string }) {
  const options = field(field(field(form.root, 'issues'), issue), 'options');
  const ids = optionsOf({ options });
  const all = Object.entries(ids);
  const path = ['issues', issue, 'options'];
  const step = (id: string, at: number) => [...path, Array.isArray(options) ? at : id];
  return (
    <div class="options">
      <p class="form-field-name">Options</p>
      <Faults form={form} path={path} />
      <ul>
        {all.map(([id, label], at) => (
          <li key={id}>
            <TextField
              form={form}
              label={`Option ${id}`}
              path={step(id, at)}
              value={label}
              onCommit={(text) =>
                form.change(...labelOption(form.root, issue, id, text === '' ? id : text))
              }
            />
            <ItemTools
              name={label}
              at={at}
              of={all.length}
              onMove={(to) => form.change({ path: step(id, at), to })}
              onRemove={() => form.change(...removeOption(form.root, issue, id))}
            />
          </li>
        ))}
      </ul>
      <AddByName
        label="Another option"
        onAdd={(label) => form.change(...addOption(form.root, issue, label))}
      />
    </div>
  );
}
