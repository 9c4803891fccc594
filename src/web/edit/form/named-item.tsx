import type { ComponentChildren } from 'preact';
import type { Change } from '../edits.ts';
import { field } from '../names.ts';
import { Faults, ItemTools, TextField } from './fields.tsx';
import type { Form } from './form.ts';

/** An entry of a map of the case that has an id and may have a name: a party, an issue. */
export interface ItemPlace {
  readonly form: Form;
  readonly id: string;
  /** Its place among `of` of its kind. */
  readonly at: number;
  readonly of: number;
}

/** The head of an entry with its tools, its problems and its name; what else it has comes below. */
export function NamedItem({
  form,
  list,
  id,
  at,
  of,
  removal,
  children,
}: ItemPlace & {
  /** The map that it stands in: `parties`. */
  readonly list: string;
  /** The changes that take it away. */
  readonly removal: () => readonly Change[];
  readonly children: ComponentChildren;
}) {
  const path = [list, id];
  const own = field(field(form.root, list), id);
  const name = String(field(own, 'name') ?? id);
  return (
    <section class="item" aria-label={name}>
      <div class="item-head">
        <strong>{name}</strong>
        <code>{id}</code>
        <ItemTools
          name={name}
          at={at}
          of={of}
          onMove={(to) => form.change({ path, to })}
          onRemove={() => form.change(...removal())}
        />
      </div>
      <Faults form={form} path={path} />
      <TextField
        form={form}
        label="Name"
        path={[...path, 'name']}
        value={field(own, 'name')}
        placeholder={id}
      />
      {children}
    </section>
  );
}
