import type { Html } from '../../report/index.ts';

/** A finished piece of the report: markup of our own, with every text of the case escaped in it. */
export function Markup({ part }: { readonly part: Html }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Html is made by a template that escapes
  return <div class="markup" dangerouslySetInnerHTML={{ __html: part.html }} />;
}
