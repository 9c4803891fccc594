import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Ids } from '../names.ts';
import { type Order, placedBefore, stepped, tiedTo, without } from './order.ts';

/**
 * An order from best to worst, with ties: by dragging, by buttons, and by the arrow keys. What is
 * not compared stands below.
 */
export function OrderField({
  label,
  order,
  ids,
  onOrder,
}: {
  readonly label: string;
  readonly order: Order;
  readonly ids: Ids;
  readonly onOrder: (order: Order) => void;
}) {
  const list = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [moved, setMoved] = useState<{ readonly id: string } | null>(null);
  const [said, setSaid] = useState('');
  const ranked = order.flat();
  const open = Object.keys(ids).filter((id) => !ranked.includes(id));
  // The row moves in the page; the keyboard stays with it.
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-id="${moved?.id ?? ''}"]`);
    row?.focus();
  }, [moved]);

  const put = (next: Order, id: string) => {
    if (next.flat().length >= 2) onOrder(next);
    setMoved({ id });
    setSaid(`${ids[id]}: ${placeOf(next, id)}`);
  };
  const drop = (next: (id: string) => Order) => {
    if (dragged !== null) put(next(dragged), dragged);
    setDragged(null);
  };
  const row = { ids, dragged, onDrag: setDragged };
  return (
    <section class="order" ref={list} aria-label={label}>
      <p class="order-end">Best</p>
      <ol>
        {order.map((level, at) => (
          <li key={level.join(' ')} class={level.length > 1 ? 'tie' : undefined}>
            <Gap
              active={dragged !== null}
              onDrop={() => drop((id) => placedBefore(order, id, level[0]!))}
            />
            <span class="rank">{at + 1}</span>
            <ul aria-label={level.length > 1 ? `${at + 1}: worth the same` : undefined}>
              {level.map((id) => (
                <Row
                  key={id}
                  {...row}
                  id={id}
                  onStep={(by) => put(stepped(order, id, by), id)}
                  onLeave={ranked.length > 2 ? () => put(without(order, id), id) : undefined}
                  onDrop={() => drop((other) => tiedTo(order, other, id))}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Gap active={dragged !== null} onDrop={() => drop((id) => placedBefore(order, id, null))} />
      <p class="order-end">Worst</p>
      {open.length > 0 && <p class="order-end">Not compared</p>}
      <ul class="order-open">
        {open.map((id) => (
          <Row key={id} {...row} id={id} onRank={() => put(placedBefore(order, id, null), id)} />
        ))}
      </ul>
      <p class="unseen" role="status">
        {said}
      </p>
    </section>
  );
}

function placeOf(order: Order, id: string): string {
  const at = order.findIndex((level) => level.includes(id));
  if (at < 0) return 'not compared';
  const others = order[at]!.length - 1;
  const tie = others === 0 ? '' : `, worth the same as ${others} other${others === 1 ? '' : 's'}`;
  return `${at + 1} of ${order.length}${tie}`;
}

/** Where something may be dropped between two levels. */
function Gap({ active, onDrop }: { readonly active: boolean; readonly onDrop: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the keys move rows too
    <div
      class={`gap${active ? ' active' : ''}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    />
  );
}

function Row({
  id,
  ids,
  dragged,
  onDrag,
  onStep,
  onLeave,
  onRank,
  onDrop,
}: {
  readonly id: string;
  readonly ids: Ids;
  readonly dragged: string | null;
  readonly onDrag: (id: string | null) => void;
  readonly onStep?: (by: -1 | 1) => void;
  readonly onLeave?: (() => void) | undefined;
  readonly onRank?: () => void;
  readonly onDrop?: () => void;
}) {
  const name = ids[id] ?? id;
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || event.target !== event.currentTarget) return;
    event.preventDefault();
    onStep?.(by);
  };
  return (
    <li
      class={dragged === id ? 'dragged' : undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', id);
        onDrag(id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => onDrop !== undefined && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onDrop?.();
      }}
    >
      <button
        type="button"
        class="grip"
        data-id={id}
        aria-label={
          onStep === undefined ? `${name}: put last in the order` : `${name}: arrow keys move it`
        }
        onKeyDown={keys}
        onClick={onRank}
      >
        <span aria-hidden="true">⠿</span> {name}
      </button>
      <span class="item-tools">
        {onStep !== undefined && (
          <>
            <button type="button" aria-label={`${name}: better`} onClick={() => onStep(-1)}>
              ↑
            </button>
            <button type="button" aria-label={`${name}: worse`} onClick={() => onStep(1)}>
              ↓
            </button>
          </>
        )}
        {onLeave !== undefined && (
          <button type="button" aria-label={`${name}: do not compare`} onClick={onLeave}>
            ✕
          </button>
        )}
      </span>
    </li>
  );
}
