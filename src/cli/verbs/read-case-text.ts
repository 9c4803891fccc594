/** Suggestions in words, for a terminal. */
import { createColors } from 'picocolors';
import type { Suggestion } from '../../reading/index.ts';
import { hang, wrap } from '../../report/terminal/index.ts';
import { clean } from '../../report/words/index.ts';
import type { Io } from '../io.ts';

/** Longest excerpt of a report's words; the whole stands in the patch. */
const EXCERPT = 300;

/** What is suggested for a case, one paragraph each: what it says, its words, why it matched. */
export function suggestionsText(
  file: string,
  suggestions: readonly Suggestion[],
  { width, color }: Pick<Io, 'width' | 'color'>,
): string {
  const colors = createColors(color);
  const title =
    suggestions.length === 0
      ? `The record adds nothing to ${clean(file)}.`
      : `Suggested for ${clean(file)} (${suggestions.length})`;
  const lines = suggestions.flatMap((one) => [
    '',
    `${colors.bold(one.id)}  ${clean(one.at)}`,
    ...wrapIn(one.says, width),
    ...one.evidence.flatMap(({ speaker, source, words }) => {
      const said = words.map(({ exact }) => `“${excerpt(exact)}”`).join(' … ');
      return wrapIn(`${said} ${speaker} (${source})`, width);
    }),
    ...wrapIn(`matches ${matched(one)}`, width).map(colors.dim),
  ]);
  return `${[...wrap(title, width).map(colors.bold), ...lines].join('\n')}\n`;
}

function wrapIn(text: string, width: number): string[] {
  return hang('  ', clean(text), width);
}

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

function matched({ matches }: Suggestion): string {
  return matches.map(({ words, with: what }) => `“${excerpt(words.exact)}” (${what})`).join(', ');
}
