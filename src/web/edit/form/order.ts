/** An order with ties: levels from best to worst, each with the ids that are worth the same. */

export type Order = readonly (readonly string[])[];

const WHOLE = /^\s*[^<>=\s]+(?:\s*[>=]\s*[^<>=\s]+)+\s*$/;

/** Reads `a > b = c`. @returns `null` where the text is no order, or names an id twice */
export function orderOf(text: string): Order | null {
  if (!WHOLE.test(text)) return null;
  const levels = text.split('>').map((level) => level.split('=').map((id) => id.trim()));
  const ids = levels.flat();
  return new Set(ids).size === ids.length ? levels : null;
}

/** Writes an order of two ids or more. */
export function orderText(order: Order): string {
  return order.map((level) => level.join(' = ')).join(' > ');
}

/**
 * Moves an id one step: out of a tie to a level of its own, or from a level of its own into the
 * next one. Every order can be reached by such steps.
 *
 * @param by - -1 for better, 1 for worse
 */
export function stepped(order: Order, id: string, by: -1 | 1): Order {
  const at = order.findIndex((level) => level.includes(id));
  const level = order[at];
  if (level === undefined) return order;
  const rest = level.filter((other) => other !== id);
  if (rest.length > 0) return order.toSpliced(at, 1, ...(by < 0 ? [[id], rest] : [rest, [id]]));
  const next = order[at + by];
  if (next === undefined) return order;
  const joined = by < 0 ? [...next, id] : [id, ...next];
  return order.toSpliced(Math.min(at, at + by), 2, joined);
}

/** Takes an id out of the order: it is not compared. */
export function without(order: Order, id: string): Order {
  return order.map((level) => level.filter((own) => own !== id)).filter((l) => l.length > 0);
}

/** Puts an id beside another, as worth the same. */
export function tiedTo(order: Order, id: string, other: string): Order {
  if (id === other) return order;
  return without(order, id).map((level) => (level.includes(other) ? [...level, id] : level));
}

/** Puts an id on a level of its own, right before the level of another, or last. */
export function placedBefore(order: Order, id: string, other: string | null): Order {
  if (id === other) return order;
  const rest = without(order, id);
  const at = other === null ? -1 : rest.findIndex((level) => level.includes(other));
  return rest.toSpliced(at < 0 ? rest.length : at, 0, [id]);
}
