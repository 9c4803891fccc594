/** HTML that cannot be forgotten to be escaped: a template in which every text is. */

/** A piece of finished HTML. Only {@link html} and {@link trusted} make one. */
export interface Html {
  readonly html: string;
}

export type Part = string | number | Html | readonly Part[] | null | undefined | false;

/** Builds HTML; texts and numbers in it are escaped, pieces of HTML are not, lists are joined. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: markup.map((text, k) => text + textOf(parts[k])).join('') };
}

/** Takes markup of our own (a style sheet, an SVG that a chart function made) as it is. */
export function trusted(markup: string): Html {
  return { html: markup };
}

/** The text with the five characters escaped that mean something in HTML, also in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(textOf).join('');
}
