import type { Ids } from '../names.ts';
import type { Path } from '../places.ts';
import { AmountField } from './amount-field.tsx';
import { ChoiceField, Faults, LeftToText } from './fields.tsx';
import type { Form } from './form.ts';
import { judgementOf, partPath } from './judgement.ts';
import { orderText } from './order.ts';
import { OrderField } from './order-field.tsx';

const KINDS = [
  ['unknown', 'Not known'],
  ['order', 'An order'],
  ['points', 'Points of 0 to 100'],
] as const;

/** What a party wants of the options of an issue, or of the issues. */
export function JudgementField({
  form,
  label,
  path,
  value,
  ids,
}: {
  readonly form: Form;
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly ids: Ids;
}) {
  const all = Object.keys(ids);
  const judgement = judgementOf(value, all);
  if (judgement.kind === 'text') return <LeftToText form={form} label={label} path={path} />;
  const place = partPath(value, path);
  const choose = (kind: (typeof KINDS)[number][0]) => {
    if (kind === 'unknown') form.change({ path, value: 'unknown' });
    else if (kind === 'order') form.change({ path, value: all.join(' > ') });
    else form.change({ path, value: Object.fromEntries(all.map((id) => [id, 'unknown'])) });
  };
  return (
    <div class="judgement">
      <ChoiceField
        label={label}
        value={judgement.kind}
        choices={all.length > 1 ? KINDS : KINDS.filter(([kind]) => kind !== 'order')}
        onChoose={choose}
      />
      {judgement.kind === 'order' && (
        <OrderField
          label={label}
          order={judgement.order}
          ids={ids}
          onOrder={(order) => form.change({ path: place, value: orderText(order) })}
        />
      )}
      {judgement.kind === 'points' &&
        all.map((id) => (
          <AmountField
            key={id}
            form={form}
            label={ids[id]!}
            path={[...place, id]}
            value={(valueAt(value, place, path) as Record<string, unknown>)[id]}
          />
        ))}
      {judgement.kind !== 'points' && <Faults form={form} path={path} within />}
    </div>
  );
}

/** The part of a judgement that its place stands for. */
function valueAt(value: unknown, place: Path, path: Path): unknown {
  return place.length > path.length ? (value as readonly unknown[])[0] : value;
}
