import type { Case, Party } from '../../case/index.ts';
import type { Lexicon, LexiconActor } from '../lexicon.ts';
import { slugOf } from './slug.ts';

/**
 * The parties of a case as actors known beforehand: each with its name and aliases, and who
 * decides for it where the case names a person. Ids of parties are no names: `us` is a word.
 */
export function lexiconOfCase(kase: Pick<Case, 'parties'>): Lexicon {
  return { actors: kase.parties.flatMap(actorsOf) };
}

function actorsOf(party: Party): LexiconActor[] {
  const { id, name, aliases, decides } = party;
  const body: LexiconActor = { id, name, kind: 'body', aliases, roles: [], party: id };
  if (decides === null || !isPersonsName(decides)) return [body];
  const person = { id: slugOf(decides) ?? `${id}-decides`, name: decides, kind: 'person' } as const;
  return [body, { ...person, aliases: [], roles: [], party: id }];
}

/** Two to five words that all begin with a capital: `Vladimir Putin`, no `The president`. */
function isPersonsName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || /^(?:the|a|an)$/i.test(words[0]!)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word));
}
