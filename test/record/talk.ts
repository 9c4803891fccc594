/** A small record with one of everything, of a text with emoji and several kinds of quotation marks. */
import { createHash } from 'node:crypto';
import type { ActorRef, Passage, Record, SourceItem } from '../../src/record/index.ts';
import { actor, meeting, source, statement } from './made.ts';

export const TEXT = `Talks 🕊️ in Oslo\r\n\r\nEnvoy Ana Lind met Bo Ek on 3 May. “Useful 😀 hours”, Lind said, «no more». The talks were reportedly hard.\r\n`;

export const digestOf = (text: string | Uint8Array) =>
  createHash('sha256').update(text).digest('hex');

/** The first passage of a text with the given words. */
export function words(exact: string, text = TEXT): Passage {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`no such words: ${exact}`);
  return { start, end: start + exact.length, exact };
}

export const LIND: ActorRef = { ...actor('Ana Lind'), role: 'Envoy', words: words('Lind') };

export const SOURCE: SourceItem = source('oslo', {
  title: 'Talks 🕊️ in Oslo',
  issued: '2031-05-04',
  url: 'https://news.example/oslo?a=1&b=2',
  text: 'oslo.txt',
  sha256: digestOf(TEXT),
});

/** Two statements, one within an event's reading, and the event. */
export const TALK: Record = {
  sources: [SOURCE],
  statements: [
    statement('oslo', 'Ana Lind', 'x', {
      id: 'oslo:s1',
      speaker: LIND,
      cue: words('said'),
      verb: 'say',
      content: [words('Useful 😀 hours'), words('no more')],
      kind: 'characterisation',
      polarity: 'positive',
      event: 'oslo:e1',
      reads: words('Useful'),
      about: [{ ...actor('Bo Ek'), words: words('Bo Ek') }],
      date: { iso: '2031-05-03', words: words('on 3 May') },
    }),
    statement('oslo', 'The report', 'x', {
      id: 'oslo:s2',
      form: 'own-voice',
      speaker: actor('The report', 'report'),
      content: [words('The talks were reportedly hard.')],
      kind: 'editorial',
      polarity: 'negative',
      certainty: 'probable',
      remove: 'hearsay',
      event: 'oslo:e1',
      reads: words('hard'),
    }),
  ],
  events: [
    meeting('oslo', ['Ana Lind', 'Bo Ek'], '2031-05-03', {
      id: 'oslo:e1',
      trigger: words('met'),
      clause: words('Envoy Ana Lind met Bo Ek on 3 May.'),
      place: words('in Oslo'),
    }),
  ],
};
