/** Events of short texts for tests, with actors found by their names alone. */

import type { Draft, Mention } from '../../src/reading/drafts.ts';
import { findEvents } from '../../src/reading/events/index.ts';
import { parseText } from '../../src/reading/parse.ts';
import type { ActorRef, EventItem } from '../../src/record/index.ts';
import { source } from '../record/made.ts';

/** Names that texts of the tests use: people have two words, bodies one. */
export const NAMES = ['Ana Bel', 'Cor Dov', 'Fela Oru', 'Vost', 'Ester', 'Orm', 'Pell', 'Lakeside'];

export function actorOf(name: string): ActorRef {
  const kind = name.includes(' ') ? 'person' : 'body';
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { id, name, kind, role: null, affiliation: null, words: null };
}

/** All places where one of the names stands. */
export function mentionsOf(text: string, names: readonly string[] = NAMES): Mention[] {
  const found = names.flatMap((name) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'gu'))].map(({ index }) => {
      const words = { start: index, end: index + name.length, exact: name };
      return { start: index, end: words.end, actor: { ...actorOf(name), words } };
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

export interface Made {
  readonly issued?: string | null;
  readonly names?: readonly string[];
  readonly drafts?: readonly Draft[];
}

export function eventsOf(
  text: string,
  { issued = '2031-05-08', names, drafts = [] }: Made = {},
): EventItem[] {
  return findEvents({
    parsed: parseText(text),
    drafts,
    statementIds: drafts.map((_, k) => `s${k}`),
    actors: { mentions: mentionsOf(text, names) },
    source: source('r', { issued }),
  });
}

/** What a speaker says, given the words that attribute it: `said` in `Ana Bel said that ...`. */
export function draft(
  text: string,
  speaker: string,
  cue: string,
  lemma: string,
  content: string,
  more: Partial<Draft> = {},
): Draft {
  const at = text.indexOf(cue);
  const start = text.indexOf(content);
  if (at < 0 || start < 0) throw new Error(`not in the text: ${cue}, ${content}`);
  return {
    sentence: 0,
    form: 'indirect',
    cue: { start: at, end: at + cue.length, lemma, by: 'verb', passive: false },
    content: [[start, start + content.length]],
    mention: null,
    speaker: actorOf(speaker),
    within: null,
    negated: false,
    ...more,
  };
}

const names = (actors: readonly ActorRef[]) => actors.map(({ name }) => name).join(', ');

/** An event in one line: `consult happened: Vost > Ester [met] @Oslo 2031-05-06 (what)`. */
export function line({
  kind,
  status,
  sources,
  targets,
  trigger,
  place,
  date,
  what,
}: EventItem): string {
  const parts = [`${kind} ${status}: ${names(sources)}`];
  if (targets.length > 0) parts.push(`> ${names(targets)}`);
  parts.push(`[${trigger.exact}]`);
  if (place !== null) parts.push(`@${place.exact}`);
  if (date !== null) parts.push(date.iso);
  if (what !== null) parts.push(`(${what.exact})`);
  return parts.join(' ');
}

export const linesOf = (text: string, made?: Made): string[] => eventsOf(text, made).map(line);
