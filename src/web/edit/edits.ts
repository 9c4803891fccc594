/** Changes to the YAML of a case that leave the rest of its text as it is, comments and all. */
import { isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';

/** Puts a value at a place of the case; `null` takes the entry away. */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Makes edits one after another. An edit whose place cannot be made is passed over. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce(applyEdit, text);
}

/**
 * Makes one edit. Where there is a value already, only its characters are replaced.
 *
 * @returns the text as it was where its YAML has errors
 */
export function applyEdit(text: string, { path, value }: Edit): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0) return text;
  const node = document.getIn(path, true) as Node | undefined;
  if (value !== null && isScalar(node) && node.range != null && !isStructure(value)) {
    const [start, end] = node.range;
    return text.slice(0, start) + stringify(value, { lineWidth: 0 }).trimEnd() + text.slice(end);
  }
  if (value === null) document.deleteIn(path);
  else document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Whether a node holds others. */
export function isCollection(node: unknown): boolean {
  return isMap(node) || isSeq(node);
}
