import { field, mapping } from '../names.ts';
import { AmountField } from './amount-field.tsx';
import { idFrom, removeParty } from './changes.ts';
import { AddByName, ChoiceField, Faults } from './fields.tsx';
import type { Form } from './form.ts';
import { type ItemPlace, NamedItem } from './named-item.tsx';

const ROLES = [
  ['principal', 'Principal'],
  ['mediator', 'Mediator'],
  ['observer', 'Observer'],
] as const;
const VETO = [
  ['default', 'By its role: principals have one'],
  ['true', 'Yes: nothing is agreed without it'],
  ['false', 'No'],
] as const;

/** Who takes part. */
export function PartiesForm({ form }: { readonly form: Form }) {
  const parties = Object.keys(mapping(field(form.root, 'parties')));
  const add = (name: string) => {
    const id = idFrom(name, parties, 'party');
    form.change({ path: ['parties', id], value: { name, walkaway: 'unknown' } });
  };
  return (
    <details class="form-part" open>
      <summary>Parties</summary>
      <Faults form={form} path={['parties']} />
      {parties.map((id, at) => (
        <PartyForm key={id} form={form} id={id} at={at} of={parties.length} />
      ))}
      <AddByName label="Another party" onAdd={add} />
    </details>
  );
}

function PartyForm({ form, id, at, of }: ItemPlace) {
  const own = field(field(form.root, 'parties'), id);
  const path = ['parties', id];
  const role = String(field(own, 'role') ?? 'principal');
  const veto = String(field(own, 'veto') ?? 'default');
  return (
    <NamedItem
      form={form}
      list="parties"
      id={id}
      at={at}
      of={of}
      removal={() => removeParty(form.root, id)}
    >
      <ChoiceField
        label="Role"
        value={role}
        choices={withOwn(ROLES, role)}
        onChoose={(value) => form.change({ path: [...path, 'role'], value })}
        faults={<Faults form={form} path={[...path, 'role']} />}
      />
      <ChoiceField
        label="Veto"
        value={veto}
        choices={withOwn(VETO, veto)}
        onChoose={(value) => {
          const given = field(own, 'veto') !== undefined;
          if (value !== 'default')
            form.change({ path: [...path, 'veto'], value: value === 'true' });
          else if (given) form.change({ path: [...path, 'veto'], value: null });
        }}
        faults={<Faults form={form} path={[...path, 'veto']} />}
      />
      <AmountField
        form={form}
        label="Walk-away value: what no agreement is worth to it"
        path={[...path, 'walkaway']}
        value={field(own, 'walkaway')}
      />
    </NamedItem>
  );
}

/** The choices, with the word that the text has where it is none of them. */
function withOwn(choices: readonly (readonly [string, string])[], own: string) {
  return choices.some(([value]) => value === own) ? choices : [...choices, [own, own] as const];
}
