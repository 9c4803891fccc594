/** What things of a case are called in a sentence. */
import type { Case, Demand, Input, Pattern } from '../../case/index.ts';
import type { PackageTerms } from '../../deals/index.ts';
import { demandAnchor, inputAnchor } from './anchors.ts';
import { groupBy, list, plain, type Sentence, type Span, say } from './text.ts';

/** Names by id. Unknown ids come back as they are. All names are {@link clean}. */
export interface Names {
  readonly party: (id: string) => string;
  readonly issue: (id: string) => string;
  readonly option: (issue: string, option: string) => string;
  readonly demand: (id: string) => Demand | undefined;
  readonly input: (id: string) => Input | undefined;
  readonly kase: Case;
}

/** The names of a case. */
export function namesOf(kase: Case): Names {
  const parties = new Map(kase.parties.map(({ id, name }) => [id, clean(name)]));
  const issues = new Map(kase.issues.map(({ id, name }) => [id, clean(name)]));
  const options = new Map(
    kase.issues.flatMap((issue) =>
      issue.options.map(({ id, name }) => [`${issue.id}.${id}`, clean(name)] as const),
    ),
  );
  const demands = new Map(kase.demands.map((demand) => [demand.id, demand]));
  const inputs = new Map(kase.inputs.map((input) => [input.id, input]));
  return {
    kase,
    party: (id) => parties.get(id) ?? clean(id),
    issue: (id) => issues.get(id) ?? clean(id),
    option: (issue, option) => options.get(`${issue}.${option}`) ?? clean(option),
    demand: (id) => demands.get(id),
    input: (id) => inputs.get(id),
  };
}

/**
 * Text of a file without what could steer a terminal or turn a line round: control characters
 * become spaces, marks of writing direction go.
 */
export function clean(text: string): string {
  return text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/g, '')
    .replaceAll(/\p{Cc}+|[\u2028\u2029]+/gu, ' ')
    .trim();
}

/** `Russia’s`, `United States’`. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/** `walk-away value`, `red line ‘no recognition’`: what a demand is, without whose. */
export function demandShort(names: Names, id: string): string {
  const demand = names.demand(id);
  if (demand === undefined) return clean(id);
  if (demand.redline === null) return 'walk-away value';
  const line = names.kase.parties[demand.party]!.redlines[demand.redline]!;
  return `red line ‘${redlineName(line.name)}’`;
}

/** The name of a red line in words: `no-recognition` as `no recognition`. */
export function redlineName(name: string): string {
  return clean(name).replaceAll('-', ' ');
}

/** The name of the party that makes a demand. */
export function demandParty(names: Names, id: string): string {
  const demand = names.demand(id);
  return demand === undefined ? clean(id) : clean(names.kase.parties[demand.party]!.name);
}

/** `Russia’s walk-away value`, pointing to where the case states it. */
export function demandWords(names: Names, id: string): Span {
  const text = `${possessive(demandParty(names, id))} ${demandShort(names, id)}`;
  return { text, to: demandAnchor(names, id) };
}

/** `Russia sets aside its walk-away value and Ukraine its red line ‘x’`. */
export function setsAside(names: Names, ids: readonly string[]): Sentence {
  const wholes = [...groupBy(ids, (id) => demandParty(names, id))].map(
    ([party, own], k): Sentence => {
      const what = list(
        own.map((id): Span => ({ text: demandShort(names, id), to: demandAnchor(names, id) })),
      );
      return k === 0 ? say`${party} sets aside its ${what}` : say`${party} its ${what}`;
    },
  );
  return list(wholes);
}

/** A number of the case in a sentence: `the value of ‘Line of contact’ for Russia`. */
export function inputWords(names: Names, id: string): Span {
  const input = names.input(id);
  if (input === undefined) return clean(id);
  return { text: inputText(names, input), to: inputAnchor(id) };
}

function inputText({ kase }: Names, { party, kind, issue, option, id }: Input): string {
  const whose = clean(kase.parties[party]!.name);
  if (kind === 'walkaway') return `${possessive(whose)} walk-away value`;
  if (kind === 'bonus') return `${possessive(whose)} bonus ${id.slice(id.lastIndexOf('.') + 1)}`;
  const about = kase.issues[issue!]!;
  if (kind === 'weight') return `the weight of “${clean(about.name)}” for ${whose}`;
  return `the value of “${clean(about.name)}: ${clean(about.options[option!]!.name)}” for ${whose}`;
}

/** A package in words: `Territory: line of contact; Status: neutral`. */
export function packageWords(names: Names, terms: PackageTerms): string {
  return packageParts(names, terms)
    .map(({ issue, option }) => `${issue}: ${option}`)
    .join('; ');
}

/** A package issue by issue, in the order of the case. Issues it leaves open are not listed. */
export function packageParts(
  names: Names,
  terms: PackageTerms,
): { readonly issue: string; readonly option: string }[] {
  return names.kase.issues.flatMap(({ id }) => {
    const option = terms[id];
    return option === undefined
      ? []
      : [{ issue: names.issue(id), option: names.option(id, option) }];
  });
}

/**
 * A package beside another: what differs (`as the first, but Status: neutral`), or the whole
 * package where more than half of it does.
 */
export function packageBeside(names: Names, terms: PackageTerms, first: PackageTerms): string {
  const differing = names.kase.issues.map(({ id }) => id).filter((id) => terms[id] !== first[id]);
  if (differing.length === 0 || differing.length > names.kase.issues.length / 2) {
    return packageWords(names, terms);
  }
  const parts = differing.map((id) => [id, terms[id]!] as const);
  return `as the first, but ${packageWords(names, Object.fromEntries(parts))}`;
}

/** What a pattern matches: `Territory: withdraw, with Recognition: de jure or de facto`. */
export function patternWords({ kase }: Names, pattern: Pattern): string {
  const parts = kase.issues.flatMap((issue) => {
    const options = pattern[issue.index];
    if (options === null || options === undefined) return [];
    const words = list(
      options.map((k) => clean(issue.options[k]!.name)),
      'or',
    );
    return [`${clean(issue.name)}: ${plain(words)}`];
  });
  return parts.length === 0 ? 'any package' : parts.join(', with ');
}
