/** What an event suggests: an answer to a proposal, or a proposal. */
import type { EvidenceRef, Proposal, Verdict } from '../../case/index.ts';
import type { EventItem } from '../../record/index.ts';
import type { Desk } from './desk.ts';
import type { Edit, Path } from './edits.ts';
import { type Cited, speakerText } from './quotes.ts';
import { cite, has } from './statements.ts';
import { type Grounds, type Suggestion, type SuggestionKind, suggestion } from './suggestion.ts';
import { dayOf, proposalOf } from './talks.ts';
import type { Topics } from './topics.ts';

const VERDICTS: Partial<Record<EventItem['kind'], Verdict>> = {
  accept: 'accept',
  reject: 'reject',
};

/** An event of a party, with what its clause speaks of. */
interface Told {
  readonly desk: Desk;
  readonly event: EventItem;
  readonly topics: Topics;
  readonly party: number;
}

/** Suggestions from one event. Only what took place, and is not told at second hand, counts. */
export function fromEvent(desk: Desk, event: EventItem): Suggestion[] {
  const holder = holderOf(desk, event);
  if (event.status !== 'happened' || holder?.negated || holder?.remove === 'hearsay') return [];
  const parties = [...new Set(event.sources.flatMap((actor) => desk.partyOf(actor) ?? []))];
  if (parties.length === 0) return [];
  const topics = desk.topicsOf([event.clause]);
  const verdict = VERDICTS[event.kind];
  if (verdict !== undefined)
    return parties.flatMap((party) => responseOf({ desk, event, topics, party }, verdict));
  const [party] = parties;
  return event.kind === 'propose' && parties.length === 1
    ? proposalFrom({ desk, event, topics, party: party! })
    : [];
}

function responseOf(told: Told, verdict: Verdict): Suggestion[] {
  const { desk, event, topics, party } = told;
  const to = event.targets.flatMap((actor) => desk.partyOf(actor) ?? []);
  const index = proposalOf(desk.kase, topics.proposals, to);
  const proposal = index === null ? null : desk.kase.proposals[index]!;
  if (index === null || proposal === null || proposal.by === party) return [];
  const { id, name } = desk.kase.parties[party]!;
  const says = `${name} ${verdict === 'accept' ? 'accepts' : 'rejects'} "${proposal.name}".`;
  const date = dayOf(event);
  const path = ['proposals', index, 'responses'];
  const old = proposal.responses.findIndex(
    (one) => one.party === party && (date === null || one.date === null || one.date === date),
  );
  if (old >= 0) {
    // An answer that the case has otherwise is the analyst's to settle.
    const { trace, verdict: stated } = proposal.responses[old]!;
    const place = [...path, old, 'because'];
    return stated === verdict ? becauseOf(told, proposal.name, place, trace.because, says) : [];
  }
  return entryOf(told, 'response', path, proposal.name, says, {
    party: id,
    verdict,
    ...(date === null ? {} : { date }),
    ...answered(told, proposal, verdict),
  });
}

/** The terms that an answer names, where it names some. */
function answered({ desk, topics }: Told, { terms }: Proposal, verdict: Verdict) {
  const named = topics.issues.filter(({ issue }) => terms[issue] !== null);
  const ids = named.map(({ issue }) => desk.kase.issues[issue]!.id);
  if (ids.length === 0) return {};
  return verdict === 'accept' ? { accepts: ids } : { rejects: ids };
}

function proposalFrom(told: Told): Suggestion[] {
  const { desk, event, topics, party } = told;
  const { issues, proposals, parties } = desk.kase;
  // Two options of one issue in one clause do not tell which is proposed.
  const clear = topics.issues.filter(({ options }) => options.length === 1);
  if (clear.length === 0) return [];
  const terms = Object.fromEntries(
    clear.map(({ issue, options }) => [issues[issue]!.id, issues[issue]!.options[options[0]!]!.id]),
  );
  const { id, name } = parties[party]!;
  const listed = Object.entries(terms).map(([issue, option]) => `${issue}: ${option}`);
  const says = `${name} proposes ${listed.join(', ')}.`;
  const old = proposals.findIndex(
    ({ by, terms: had }) => by === party && clear.every((one) => had[one.issue] === one.options[0]),
  );
  if (old >= 0) {
    const { name: title, trace } = proposals[old]!;
    return becauseOf(told, title, ['proposals', old, 'because'], trace.because, says);
  }
  const date = dayOf(event);
  const title = desk.newProposal(`${id}-proposal${date === null ? '' : `-${date}`}`);
  return entryOf(told, 'proposal', ['proposals'], title, says, {
    name: title,
    by: id,
    ...(date === null ? {} : { date }),
    terms,
  });
}

/** A new entry of a list; a further telling of the same one adds to its evidence. */
function entryOf(
  told: Told,
  kind: SuggestionKind,
  path: Path,
  about: string,
  says: string,
  fields: Readonly<{ [name: string]: unknown }>,
): Suggestion[] {
  const { desk } = told;
  const cited = citedOf(told, about);
  if (cited === null) return [];
  const refs = cited.refs.map(({ source, anchor }) => `${source}#${anchor}`);
  const { name: _, date: __, ...same } = fields;
  const key = JSON.stringify([path, kind === 'proposal' ? same : fields]);
  const known = desk.entries.get(key);
  if (known !== undefined) {
    known.because.push(...refs.filter((ref) => !known.because.includes(ref)));
    known.edits.unshift(...cited.edits);
    known.evidence.push(groundsOf(told));
    return [];
  }
  const because = [...refs];
  const edits: Edit[] = [...cited.edits, { how: 'append', path, value: { ...fields, because } }];
  const evidence = [groundsOf(told)];
  desk.entries.set(key, { because, edits, evidence });
  return [suggestion(kind, path, { says, evidence, matches: matchesOf(told), edits })];
}

function becauseOf(
  told: Told,
  about: string,
  path: Path,
  had: readonly EvidenceRef[],
  says: string,
): Suggestion[] {
  const cited = citedOf(told, about);
  const refs = cited?.refs.filter((ref) => !has(had, ref)) ?? [];
  if (cited === null || refs.length === 0) return [];
  const edits = [...cited.edits, ...refs.map((ref) => cite(path, ref))];
  const evidence = [groundsOf(told)];
  return [suggestion('because', path, { says, evidence, matches: matchesOf(told), edits })];
}

function citedOf({ desk, event }: Told, about: string): Cited | null {
  return desk.quotes.event(event, holderOf(desk, event), about);
}

/** The statement within which an event is told. */
function holderOf({ statements }: Desk, { within }: EventItem) {
  return within === null ? null : (statements.get(within) ?? null);
}

function groundsOf({ desk, event }: Told): Grounds {
  const holder = holderOf(desk, event);
  const speaker = holder === null ? 'The report' : speakerText(holder);
  return { item: event.id, source: event.source, speaker, words: [event.clause] };
}

function matchesOf({ event, topics }: Told): Suggestion['matches'] {
  return [
    { words: event.trigger, with: `an event of the kind ${event.kind}` },
    ...topics.proposalMatches,
    ...topics.issues.flatMap(({ matches }) => matches),
  ];
}
