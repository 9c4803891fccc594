import { field, mapping, type Names } from '../names.ts';
import { Faults, LeftToText } from './fields.tsx';
import type { Form } from './form.ts';
import { JudgementField } from './judgement-field.tsx';

/** What each party wants. */
export function WantsForm({ form, names }: { readonly form: Form; readonly names: Names }) {
  const stated = mapping(field(form.root, 'preferences'));
  const deciding = Object.keys(names.parties).filter((id) => {
    const party = field(field(form.root, 'parties'), id);
    const role = field(party, 'role') ?? 'principal';
    return id in stated || role === 'principal' || field(party, 'veto') === true;
  });
  return (
    <details class="form-part">
      <summary>What each party wants</summary>
      <Faults form={form} path={['preferences']} />
      {deciding.map((id) => (
        <PartyWants key={id} form={form} names={names} id={id} />
      ))}
    </details>
  );
}

function PartyWants({
  form,
  names,
  id,
}: {
  readonly form: Form;
  readonly names: Names;
  readonly id: string;
}) {
  const own = field(field(form.root, 'preferences'), id);
  const path = ['preferences', id];
  const nothing = own === undefined || own === null || own === 'unknown';
  return (
    <details class="item">
      <summary>{names.parties[id]}</summary>
      <Faults form={form} path={path} />
      {nothing ? (
        <p>
          Nothing is stated.{' '}
          <button
            type="button"
            onClick={() => form.change({ path, value: { weights: 'unknown' } })}
          >
            State what {names.parties[id]} wants
          </button>
        </p>
      ) : (
        <>
          <JudgementField
            form={form}
            label="What matters most"
            path={[...path, 'weights']}
            value={field(own, 'weights')}
            ids={names.issues}
          />
          {Object.entries(names.issues).map(([issue, name]) => (
            <JudgementField
              key={issue}
              form={form}
              label={name}
              path={[...path, issue]}
              value={field(own, issue)}
              ids={names.options[issue] ?? {}}
            />
          ))}
          {field(own, 'bonuses') !== undefined && (
            <LeftToText form={form} label="Bonuses" path={[...path, 'bonuses']} />
          )}
        </>
      )}
    </details>
  );
}
