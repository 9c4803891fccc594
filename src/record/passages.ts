import type { ActorRef, DateRef, EventItem, Passage, Sighting, StatementItem } from './items.ts';

/** A passage of an item: which one, and of which source. */
export interface PlacedPassage {
  /** Dotted path in the item: `content.0`, `speaker.words`. */
  readonly path: string;
  readonly source: string;
  readonly passage: Passage;
}

/** Every passage of a statement or an event, those of other reports included. */
export function passagesOf(item: StatementItem | EventItem): PlacedPassage[] {
  const found = item.type === 'statement' ? ofStatement(item) : ofEvent(item);
  const own = found.flatMap(([path, passage]) =>
    passage === null ? [] : [{ path, source: item.source, passage }],
  );
  return [...own, ...item.also.flatMap(ofSighting)];
}

type Found = readonly [path: string, passage: Passage | null];

function ofStatement({ speaker, cue, content, about, reads, date }: StatementItem): Found[] {
  return [
    ['speaker.words', speaker.words],
    ['cue', cue],
    ...content.map((passage, k): Found => [`content.${k}`, passage]),
    ...ofActors('about', about),
    ['reads', reads],
    ...ofDate(date),
  ];
}

function ofEvent({ trigger, clause, sources, targets, what, place, date }: EventItem): Found[] {
  return [
    ['trigger', trigger],
    ['clause', clause],
    ...ofActors('sources', sources),
    ...ofActors('targets', targets),
    ['what', what],
    ['place', place],
    ...ofDate(date),
  ];
}

function ofActors(field: string, actors: readonly ActorRef[]): Found[] {
  return actors.map(({ words }, k) => [`${field}.${k}.words`, words]);
}

function ofDate(date: DateRef | null): Found[] {
  return date === null ? [] : [['date.words', date.words]];
}

function ofSighting({ source, content }: Sighting, at: number): PlacedPassage[] {
  return content.map((passage, k) => ({ path: `also.${at}.content.${k}`, source, passage }));
}
