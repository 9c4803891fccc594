/** What statements are: their kind, leaning, certainty and remove, whom they are about, what they read. */
import type { ActorRef, EventItem, Passage, StatementItem } from '../../record/index.ts';
import type { Actors, Draft } from '../drafts.ts';
import type { ParsedText } from '../text.ts';
import { type Content, contentsOf, firstFrom, isSide } from './content.ts';
import { kindOf } from './kind.ts';
import { linkEvents } from './link.ts';
import { readsOf } from './reads.ts';
import { certaintyOf, polarityOf, removeOf } from './sure.ts';
import { words } from './words.ts';

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
function aboutOf(content: Content): ActorRef[] {
  const { draft, mentions } = content;
  const about = new Map<string, ActorRef>();
  for (const { actor, start } of mentions) {
    const counts = actor.kind !== 'unknown' && actor.kind !== 'report';
    if (!counts || isSide(draft.speaker, actor) || about.has(actor.id)) continue;
    if (isNamed(actor) || isDefinite(content, start)) about.set(actor.id, actor);
  }
  return [...about.values()];
}

/** Whether an actor goes by a name: `Gorland's delegation`; not `members`, `a committee`. */
function isNamed({ name }: ActorRef): boolean {
  return /\s\p{Lu}|^\p{Lu}(?!\S*\s)|^\p{Lu}\S*['’]s?\s/u.test(name.replace(/^(?:the|an?)\s/i, ''));
}

const POINTS = words('the this these those you he she they');
const ARTICLES = words('the these those');

/** Whether words without a name point at somebody: `the union`, `they`; not `a minister`, `my members`. */
function isDefinite({ parsed: { tokens } }: Content, start: number): boolean {
  const at = firstFrom(tokens, start);
  return POINTS.has(tokens[at]!.lower) || ARTICLES.has(tokens[at - 1]?.lower ?? '');
}
