/** Which source texts a case names. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { readCase } from '../../case/index.ts';

/** Problems of a text that is not to be parsed again: it is too much. */
const TOO_MUCH = new Set(['file-too-large', 'nesting-too-deep', 'too-many-tokens']);

/**
 * The paths of the source texts that a case names, each once. Of a case with errors, those that can
 * be made out: it is opened to be mended.
 */
export function sourcePaths(text: string): readonly string[] {
  const read = readCase(text, { file: '' });
  const paths =
    read.case !== null
      ? read.case.sources.map((source) => source.text)
      : read.problems.some(({ code }) => TOO_MUCH.has(code))
        ? []
        : pathsOfBroken(text);
  return [...new Set(paths.filter((path) => path !== null))];
}

function pathsOfBroken(text: string): string[] {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  const sources = document.get('sources', true);
  if (!isMap(sources)) return [];
  return sources.items.flatMap(({ value }) => {
    const path = isMap(value) ? value.get('text', true) : undefined;
    return isScalar(path) && typeof path.value === 'string' ? [path.value] : [];
  });
}
