/** The texts of a record for a terminal, with what was found in them marked. */
import { createColors } from 'picocolors';
import { type TerminalOptions, widthOf } from '../terminal/page.ts';
import { textWidth } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';
import { labelsOf, type RecordInput, type SourceView, viewsOf } from './input.ts';
import { type Mark, type MarkKind, marksOf, type Piece, piecesOf } from './marks.ts';
import { contestedLines, eventLines, statement } from './summary.ts';
import { countWords, sourceWords } from './words.ts';

type Colors = ReturnType<typeof createColors>;

/**
 * The texts with their statements in brackets, `[1: words]`, and the words that tell events in
 * braces, `{e1: met}`; a legend after each text; then contested readings and events. In colour,
 * speakers are bold, cues yellow, and statements underlined as well.
 */
export function shownText(input: RecordInput, options: TerminalOptions): string {
  const colors = createColors(options.color === true);
  const width = widthOf(options);
  const { record, contested } = input;
  const labels = labelsOf(record);
  const parts = [
    wrap(countWords(record), width).map(colors.dim),
    ...viewsOf(input).flatMap((view) => [
      wrap(sourceWords(view.source), width).map(colors.bold),
      markedLines(view, width, colors),
      view.statements.flatMap(({ item }) => statement(item, labels, width, colors)),
    ]),
    ...contestedLines(record, contested, width, colors),
    ...eventLines(record, width, colors),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** A stretch of a word in one style. */
interface Run {
  readonly text: string;
  readonly style: (text: string) => string;
}

function markedLines(view: SourceView, width: number, colors: Colors): string[] {
  const wrapper = newWrapper(width);
  const open: Mark[] = [];
  for (const piece of piecesOf(view.text, marksOf(view))) {
    if (piece.step === 'text') wrapper.add(piece.text, styleOf(open, colors));
    else {
      if (piece.step === 'open') open.push(piece.mark);
      else open.pop();
      wrapper.glue(signOf(piece), colors.dim);
    }
  }
  return wrapper.lines();
}

/** What stands in the text where a mark begins or ends. */
function signOf(piece: Exclude<Piece, { readonly step: 'text' }>): string {
  const { kind, label } = piece.mark;
  if (kind === 'cue' || kind === 'speaker') return '';
  if (piece.step === 'close') return kind === 'content' ? ']' : '}';
  return kind === 'content' ? `[${label}: ` : `{${label}: `;
}

function styleOf(open: readonly Mark[], colors: Colors): (text: string) => string {
  const styles: Record<MarkKind, (text: string) => string> = {
    content: colors.underline,
    cue: colors.yellow,
    speaker: colors.bold,
    event: colors.cyan,
  };
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return (text) => kinds.reduce((styled, kind) => styles[kind](styled), text);
}

/** Fills lines with words whose parts have styles of their own. */
function newWrapper(width: number) {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  let word: Run[] = [];
  const endWord = () => {
    const columns = word.reduce((sum, { text }) => sum + textWidth(text), 0);
    if (taken > 0 && taken + 1 + columns > width) endLine();
    if (taken > 0 && word.length > 0) put(' ', 1);
    for (const { text, style } of word) {
      const pieces = columns > width ? wrap(text, width) : [text];
      for (const piece of pieces) {
        const room = textWidth(piece);
        if (taken + room > width) endLine();
        put(style(piece), room);
      }
    }
    word = [];
  };
  const put = (text: string, columns: number) => {
    line += text;
    taken += columns;
  };
  const endLine = () => {
    lines.push(line);
    line = '';
    taken = 0;
  };
  return {
    /** Text of the source: blanks part words, and line ends part lines. */
    add(text: string, style: Run['style']) {
      for (const part of text.split(/(\r?\n|[ \t]+)/)) {
        if (part.endsWith('\n')) {
          endWord();
          endLine();
        } else if (/^[ \t]/.test(part)) endWord();
        else if (part !== '') word.push({ text: visible(part), style });
      }
    },
    /** A sign of ours, which stays with the word that it touches. */
    glue(text: string, style: Run['style']) {
      if (text !== '') word.push({ text, style });
    },
    lines(): string[] {
      endWord();
      if (line !== '') endLine();
      while (lines.at(-1) === '') lines.pop();
      return lines;
    },
  };
}

/** A text without what could steer a terminal or turn a line round. */
function visible(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\ufffd')
    .replaceAll(/\p{Bidi_Control}|\ufeff/gu, '');
}
