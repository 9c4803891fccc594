/** The pieces that a report in Markdown is made of. */
import * as words from './words/index.ts';

/** The text with every character escaped that means something in Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~&!$]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replaceAll(/(https?|ftp):/gi, '$1\\:')
    .replaceAll(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** A passage: its title, and its sentences as a list or as one paragraph. `level` of the title. */
export function passage({ title, sentences }: words.Passage, listed = true, level = '##'): string {
  const lines = sentences.map((sentence) => escapeMarkdown(words.plain(sentence)));
  const body = listed && lines.length > 1 ? lines.map((line) => `- ${line}`) : [lines.join(' ')];
  return [`${level} ${escapeMarkdown(title)}`, body.join('\n')].join('\n\n');
}

/** A table; all cells escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
