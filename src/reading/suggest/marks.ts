import type { Passage } from '../../record/index.ts';

/** A passage within quotation marks of its own. */
const MARKED = /^["“”„«»‹›「『‘‚][\s\S]+["“”»«›‹」』’]$/;
/** Marks within it: what then begins and ends with one need not be one quotation. */
const INNER = /["“”„«»‹›「」『』]/;

/** A passage without the quotation marks around it; the same where it is no one quotation. */
export function withoutMarks(passage: Passage): Passage {
  const { start, end, exact } = passage;
  const inner = exact.slice(1, -1);
  if (!MARKED.test(exact) || INNER.test(inner)) return passage;
  return { start: start + 1, end: end - 1, exact: inner };
}
