/** Values as YAML, in the ways in which a case file writes them. */
import {
  Document,
  type DocumentOptions,
  isCollection,
  isScalar,
  type ParseOptions,
  Scalar,
  type SchemaOptions,
  visit,
} from 'yaml';

/** How a case file is read, but for unique keys, which its reader checks itself. */
export const YAML_OPTIONS: DocumentOptions & ParseOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
};

/** A value on lines of its own; lists of plain values each on one line. */
export function blockText(value: unknown): string {
  const document = new Document(value, YAML_OPTIONS);
  visit(document, {
    Seq(_, seq) {
      if (seq.items.every(isScalar) && seq !== document.contents) seq.flow = true;
    },
  });
  return print(document);
}

/** A map or list on one line, without its own braces or brackets. */
export function flowText(value: object): string {
  const document = new Document(value, YAML_OPTIONS);
  if (isCollection(document.contents)) document.contents.flow = true;
  return print(document).trim().slice(1, -1).trim();
}

/** A value on one line. */
export function lineText(value: unknown): string {
  if (isPlainMap(value)) return `{ ${flowText(value as object)} }`;
  return flowText([value]);
}

function print(document: Document): string {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && /[\p{C}\p{Zl}\p{Zp}]/u.test(scalar.value))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const printed = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: 2 ** 30,
  });
  return printed.replaceAll(UNSEEN, (char) => `\\u${hex(char)}`);
}

/**
 * Characters that would hide or reorder what is written: C1 controls, marks of direction, line and
 * paragraph separators. They stand within double quotation marks only, where they can be escaped.
 */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}

/** Whether a value is a map of plain data. */
export function isPlainMap(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
