/** The frame of a page of text: title, sections, colours. */
import { createColors } from 'picocolors';
import type { Case } from '../../case/index.ts';
import { clean, type Passage, plain, type Sentence } from '../words/index.ts';
import { hang, wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Columns; 80 where it is not given, at least 40. */
  readonly width?: number | undefined;
  /** Whether to write colour codes; none by default. */
  readonly color?: boolean | undefined;
}

/** Lines of a section; those of a bar table keep their bar apart, so that it can be coloured. */
export type Line = string | { readonly bar: string; readonly text: string };

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Columns to write in. */
export function widthOf({ width }: TerminalOptions): number {
  return Math.max(40, Math.min(width ?? 80, 120));
}

/** The page: case, verdict, sections. No line is longer than the width. */
export function page(
  kase: Case,
  verdict: Passage,
  sections: readonly Section[],
  options: TerminalOptions,
): string {
  const width = widthOf(options);
  const colors = createColors(options.color === true);
  const head = wrap(
    clean(kase.name) + (kase.asOf === null ? '' : `, as of ${clean(kase.asOf)}`),
    width,
  );
  const lines = [
    ...head.map(colors.dim),
    ...wrap(verdict.title, width).map(colors.bold),
    ...verdict.sentences.flatMap((sentence) => wrap(plain(sentence), width)),
    ...sections.flatMap(({ title, lines: own }) => [
      '',
      ...wrap(title, width).map(colors.bold),
      ...own.map((line) =>
        typeof line === 'string' ? line : `  ${colors.cyan(line.bar)}${line.text}`,
      ),
    ]),
  ];
  return lines.join('\n');
}

/** Sentences as indented paragraphs. */
export function paragraphs(sentences: readonly Sentence[], options: TerminalOptions): string[] {
  return sentences.flatMap((sentence) => hang('  ', plain(sentence), widthOf(options)));
}
