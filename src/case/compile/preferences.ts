import type { FieldOf, Origin } from '../assemble.ts';
import type { Bonus, EvidenceRef, Preferences } from '../model.ts';
import { VALUES, WEIGHTS } from '../region.ts';
import { entries, field, items, nameSpan, type Tree, text } from '../tree.ts';
import { type Judged, readJudgement, type Stated } from './judgement.ts';
import { readPattern } from './pattern.ts';
import { readQuantity, UNKNOWN } from './quantity.ts';
import { issueOf, optionOf, refsOf, type Scope, traceOf } from './scope.ts';

/** Fields of an entry that are no issues. */
const OWN_FIELDS = ['weights', 'bonuses', 'because', 'why'];

/** What a party wants, and where each number of it stands. */
export interface StatedPreferences {
  readonly preferences: Preferences;
  readonly origin: (field: FieldOf) => Origin;
}

/**
 * @param party - its entry under `parties`, which holds the walk-away value
 * @param tree - its entry under `preferences`, or `undefined` where there is none
 */
export function readPreferences(
  scope: Scope,
  party: Tree,
  tree: Tree | undefined,
): StatedPreferences {
  checkFields(scope, tree);
  const weights = readJudgement(scope, field(tree, 'weights'), judgedIssues(scope));
  const values = scope.options.map((options, issue) => {
    const stated = options === null ? undefined : field(tree, scope.issues.ids[issue]!);
    return readJudgement(scope, stated, judgedOptions(scope, issue));
  });
  const bonuses = items(field(tree, 'bonuses')).map((bonus) => readBonus(scope, bonus));
  const walkaway = readQuantity(scope, field(party, 'walkaway'), [0, 100]) ?? UNKNOWN;
  return {
    preferences: {
      walkaway,
      weights: weights.judgement,
      values: values.map(({ judgement }) => judgement),
      bonuses: bonuses.map(({ bonus }) => bonus),
    },
    origin: originOf(scope, party, tree, weights, values, bonuses),
  };
}

function judgedIssues(scope: Scope): Judged {
  return {
    ids: scope.issues.ids.slice(0, scope.options.length),
    find: (use) => issueOf(scope, use),
    rules: WEIGHTS,
  };
}

function judgedOptions(scope: Scope, issue: number): Judged {
  return {
    ids: scope.options[issue]?.ids ?? [],
    find: (use) => optionOf(scope, issue, use),
    rules: VALUES,
  };
}

/** Every field must be an issue, and every reason be for a field. */
function checkFields(scope: Scope, tree: Tree | undefined): void {
  const check = (id: string, value: Tree) =>
    issueOf(scope, { id, span: nameSpan(value), path: value.path }, OWN_FIELDS);
  for (const [id, value] of entries(tree)) if (!OWN_FIELDS.includes(id)) check(id, value);
  for (const byField of [field(tree, 'because'), field(tree, 'why')])
    for (const [id, value] of entries(byField)) if (!OWN_FIELDS.includes(id)) check(id, value);
}

function readBonus(scope: Scope, tree: Tree): { readonly bonus: Bonus; readonly origin: Origin } {
  const points = field(tree, 'points');
  return {
    bonus: {
      when: readPattern(scope, field(tree, 'when'), 'bonus') ?? [],
      points: readQuantity(scope, points, [-100, 100]) ?? UNKNOWN,
    },
    origin: {
      said: wordsOf(points),
      trace: {
        ...traceOf(scope, tree, field(tree, 'because'), field(tree, 'why')),
        range: scope.rangeOf((points ?? tree).span),
      },
    },
  };
}

function originOf(
  scope: Scope,
  party: Tree,
  tree: Tree | undefined,
  weights: Stated,
  values: readonly Stated[],
  bonuses: readonly { readonly origin: Origin }[],
): (field: FieldOf) => Origin {
  const because = evidenceByField(scope, field(tree, 'because'));
  const why = field(tree, 'why');
  const entry = tree ?? party;
  const stated = (name: string, mentions: readonly Tree[] | undefined): Origin => ({
    said: mentions?.map(wordsOf).join('; ') || 'unknown',
    trace: {
      range: scope.rangeOf(placeOf(mentions ?? [], field(tree, name), entry)),
      because: because.get(name) ?? [],
      why: text(field(why, name)),
    },
  });
  const walkaway = walkawayOrigin(scope, party);
  return (of) => {
    if (of.kind === 'walkaway') return walkaway;
    if (of.kind === 'weight') return stated('weights', weights.mentions[of.issue]);
    if (of.kind === 'bonus') return bonuses[of.bonus]!.origin;
    return stated(scope.issues.ids[of.issue]!, values[of.issue]!.mentions[of.option]);
  };
}

/** The one place that speaks of a number; else the field; else the party's whole entry. */
function placeOf(mentions: readonly Tree[], field: Tree | undefined, entry: Tree) {
  if (mentions.length === 1) return mentions[0]!.span;
  if (field !== undefined) return field.span;
  return entry.kind === 'scalar' ? entry.span : nameSpan(entry);
}

function evidenceByField(scope: Scope, byField: Tree | undefined): Map<string, EvidenceRef[]> {
  return new Map(entries(byField).map(([name, list]) => [name, refsOf(scope, list)]));
}

function walkawayOrigin(scope: Scope, party: Tree): Origin {
  const walkaway = field(party, 'walkaway');
  return {
    said: wordsOf(walkaway),
    trace: {
      range: scope.rangeOf(walkaway?.span ?? nameSpan(party)),
      because: refsOf(scope, field(field(party, 'because'), 'walkaway')),
      why: text(field(field(party, 'why'), 'walkaway')),
    },
  };
}

function wordsOf(tree: Tree | undefined): string {
  return tree?.kind === 'scalar' ? tree.words.replaceAll(/\s+/g, ' ') : 'unknown';
}
