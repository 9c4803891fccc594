/** What a statement suggests: evidence for what a party wants, or a reading of talks. */
import type { EvidenceRef, Party } from '../../case/index.ts';
import type { StatementItem } from '../../record/index.ts';
import type { Desk } from './desk.ts';
import type { Edit, Path } from './edits.ts';
import { withoutMarks } from './marks.ts';
import { speakerText } from './quotes.ts';
import { type Grounds, type Suggestion, suggestion } from './suggestion.ts';
import type { Topic, Topics } from './topics.ts';

/** Kinds of statements in which a party says what it wants. */
const WANTS: readonly string[] = ['position', 'demand', 'precondition'];

/**
 * Suggestions from one statement. A denied attribution is evidence for nothing, and what is told as
 * an event ("rejected the plan") is taken as that.
 */
export function fromStatement(desk: Desk, statement: StatementItem): Suggestion[] {
  if (statement.negated || desk.isTold(statement)) return [];
  const topics = desk.topicsOf(statement.content);
  const party = desk.partyOf(statement.speaker);
  if (WANTS.includes(statement.kind) && party !== null && topics.issues.length > 0)
    return fromPosition(desk, statement, desk.kase.parties[party]!, topics);
  return fromReading(desk, statement, topics);
}

function fromPosition(
  desk: Desk,
  statement: StatementItem,
  party: Party,
  topics: Topics,
): Suggestion[] {
  const places = [
    ...topics.issues.flatMap((topic) => preferencePlace(desk, party, topic)),
    ...redlinePlaces(desk, statement, party, topics),
  ];
  const issues = topics.issues.map(({ issue }) => desk.kase.issues[issue]!.name);
  const about = issues.length === 1 ? issues[0]! : null;
  const cited = desk.quotes.statement(statement, about);
  if (cited === null) return [];
  if (places.length === 0)
    return quoteOnly(
      statement,
      cited,
      topics.issues.flatMap(matchesOf),
      `${party.name} on ${issues.join(' and ')}`,
    );
  return places.flatMap(({ path, refs: had, says, topics: about }) => {
    const refs = cited.refs.filter((ref) => !has(had, ref));
    if (refs.length === 0) return [];
    const edits = [...cited.edits, ...refs.map((ref) => cite(path, ref))];
    const matches = about.flatMap(matchesOf);
    return suggestion('because', path, { says, evidence: [evidenceOf(statement)], matches, edits });
  });
}

interface CitingPlace {
  readonly path: Path;
  /** Evidence that stands there already. */
  readonly refs: readonly EvidenceRef[];
  readonly says: string;
  readonly topics: readonly Topic[];
}

/** The reasons for what a party's options of an issue are worth, where the case states any worth. */
function preferencePlace({ kase }: Desk, party: Party, topic: Topic): CitingPlace[] {
  const judged = party.preferences?.values[topic.issue];
  const stated =
    judged !== undefined &&
    (judged.chains.length > 0 || judged.quantities.some(({ kind }) => kind !== 'unknown'));
  const input = kase.inputs.find(
    (one) => one.party === party.index && one.kind === 'value' && one.issue === topic.issue,
  );
  if (!stated || input === undefined) return [];
  const issue = kase.issues[topic.issue]!;
  return [
    {
      path: ['preferences', party.id, 'because', issue.id],
      refs: input.trace.because,
      says: `${party.name} says what it wants on "${issue.name}".`,
      topics: [topic],
    },
  ];
}

/** Red lines of a party that a demand speaks of: every issue of one, or an option that it rules out. */
function redlinePlaces(
  { redlineIndex }: Desk,
  { kind, polarity }: StatementItem,
  party: Party,
  topics: Topics,
): CitingPlace[] {
  if (kind === 'position' && polarity !== 'negative') return [];
  return party.redlines.flatMap((line) => {
    const named = topics.issues.filter(({ issue }) => line.never[issue] != null);
    const ruledOut = named.some(({ issue, options }) =>
      options.some((option) => line.never[issue]!.includes(option)),
    );
    const whole = named.length === line.never.filter((options) => options !== null).length;
    if (named.length === 0 || !(whole || ruledOut)) return [];
    return [
      {
        path: ['redlines', redlineIndex(party.index, line.name), 'because'],
        refs: line.trace.because,
        says: `${party.name} speaks of what its red line "${line.name}" rules out.`,
        topics: named,
      },
    ];
  });
}

/** A reading of a round or a proposal of the case, to be set beside other readings. */
function fromReading(desk: Desk, statement: StatementItem, topics: Topics): Suggestion[] {
  const event = statement.event === null ? null : (desk.events.get(statement.event) ?? null);
  const round = event === null ? null : desk.roundOf(event);
  const reads = statement.reads !== null && round !== null;
  const named = topics.proposals.length === 1 ? desk.kase.proposals[topics.proposals[0]!]! : null;
  const about = reads ? round : (named?.name ?? null);
  if (about === null) return [];
  const cited = desk.quotes.statement(statement, about);
  const matches = reads
    ? [{ words: event!.trigger, with: `the round ${round}` }]
    : topics.proposalMatches;
  return cited === null
    ? []
    : quoteOnly(statement, cited, matches, `${speakerText(statement)} on ${about}`);
}

function quoteOnly(
  statement: StatementItem,
  { edits }: { readonly edits: readonly Edit[] },
  matches: Suggestion['matches'],
  what: string,
): Suggestion[] {
  const quote = edits.at(-1);
  if (quote === undefined) return [];
  const says = `A statement that can be cited: ${what}.`;
  return [
    suggestion('quote', quote.path, { says, evidence: [evidenceOf(statement)], matches, edits }),
  ];
}

function evidenceOf(statement: StatementItem): Grounds {
  const { id, source, content } = statement;
  return { item: id, source, speaker: speakerText(statement), words: content.map(withoutMarks) };
}

function matchesOf({ matches }: Topic): Topic['matches'] {
  return matches;
}

/** Whether evidence is among others. */
export function has(refs: readonly EvidenceRef[], { source, anchor }: EvidenceRef): boolean {
  return refs.some((ref) => ref.source === source && ref.anchor === anchor);
}

/** Adds evidence to a list of it. */
export function cite(path: Path, { source, anchor }: EvidenceRef): Edit {
  return { how: 'append', path, value: `${source}#${anchor}` };
}
