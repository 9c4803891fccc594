/** Values as YAML text, as a person would write them into a case. */
import { Document, isScalar, type YAMLSeq } from 'yaml';

/** Columns up to which a list is kept on its line. */
const WIDTH = 88;

/** Characters that are written as escapes, on one line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF]/u;

/**
 * A number, text, boolean or null on one line.
 *
 * @param style - how the value before it was written: its quotation marks are kept
 */
export function scalarText(value: unknown, inFlow: boolean, style?: string | null): string {
  if (typeof value === 'string' && CONTROL.test(value)) return JSON.stringify(value);
  const document = new Document([value], { version: '1.2', schema: 'core' });
  const list = document.contents as unknown as YAMLSeq;
  const [item] = list.items;
  if (isScalar(item) && typeof value === 'string' && style?.startsWith('QUOTE'))
    item.type = style as 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';
  list.flow = inFlow;
  const text = document.toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: false });
  return inFlow ? text.trim().slice(1, -1).trim() : text.trim().replace(/^-\s+/, '');
}

/** Any value on one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isMapping(value)) return scalarText(value, true);
  const pairs = Object.entries(value).map(([key, own]) => `${keyText(key)}: ${flowText(own)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** The name of a field. */
export function keyText(key: string): string {
  return scalarText(key, true);
}

/** A value on the line of its field, or `null` where it reads better below. */
export function inlineText(value: unknown): string | null {
  if (Array.isArray(value)) {
    const text = flowText(value);
    const plain = value.every((item) => !isCollection(item));
    return value.length === 0 || (plain && text.length <= WIDTH) ? text : null;
  }
  if (isMapping(value)) return Object.keys(value).length === 0 ? '{}' : null;
  return scalarText(value, false);
}

/** A list or map over several lines, without the indentation of the first level. */
export function blockLines(value: object): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const inline = inlineText(item) ?? shortMap(item);
      if (inline !== null) return [`- ${inline}`];
      return blockLines(item).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
    });
  return Object.entries(value).flatMap(([key, own]) => entryLines(key, own));
}

/** An entry of a map: on one line, or with its value below. */
export function entryLines(key: string, value: unknown): string[] {
  const inline = inlineText(value);
  if (inline !== null) return [`${keyText(key)}: ${inline}`];
  return [`${keyText(key)}:`, ...blockLines(value as object).map((line) => `  ${line}`)];
}

/** A small map within a list stands on one line. */
function shortMap(value: unknown): string | null {
  if (!isMapping(value) || Object.values(value).some(isCollection)) return null;
  const text = flowText(value);
  return text.length <= WIDTH ? text : null;
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a map. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return isCollection(value) && !Array.isArray(value);
}
