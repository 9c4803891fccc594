/** Charts and tables of the page as files. They are taken from the page as it is shown. */

/** A chart or table of the page. */
export interface Found<E> {
  readonly name: string;
  readonly element: E;
}

/** Properties of a picture that the style of the page gives, which a file must hold itself. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
] as const;

/** Times the size on the page at which a picture of pixels is drawn. */
const SHARPNESS = 3;

/** The charts within a part of the page, by their titles. Small bars beside numbers are none. */
export function chartsIn(root: Element): Found<SVGSVGElement>[] {
  const all = [...root.querySelectorAll('svg')].filter(
    (svg) => !svg.matches('.share-bar, svg svg') && svg.getBoundingClientRect().width >= 120,
  );
  return named(all, (svg) => {
    const title = svg.querySelector('title')?.textContent;
    return title || svg.getAttribute('aria-label') || headingOf(svg);
  });
}

/** The tables within a part of the page, by their names. */
export function tablesIn(root: Element): Found<HTMLTableElement>[] {
  return named([...root.querySelectorAll('table')], (table) => {
    const label = table.closest('[aria-label]:not(section)')?.getAttribute('aria-label');
    return label?.replace(/, table$/, '') || headingOf(table);
  });
}

/** Names of their own for all: a second one of a name has a number. */
function named<E extends Element>(all: readonly E[], nameOf: (element: E) => string): Found<E>[] {
  const times = new Map<string, number>();
  return all.map((element) => {
    const name = nameOf(element).trim();
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { name: time === 1 ? name : `${name} (${time})`, element };
  });
}

function headingOf(element: Element): string {
  const part = element.closest('.card, figure, section');
  return part?.querySelector('h2, h3, h4')?.textContent || 'untitled';
}

/** The cells of a table as text, row by row. */
export function rowsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) => [...row.cells].map(textOf));
}

/** What is read of a cell: words in lines of their own apart, values of fields, no mere signs. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll('[aria-hidden="true"], button')) sign.remove();
  for (const field of copy.querySelectorAll('input')) field.replaceWith(field.value);
  for (const apart of copy.querySelectorAll('small, div, p, li, br')) apart.prepend(' ');
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** A chart as an SVG file that looks as on the page and needs nothing of it. */
export function svgFile(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [k, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[k]!);
    for (const property of STYLED) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  copy.removeAttribute('aria-hidden');
  copy.prepend(background(svg));
  return new XMLSerializer().serializeToString(copy);
}

/** The colour of the page behind the picture, which may be dark. */
function background(svg: SVGSVGElement): Element {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { x, y, width, height } = svg.viewBox.baseVal;
  const size = width > 0 ? { x, y, width, height } : { x: 0, y: 0, width: '100%', height: '100%' };
  for (const [name, value] of Object.entries(size)) rect.setAttribute(name, String(value));
  rect.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  return rect;
}

/**
 * A chart as a PNG file.
 *
 * @throws Error where the browser cannot draw it
 */
export async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SHARPNESS;
  canvas.height = image.height * SHARPNESS;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture was made')) : done(blob))),
  );
}

/** Gives the user a file. */
export function offer(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name for a file: letters and digits of a title. */
export function fileName(title: string, ending: string): string {
  const name = title.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return `${name.replaceAll(/^-+|-+$/g, '').slice(0, 80) || 'impasse'}.${ending}`;
}
