/** Who must agree, in words. */
import type { Agreement } from '../../case/index.ts';
import { clean, type Names } from './names.ts';
import { count, grouped, small } from './numbers.ts';
import { list, plain } from './text.ts';

/** With more parties than this a sentence counts them instead of naming them. */
const NAMED = 5;

/** Whether every party with a say must accept. */
export function everyone({ kase }: Names): boolean {
  return kase.agreement.quota === null;
}

/** `Russia and Ukraine could both sign`: what a package must be to be a deal. */
export function couldSign(names: Names): string {
  const { kase } = names;
  if (!everyone(names)) return `parties with ${majority(kase.agreement, names)} could sign`;
  const who = kase.deciders.map((p) => clean(kase.parties[p]!.name));
  if (who.length === 1) return `${who[0]} could sign`;
  if (who.length === 2) return `${plain(list(who))} could both sign`;
  if (who.length <= NAMED) return `${plain(list(who))} could all sign`;
  return `all ${small(who.length)} parties that must agree could sign`;
}

/** `at least 255 of 400 votes, Egypt among them`. */
function majority({ quota, votes, needs }: Agreement, { kase }: Names): string {
  const all = votes.reduce((sum, n) => sum + n, 0);
  const share = `at least ${grouped(quota ?? 0)} of ${count(all, 'vote')}`;
  if (needs.length === 0) return share;
  const who = plain(list(needs.map((p) => clean(kase.parties[p]!.name))));
  return `${share}, ${who} among them,`;
}
