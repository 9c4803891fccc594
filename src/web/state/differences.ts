/** What changed between two answers, row by row, and whether it is more than sampling error. */
import type { Share } from '../../draws/index.ts';
import { near, percent } from '../../report/words/index.ts';
import type { Found } from './answers.ts';

/** A share in the case and with the changes; `null` where it has no such thing, or none was listed. */
export interface Row {
  readonly key: string;
  readonly before: Share | null;
  readonly after: Share | null;
}

/** Sets of demands with their shares, by the larger share first. */
export function setRows(
  before: readonly { readonly demands: readonly string[]; readonly share: Share }[],
  after: readonly { readonly demands: readonly string[]; readonly share: Share }[],
): Row[] {
  const shares = (rows: typeof before) =>
    new Map(rows.map(({ demands, share }) => [demands.join(' '), share]));
  const [own, other] = [shares(before), shares(after)];
  const most = ({ before, after }: Row) => Math.max(before?.share ?? 0, after?.share ?? 0);
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((key) => ({ key, before: own.get(key) ?? null, after: other.get(key) ?? null }))
    .sort((a, b) => most(b) - most(a));
}

/** A difference in words: `12 points more`, `as often, within sampling error`, `gone`, `new`. */
export function differenceWords(before: Share | null, after: Share | null): string {
  if (before === null || before.hits === 0) {
    return after === null || after.hits === 0 ? 'no difference' : 'new';
  }
  if (after === null || after.hits === 0) return 'gone';
  if (before.hits === after.hits && before.of === after.of) return 'no difference';
  if (near(before, after)) return 'no difference beyond sampling error';
  const points = Math.round(Math.abs(after.share - before.share) * 100);
  const size = points === 0 ? 'less than a point' : points === 1 ? '1 point' : `${points} points`;
  return after.share > before.share ? `${size} more` : `${size} less`;
}

/** What the changes do to the share of draws with a deal, as a sentence. */
export function verdictDifference(before: Found, after: Found): string {
  const [a, b] = [before.obstacles.result.deal, after.obstacles.result.deal];
  if (a.hits === b.hits && a.of === b.of) {
    return `The share of draws with a deal stays at ${percent(a.share)}.`;
  }
  if (near(a, b)) {
    return `The share of draws with a deal goes from ${percent(a.share)} to ${percent(b.share)}: no difference beyond sampling error.`;
  }
  const way = b.share > a.share ? 'rises' : 'falls';
  return `The share of draws with a deal ${way} from ${percent(a.share)} to ${percent(b.share)}.`;
}
