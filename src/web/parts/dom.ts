/** Stands in for linkedom in the browser, which has a DOM of its own. */
export function parseHTML(_markup: string): { readonly document: Document } {
  return { document: globalThis.document };
}
