import type { Html } from '../../report/index.ts';

/** A finished piece of the report: markup of our own, with every text of the case escaped in it. */
export function Markup({ part }: { readonly part: Html }) {
  return <div class="markup" dangerouslySetInnerHTML={{ __html: part.html }} />;
}
