/** What statements are: their kind, leaning, certainty and remove, whom they are about, what they read. */
import type { ActorRef, EventItem, Passage, StatementItem } from '../../record/index.ts';
import type { Actors, Draft } from '../drafts.ts';
import type { ParsedText } from '../text.ts';
import { type Content, contentsOf, isSide } from './content.ts';
import { kindOf } from './kind.ts';
import { linkEvents } from './link.ts';
import { readsOf } from './reads.ts';
import { certaintyOf, polarityOf, removeOf } from './sure.ts';

/** The fields of a statement that its draft leaves open. */
export type Classification = Pick<
  StatementItem,
  'kind' | 'polarity' | 'certainty' | 'remove' | 'about' | 'reads' | 'event'
>;

export interface ClassifyInput {
  readonly parsed: ParsedText;
  readonly drafts: readonly Draft[];
  readonly actors: Actors;
  /** The events of the same text. */
  readonly events: readonly EventItem[];
}

/**
 * Classifies the statements of a text, one after the other as they stand in `drafts`. Only what reads
 * an event that the text tells has `reads` and `event`. Time is linear in the length of the text and
 * the depth of its nested statements.
 */
export function classifyDrafts({
  parsed,
  drafts,
  actors,
  events,
}: ClassifyInput): Classification[] {
  const contentOf = contentsOf(parsed, actors);
  const plain = drafts.map((draft) => {
    const content = contentOf(draft);
    const kind = kindOf(content);
    const outer = draft.within === null ? null : drafts[draft.within]!;
    return {
      kind,
      polarity: polarityOf(content, kind),
      certainty: certaintyOf(content, kind),
      remove: removeOf(content, outer),
      about: aboutOf(content),
      reads: READING.has(kind) ? readsOf(content) : null,
    };
  });
  const order = drafts.map((_, k) => k).sort((a, b) => startOf(drafts[a]!) - startOf(drafts[b]!));
  const linked = linkEvents(
    order.map((k) => ({ draft: drafts[k]!, reads: plain[k]!.reads })),
    events,
  );
  const eventOf = new Map(order.map((k, place) => [k, linked[place] ?? null]));
  return plain.map((it, k) => {
    const event = eventOf.get(k) ?? null;
    return { ...it, event, reads: event === null ? null : passageOf(parsed, it.reads!.tokens) };
  });
}

const READING: ReadonlySet<string> = new Set(['characterisation', 'inference', 'editorial']);

function startOf({ content }: Draft): number {
  return content[0]![0];
}

function passageOf({ tokens, text }: ParsedText, [from, to]: readonly [number, number]): Passage {
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  return { start, end, exact: text.slice(start, end) };
}

/** Actors in the content, each once, without the speaker and the speaker's own side. */
function aboutOf({ draft, mentions }: Content): ActorRef[] {
  const about = new Map<string, ActorRef>();
  for (const { actor } of mentions) {
    const counts = actor.kind !== 'unknown' && actor.kind !== 'report';
    if (counts && !isSide(draft.speaker, actor) && !about.has(actor.id)) about.set(actor.id, actor);
  }
  return [...about.values()];
}
