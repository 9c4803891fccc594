import type { Party, Preferences, Redline, Role } from '../model.ts';
import { entries, field, items, nameSpan, type Tree, text, texts } from '../tree.ts';
import { readPattern, restricted } from './pattern.ts';
import { readQuantity, UNKNOWN } from './quantity.ts';
import { partyOf, refsOf, type Scope, traceOf, useOf } from './scope.ts';

/** A party but for its place in a draw. */
export type PartyPart = Omit<Party, 'offsets'>;

export function readParty(
  scope: Scope,
  tree: Tree,
  index: number,
  given: {
    readonly veto: boolean;
    readonly redlines: readonly Redline[];
    readonly preferences: Preferences | null;
  },
): PartyPart {
  const id = scope.parties.ids[index]!;
  return {
    index,
    id,
    name: text(field(tree, 'name')) ?? id,
    aliases: texts(field(tree, 'aliases')),
    role: (text(field(tree, 'role')) as Role | null) ?? 'principal',
    decides: text(field(tree, 'decides')),
    influence: readQuantity(scope, field(tree, 'influence'), [0, 100]) ?? UNKNOWN,
    ...given,
    trace: {
      range: scope.rangeOf(nameSpan(tree)),
      because: otherThanWalkaway(field(tree, 'because')).flatMap(([, list]) => refsOf(scope, list)),
      why:
        otherThanWalkaway(field(tree, 'why'))
          .map(([name, why]) => `${name}: ${text(why)}`)
          .join('; ') || null,
    },
  };
}

/** The walk-away value has a trace of its own, where it becomes an input. */
function otherThanWalkaway(byField: Tree | undefined): (readonly [string, Tree])[] {
  return entries(byField).filter(([name]) => name !== 'walkaway');
}

/** The red lines by party, in the file's order. */
export function readRedlines(scope: Scope, tree: Tree | undefined): Redline[][] {
  const byParty: Redline[][] = scope.parties.ids.map(() => []);
  for (const line of items(tree)) {
    const name = field(line, 'name');
    const use = field(line, 'party');
    const party = use ? partyOf(scope, useOf(use)) : null;
    const never = readPattern(scope, field(line, 'never'), 'red line');
    const trace = traceOf(scope, line, field(line, 'because'), field(line, 'why'));
    if (text(name) === 'walkaway')
      scope.report.add('reserved-id', { text: 'walkaway' }, name!.span, name!.path);
    if (never !== null && restricted(scope, never).length === 0) {
      const place = field(line, 'never')!;
      scope.report.add('redline-forbids-all', {}, place.span, place.path);
    }
    if (party !== null) byParty[party]!.push({ name: text(name) ?? '', never: never ?? [], trace });
  }
  return byParty;
}
