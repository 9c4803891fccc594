/** Gives values that share an anchor a text of their own, so that one of them can be changed. */
import { type Alias, type Document, isAlias, isCollection, isScalar, type Node, visit } from 'yaml';
import { indexOf, nodeAt, type Path, parseYaml } from './places.ts';
import { type Splice, spliced } from './splice.ts';
import { flowText } from './write.ts';

/** Anchors of one text that are taken apart; a case may hold that many aliases. */
const MOST = 100;

/**
 * Writes out every alias on the way to a place, and every alias to what stands on the way to it or
 * within it. The case means the same after it.
 *
 * @param within - whether an alias at the place itself is written out too
 */
export function withoutAliases(text: string, path: Path, within: boolean): string | null {
  let now = text;
  for (let round = 0; round < MOST; round += 1) {
    const document = parseYaml(now);
    if (document === null) return null;
    const splices = splicesOf(now, document, path, within);
    if (splices.length === 0) return now;
    now = spliced(now, splices);
  }
  return null;
}

function splicesOf(text: string, document: Document.Parsed, path: Path, within: boolean): Splice[] {
  const { alias, nodes } = nodesOn(document.contents, path, within);
  if (alias !== null) return [writtenOut(text, document, alias)];
  for (const node of nodes) {
    const name = anchorOf(node);
    if (name === null) continue;
    const uses = aliasesOf(document, node).map((use) => writtenOut(text, document, use));
    const from = text.lastIndexOf(`&${name}`, node.range![0]);
    const after = from + 1 + name.length;
    const to = text[after] === ' ' ? after + 1 : after;
    return [...uses, { from, to, insert: '' }];
  }
  return [];
}

/** What stands on the way to a place and within it; or the first alias on the way. */
function nodesOn(
  root: Node | null,
  path: Path,
  within: boolean,
): { alias: Alias | null; nodes: Node[] } {
  const nodes: Node[] = [];
  let at = root;
  for (const step of path) {
    if (isAlias(at)) return { alias: at, nodes };
    if (at !== null) nodes.push(at);
    if (indexOf(at, step) < 0) return { alias: null, nodes };
    at = nodeAt(at, [step]);
  }
  if (isAlias(at)) return { alias: within ? at : null, nodes };
  if (at !== null)
    visit(at, {
      Node(_, node) {
        nodes.push(node as Node);
      },
    });
  return { alias: null, nodes };
}

function anchorOf(node: Node): string | null {
  return !isAlias(node) && 'anchor' in node && node.anchor ? node.anchor : null;
}

function aliasesOf(document: Document.Parsed, of: Node): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === of) found.push(alias);
    },
  });
  return found;
}

/** An alias as the value that it stands for: in the same words where they fit on one line. */
function writtenOut(text: string, document: Document.Parsed, alias: Alias): Splice {
  const [from, to] = alias.range!;
  const target = alias.resolve(document) as Node;
  const own = target.range === null || target.range === undefined ? '' : sourceOf(text, target);
  const tagged = 'tag' in target && Boolean(target.tag);
  const plain = own !== '' && !tagged && !/[&*#\n]/.test(own);
  const insert = plain ? own : flowText(target.toJS(document));
  return { from, to, insert };
}

function sourceOf(text: string, node: Node): string {
  const inline = isScalar(node) || (isCollection(node) && node.flow === true);
  return inline ? text.slice(node.range![0], node.range![1]) : '';
}
