/** How much there is to read in a text, before anything is made of it. */
import { isBlank } from './blocks.ts';

/** Whether a text holds more than so many words and marks. Time is linear in its length. */
export function holdsMore(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length && count <= limit; at += 1) {
    const code = text.charCodeAt(at);
    const isWord = isWordUnit(code);
    if (isWord ? !inWord : !isBlank(code)) count += 1;
    inWord = isWord;
  }
  return count > limit;
}

/** Digits, letters of ASCII, and all beyond it but the blocks of punctuation. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}
