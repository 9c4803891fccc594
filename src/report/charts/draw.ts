/** Draws: kept apart so that the types of charts stand without those of Plot. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Chart, TEXT } from './chart.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const SVG = 'http://www.w3.org/2000/svg';

/** Draws a plot as an SVG that names and describes itself. */
export function draw(
  { id, title, description }: Pick<Chart, 'id' | 'title' | 'description'>,
  options: Plot.PlotOptions,
): string {
  const svg = Plot.plot({
    document: document as never,
    className: 'chart',
    style: { fontSize: `${TEXT}px` },
    ...options,
  });
  // Its rules are for pages that know nothing of charts; they would be repeated in each.
  svg.querySelector('style')?.remove();
  // Names of marks (`rect`, `dot`) say nothing to a reader; the picture has a name of its own.
  for (const mark of svg.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  const named = (tag: string, text: string) => {
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('id', `${id}-${tag}`);
    element.textContent = text;
    return element;
  };
  svg.prepend(named('title', title), named('desc', description));
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  return svg.outerHTML;
}
