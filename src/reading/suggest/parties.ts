import type { Case } from '../../case/index.ts';
import type { ActorRef } from '../../record/index.ts';
import { lexiconOfCase } from './lexicon-of-case.ts';

/**
 * Tells for which party of a case somebody speaks: by name or alias, by affiliation, or by a role
 * ("Kremlin spokesman", "adviser in the Kremlin"). Who speaks as a former official speaks
 * for nobody; a name that two parties share tells nothing.
 *
 * @returns the party's index, or `null`
 */
export function partyFinder(kase: Pick<Case, 'parties'>): (actor: ActorRef) => number | null {
  const byName = new Map<string, number | null>();
  const byId = new Map(kase.parties.map(({ id, index }) => [id, index]));
  for (const { name, aliases, party } of lexiconOfCase(kase).actors) {
    const index = byId.get(party!)!;
    for (const one of [name, ...aliases]) {
      const key = folded(one);
      byName.set(key, (byName.get(key) ?? index) === index ? index : null);
    }
  }
  const named = (text: string | null) =>
    text === null ? null : (byName.get(folded(text)) ?? null);
  return (actor) => {
    const own = named(actor.name);
    if (own !== null || actor.kind === 'report') return own;
    if (/\b(?:former|ex|retired|onetime)\b/i.test(actor.role ?? '')) return null;
    return named(actor.affiliation) ?? fromRole(actor.role, named);
  };
}

/** Who is sent to a party, or reports from there, does not speak for it. */
const SENT = /\b(?:ambassador|envoy|representative|correspondent|reporter|mediator|visitor)\b/i;
/** What leads from a role to whom it is held for: `adviser in the Kremlin`, `spokesman for`. */
const HELD_FOR = /\b(?:of|in|at|spokes(?:man|woman|person|people) for)\s/gi;

/** The party whose name a role begins with, or is held for. */
function fromRole(role: string | null, named: (text: string) => number | null): number | null {
  const text = (role ?? '').slice(0, 200);
  const starts = SENT.test(text)
    ? []
    : [...text.matchAll(HELD_FOR)].map((match) => match.index + match[0].length);
  for (const start of [0, ...starts]) {
    const party = fromWords(text.slice(start).trim().split(/\s+/).slice(0, 6), named);
    if (party !== null) return party;
  }
  return null;
}

/** The party whose name is the longest beginning of some words. */
function fromWords(
  words: readonly string[],
  named: (text: string) => number | null,
): number | null {
  for (let count = words.length; count > 0; count--) {
    const party = named(words.slice(0, count).join(' '));
    if (party !== null) return party;
  }
  return null;
}

/** Without regard to case, blanks, a leading article and a possessive ending. */
function folded(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain.replace(/^the /, '').replace(/['’]s?$/, '');
}
