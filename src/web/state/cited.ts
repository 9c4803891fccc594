/** Where the case cites what its sources say: from a claim to its places, and back. */
import type { Case, EvidenceRef, SourceRange, Trace } from '../../case/index.ts';
import { namesOf } from '../../report/index.ts';
import { clean, inputAnchor, redlineAnchor, redlineName } from '../../report/words/index.ts';

/** A place of the case that rests on a quotation. */
export interface Citing {
  /** In a few words: `Russia: walk-away value`. */
  readonly words: string;
  /** Where it stands in the file. */
  readonly range: SourceRange;
  /** Id of its entry among the inputs, where it has one. */
  readonly anchor: string | null;
}

/** The key of a quotation in {@link citationsOf}. */
export function refKey({ source, anchor }: EvidenceRef): string {
  return `${source}#${anchor}`;
}

/**
 * All places that cite evidence, by quotation. Numbers that are stated together (the weights of a
 * party, its values of an issue) are one place.
 */
export function citationsOf(kase: Case): ReadonlyMap<string, readonly Citing[]> {
  const cited = new Map<string, Citing[]>();
  const seen = new Set<string>();
  for (const [words, { range, because }, anchor] of tracesOf(kase)) {
    for (const ref of because) {
      const once = `${refKey(ref)} ${range.start.offset} ${range.end.offset}`;
      if (seen.has(once)) continue;
      seen.add(once);
      cited.set(refKey(ref), [...(cited.get(refKey(ref)) ?? []), { words, range, anchor }]);
    }
  }
  return cited;
}

type Traced = readonly [words: string, trace: Trace, anchor: string | null];

function* tracesOf(kase: Case): Generator<Traced> {
  const names = namesOf(kase);
  for (const { id, party, kind, issue, trace } of kase.inputs) {
    const of = issue === null ? '' : names.issue(kase.issues[issue]!.id);
    const what = {
      walkaway: 'walk-away value',
      weight: 'what the issues matter',
      value: `what it wants of ${of}`,
      bonus: 'a bonus',
    };
    yield [`${nameOf(kase, party)}: ${what[kind]}`, trace, inputAnchor(id)];
  }
  for (const { id, redlines, trace } of kase.parties) {
    yield [names.party(id), trace, null];
    for (const line of redlines) {
      const words = `${names.party(id)}: red line ‘${redlineName(line.name)}’`;
      yield [words, line.trace, redlineAnchor(id, line.name)];
    }
  }
  for (const { id, trace } of kase.issues) yield [`Issue: ${names.issue(id)}`, trace, null];
  yield ['Who must agree', kase.agreement.trace, null];
  yield* historyOf(kase);
  yield* movesOf(kase);
}

function* historyOf(kase: Case): Generator<Traced> {
  const names = namesOf(kase);
  for (const { name, trace, responses } of kase.proposals) {
    yield [`Proposal: ${clean(name)}`, trace, null];
    for (const answer of responses) {
      yield [`${nameOf(kase, answer.party)} answers ${clean(name)}`, answer.trace, null];
    }
  }
  for (const { date, place, trace } of kase.rounds) {
    const where = place === null ? '' : ` in ${clean(place)}`;
    yield [`Round of ${clean(date)}${where}`, trace, null];
  }
  for (const { party, issue, date, trace } of kase.positions) {
    const of = names.issue(kase.issues[issue]!.id);
    yield [`Position of ${nameOf(kase, party)} on ${of}, ${clean(date)}`, trace, null];
  }
  for (const { by, on, trace } of kase.forecasts) {
    yield [`Forecast by ${clean(by)}, ${clean(on)}`, trace, null];
  }
}

function* movesOf(kase: Case): Generator<Traced> {
  const { conflict } = kase;
  if (conflict === null) return;
  yield ['What each could do on its own', conflict.trace, null];
  for (const { name, trace } of conflict.options) yield [`Move: ${clean(name)}`, trace, null];
  for (const { party, preference, trace } of conflict.movers) {
    const words = `${nameOf(kase, party)}: how it ranks the states`;
    yield [words, trace, null];
    if (preference.kind !== 'scores') continue;
    for (const term of preference.terms) yield [words, term.trace, null];
  }
}

function nameOf(kase: Case, party: number): string {
  return namesOf(kase).party(kase.parties[party]!.id);
}
