/** What a record's items are called in words. */
import type { ActorRef, EventItem, SourceItem, StatementItem } from '../../record/index.ts';
import { clean, count } from '../words/index.ts';

/** Code units of a statement that are shown where all are listed. */
const SHOWN = 400;

/** `Yuri Ushakov, Kremlin adviser (Kremlin)`; of a report's own voice: `The report itself`. */
export function actorWords({ name, kind, role, affiliation }: ActorRef): string {
  if (kind === 'report') return 'The report itself';
  if (kind === 'unknown') return 'Somebody not named';
  const named = clean(name);
  const as = role === null || named.includes(clean(role)) ? '' : `, ${clean(role)}`;
  const told = clean(affiliation ?? '');
  const whose = told === '' || `${named}${as}`.includes(told) ? '' : ` (${told})`;
  return named + as + whose;
}

/** Words in quotation marks, where they do not begin with their own. */
export function inMarks(words: string): string {
  return /^["'“”„‟‘’‚«»‹›「」『』]/.test(words) ? words : `“${words}”`;
}

/** The beginning of a text, with an ellipsis where it is cut. */
export function excerpt(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What is said, its parts joined; in quotation marks where it is quoted. */
export function contentWords({ content, form }: StatementItem): string {
  const words = content.map(({ exact }) => clean(exact.replaceAll(/\s+/g, ' '))).join(' … ');
  const cut = excerpt(words);
  return form === 'direct' ? inMarks(cut) : cut;
}

/** `characterisation, own words, positive, certain; reads “productive”`. */
export function factWords(item: StatementItem, labels: ReadonlyMap<string, string>): string {
  const facts = [
    item.kind,
    { 'own-words': 'own words', reported: 'reported', hearsay: 'hearsay' }[item.remove],
    item.polarity === 'neutral' ? '' : item.polarity,
    item.certainty === 'unknown' ? '' : item.certainty,
    item.negated ? 'denied' : '',
  ].filter((fact) => fact !== '');
  return [
    facts.join(', '),
    item.cue === null ? '' : `cue “${clean(item.cue.exact)}”`,
    item.reads === null ? '' : `reads “${clean(item.reads.exact)}”`,
    item.event === null ? '' : `on ${labels.get(item.event) ?? clean(item.event)}`,
    item.about.length === 0 ? '' : `about ${nameList(item.about)}`,
    item.within === null ? '' : `within ${labels.get(item.within) ?? clean(item.within)}`,
    item.date === null ? '' : item.date.iso,
    alsoWords(item),
    readerWords(item),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** `Steve Witkoff, Jared Kushner – Vladimir Putin, in the Kremlin, 2025-12-02`. */
export function eventWords(event: EventItem): string {
  const { sources, targets, what, place, date } = event;
  const who = [nameList(sources), nameList(targets)].filter((names) => names !== '').join(' – ');
  return [
    who === '' ? 'nobody named' : who,
    what === null ? '' : inMarks(excerpt(clean(what.exact))),
    place === null ? '' : clean(place.exact),
    date?.iso ?? '',
    alsoWords(event),
    readerWords(event),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `met (consult): Steve Witkoff – Vladimir Putin, 2025-12-02`. */
export function eventTitle(event: EventItem): string {
  return `“${clean(event.trigger.exact)}” (${event.kind}): ${eventWords(event)}`;
}

/** `2 reports, 14 statements by 7 speakers, 5 events`. */
export function countWords(record: {
  readonly sources: readonly SourceItem[];
  readonly statements: readonly StatementItem[];
  readonly events: readonly EventItem[];
}): string {
  const speakers = new Set(record.statements.map(({ speaker }) => speaker.id)).size;
  const by = speakers === 0 ? '' : ` by ${count(speakers, 'speaker')}`;
  return `${count(record.sources.length, 'report')}, ${count(record.statements.length, 'statement')}${by}, ${count(record.events.length, 'event')}`;
}

/** `Title (publisher, author, 2025-12-04)`. */
export function sourceWords({ id, title, publisher, author, issued }: SourceItem): string {
  const facts = [publisher, author, issued].flatMap((fact) => (fact === null ? [] : [clean(fact)]));
  const named = clean(title ?? '') || id;
  return facts.length === 0 ? named : `${named} (${facts.join(', ')})`;
}

function nameList(actors: readonly ActorRef[]): string {
  return actors.map((actor) => clean(actor.name)).join(', ');
}

function alsoWords({ also, source }: StatementItem | EventItem): string {
  const others = [...new Set(also.map((one) => one.source))].filter((id) => id !== source);
  return others.length === 0 ? '' : `also in ${others.map(clean).join(', ')}`;
}

function readerWords({ reader }: StatementItem | EventItem): string {
  if (reader.name === 'rules') return '';
  return reader.name === 'model'
    ? `read by ${clean(reader.model)}`
    : `by hand: ${clean(reader.by)}`;
}
