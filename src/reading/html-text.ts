/** The words of a page, with its paragraphs, headings and lists. */

/** What is needed of a node of the DOM. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

const ELEMENT = 1;
const TEXT = 3;
const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH HEAD NAV BUTTON SELECT TEXTAREA'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** The text of a tree: paragraphs with blank lines between, `#` before headings, `-` before items. */
export function textIn(root: PageNode): string {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let lead = '';
  const flush = () => {
    const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(lead + text);
    parts = [];
    lead = '';
  };
  const enter = (node: PageNode) => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === ELEMENT && !INLINE.has(name)) {
      flush();
      lead = leadOf(name);
    }
  };
  const leave = (node: PageNode) => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === ELEMENT && !INLINE.has(name)) flush();
    // The quotation marks of a <q> are drawn by the browser.
  };
  walk(root, enter, leave);
  flush();
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`;
}

function leadOf(name: string): string {
  const level = /^H([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return `${'#'.repeat(Number(level))} `;
  return name === 'LI' ? '- ' : '';
}

/** Visits a tree in its order, without recursion: pages may nest deeply. */
function walk(
  root: PageNode,
  enter: (node: PageNode) => void,
  leave: (node: PageNode) => void,
): void {
  let node: PageNode | null = root;
  while (node !== null) {
    enter(node);
    if (node.firstChild !== null && !UNREAD.has(node.nodeName.toUpperCase())) {
      node = node.firstChild;
      continue;
    }
    while (node !== null) {
      leave(node);
      if (node === root) return;
      if (node.nextSibling !== null) break;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
}
