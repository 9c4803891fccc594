/**
 * How wide a text is in a picture. Without a browser this is an estimate, on the wide side for
 * common sans-serif letters.
 */
import { TEXT } from './chart.ts';

/** Estimated width in pixels. */
export function pixels(text: string, size = TEXT): number {
  let em = 0;
  for (const letter of text) em += emOf(letter);
  return em * size;
}

/** The text, with an ellipsis at its end where it is wider than `room` pixels. */
export function shorten(text: string, room: number, size = TEXT): string {
  if (pixels(text, size) <= room) return text;
  return `${start(text, room - pixels('…', size), size).trimEnd()}…`;
}

/** The same for a name, which may differ from others by its end only: cut in the middle. */
export function shortenName(text: string, room: number, size = TEXT): string {
  if (pixels(text, size) <= room) return text;
  const half = (room - pixels('…', size)) / 2;
  const head = start(text, half, size).trimEnd();
  const tail = [...start([...text].reverse().join(''), half, size)].reverse().join('').trimStart();
  return `${head}…${tail}`;
}

/** As much of the text as `room` pixels hold. */
function start(text: string, room: number, size: number): string {
  let cut = '';
  for (const letter of text) {
    if (pixels(cut + letter, size) > room) break;
    cut += letter;
  }
  return cut;
}

/** The text in lines of at most `room` pixels, at most `most` of them; the last is cut. */
export function shortenLines(text: string, room: number, most: number, size = TEXT): string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < most - 1) {
    let k = 1;
    while (k < rest.length && pixels(rest.slice(0, k + 1).join(' '), size) <= room) k += 1;
    lines.push(shorten(rest.slice(0, k).join(' '), room, size));
    rest = rest.slice(k);
  }
  if (rest.length > 0) lines.push(shorten(rest.join(' '), room, size));
  return lines;
}

function emOf(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (/[iljtfr.,;:'’‘|!()[\] I]/.test(letter)) return 0.36;
  if (/[mwMW@%]/.test(letter)) return 0.95;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  // Letters beyond Latin, Greek and Cyrillic may be as wide as they are high.
  return letter.codePointAt(0)! > 0x52f && !/[–—“”…−]/.test(letter) ? 1.05 : 0.58;
}
