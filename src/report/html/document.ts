import { type Html, html, trusted } from './html.ts';
import { STYLE } from './style.ts';

/** What a page may load: nothing; its only styles are its own. */
const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The parts of a page. */
export interface PageParts {
  readonly title: string;
  /** By which a file is known as ours: `impasse report 0.1.0`. */
  readonly generator: string;
  /** Words of the link past the navigation. */
  readonly skip: string;
  readonly header: Html;
  /** Sections with their ids and names in the navigation. */
  readonly sections: readonly (readonly [id: string, name: string, part: Html])[];
  /** Name of the navigation, for those who do not see it. */
  readonly nav: string;
  readonly footer: string;
  /** Rules beside those of every page. */
  readonly style?: string;
}

/**
 * One HTML file, which opens anywhere and loads nothing: no script, no font, no picture from
 * elsewhere. The same parts give the same file, byte for byte.
 */
export function documentOf(parts: PageParts): string {
  const { sections } = parts;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${parts.generator}">
<meta http-equiv="Content-Security-Policy" content="${trusted(CSP)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${parts.title}</title>
<style>${trusted(STYLE + (parts.style ?? ''))}</style>
</head>
<body>
<a class="skip" href="#main">${parts.skip}</a>
${parts.header}<nav aria-label="${parts.nav}"><ul>${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${sections.map(([, , part]) => part)}</main>
<footer><p>${parts.footer}</p></footer>
</body>
</html>
`.html;
}
