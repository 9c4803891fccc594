import { graphemesOf, textWidth } from './width.ts';

/**
 * Breaks a text at spaces into lines of at most `width` columns; words that are longer are cut.
 *
 * @returns at least one line
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/).flatMap((part) => pieces(part, width))) {
    if (line === '') line = word;
    else if (textWidth(line) + 1 + textWidth(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Columns below which hanging lines would be too short to read; they then begin further left. */
const NARROW = 12;

/** {@link wrap}, with `first` before the first line and as much space before the others. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = textWidth(first);
  if (indent > 4 && width - indent < NARROW) {
    return [first.trimEnd(), ...wrap(text, width - 4).map((line) => `    ${line}`)];
  }
  const lines = wrap(text, width - indent);
  return lines.map((line, k) => (k === 0 ? first : ' '.repeat(indent)) + line);
}

function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  let taken = 0;
  for (const grapheme of graphemesOf(word)) {
    const columns = textWidth(grapheme);
    if (taken + columns > width && piece !== '') {
      cut.push(piece);
      [piece, taken] = ['', 0];
    }
    piece += grapheme;
    taken += columns;
  }
  return [...cut, piece];
}
