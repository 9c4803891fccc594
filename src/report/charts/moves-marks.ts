/** The marks of a graph of states: boxes, and lines of a pattern and a letter for each party. */
import type { StateIndex } from '../../moves/index.ts';
import { type Html, html } from '../html/html.ts';
import { describe, type MovesView } from '../words/index.ts';
import { type Chart, COLORS } from './chart.ts';
import type { Placed, PlacedEdge, Point, Size } from './moves-layout.ts';
import { shortenLines } from './shorten.ts';

const PANEL = 'var(--panel, #ffffff)';
const HELD = 'var(--zone-soft, #e3eff6)';
const TEXT = 'currentColor';
/** Lines of the parties, told apart by pattern, colour and letter. */
const STROKES = [
  { name: 'solid', color: COLORS.zone, dash: 'none' },
  { name: 'dashed', color: COLORS.limit, dash: '7 3' },
  { name: 'dotted', color: TEXT, dash: '2 3' },
  { name: 'dash-dotted', color: COLORS.outside, dash: '9 3 2 3' },
] as const;
const SQUARE = 7;

/** How the lines of a party are drawn. */
export function strokeOf(view: MovesView, movers: readonly string[]) {
  const k = view.answer.movers.indexOf(movers[0] ?? '');
  return STROKES[Math.max(0, k) % STROKES.length]!;
}

/** A whole SVG with its name and description. */
export function svgOf(
  { id, title, description }: Pick<Chart, 'id' | 'title' | 'description'>,
  { width, height }: Size,
  marks: Html,
): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="11" font-family="system-ui, sans-serif" fill="${TEXT}"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${marks}</svg>`
    .html;
}

/** The lines with their arrows and, where `marks` are given, letters. */
export function linesOf(
  view: MovesView,
  id: string,
  edges: readonly PlacedEdge[],
  marks: ReadonlyMap<string, string> | null,
): Html {
  const drawn = edges.map(({ points, movers, both }) => {
    const { color, dash } = strokeOf(view, movers);
    const heads = html`${head(points, color)}${both ? head([...points].reverse(), color) : null}`;
    return html`<path d="${curve(points)}" fill="none" stroke="${color}" stroke-width="1.6"${dash === 'none' ? '' : html` stroke-dasharray="${dash}"`}/>${heads}`;
  });
  const letters = (marks === null ? [] : edges).map(({ label, movers }) => {
    const text = movers.map((mover) => marks?.get(mover) ?? mover).join('+');
    const width = Math.max(14, text.length * 8 + 4);
    return html`<rect x="${n(label.x - width / 2)}" y="${n(label.y - 7)}" width="${width}" height="14" rx="7" fill="${PANEL}"/><text x="${n(label.x)}" y="${n(label.y + 3.5)}" text-anchor="middle" font-size="10">${text}</text>`;
  });
  return html`<g id="${id}-lines">${drawn}${letters}</g>`;
}

/** A line through the points, rounded at each. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const bends = rest.map((point, k) => {
    const next = rest[k + 1];
    if (next === undefined) return `L${n(point.x)} ${n(point.y)}`;
    return `Q${n(point.x)} ${n(point.y)} ${n((point.x + next.x) / 2)} ${n((point.y + next.y) / 2)}`;
  });
  return `M${n(first.x)} ${n(first.y)}${bends.join('')}`;
}

/** The head of an arrow at the last point. */
function head(points: readonly Point[], color: string): Html {
  const tip = points.at(-1)!;
  const from = points.at(-2) ?? tip;
  const turn = Math.atan2(tip.y - from.y, tip.x - from.x);
  const wing = (side: number) => ({
    x: tip.x - 8 * Math.cos(turn + side),
    y: tip.y - 8 * Math.sin(turn + side),
  });
  const [a, b] = [wing(0.42), wing(-0.42)];
  return html`<path d="M${n(tip.x)} ${n(tip.y)}L${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}Z" fill="${color}"/>`;
}

export interface Box extends Size {
  readonly lines: readonly string[];
  /** Whether a row of squares stands for the options. */
  readonly glyph: boolean;
}

/** The boxes of the states: their number, words or squares, today's and what holds marked. */
export function boxesOf(
  view: MovesView,
  { nodes }: Placed,
  holds: ReadonlySet<StateIndex>,
  boxOf: (state: StateIndex) => Box,
): Html {
  const boxes = [...nodes].map(([state, at]) => {
    const box = boxOf(state);
    const corner = { x: at.x - box.width / 2, y: at.y - box.height / 2 };
    return html`<g class="state" data-state="${state + 1}" transform="translate(${n(corner.x)} ${n(corner.y)})"><title>${state + 1}: ${describe(view.states, state)}</title>${frame(box, holds.has(state), state === view.states.today)}${inside(view, state, box)}</g>`;
  });
  return html`<g>${boxes}</g>`;
}

function frame({ width, height }: Size, held: boolean, today: boolean): Html {
  const fill = held ? HELD : PANEL;
  const [stroke, thick] = today ? [TEXT, 2.4] : [held ? COLORS.zone : COLORS.outside, 1];
  const inner = held
    ? html`<rect x="3" y="3" width="${width - 6}" height="${height - 6}" rx="3" fill="none" stroke="${COLORS.zone}"/>`
    : null;
  return html`<rect width="${width}" height="${height}" rx="5" fill="${fill}" stroke="${stroke}" stroke-width="${thick}"/>${inner}`;
}

function inside(view: MovesView, state: StateIndex, { width, lines, glyph }: Box): Html {
  const today = state === view.states.today ? ' ●' : '';
  const middle = width / 2;
  const words = lines.flatMap((line) =>
    shortenLines(line.replaceAll(/[“”]/g, ''), width - 12, 3, 10),
  );
  return html`<text x="${middle}" y="15" text-anchor="middle" font-weight="600">${state + 1}${today}</text>${words.map((line, k) => html`<text x="${middle}" y="${29 + 12 * k}" text-anchor="middle" font-size="10">${line}</text>`)}${glyph ? squares(view, state, width) : null}`;
}

/** One square an option, filled as far as its value goes, with a gap between parties. */
function squares({ states, answer }: MovesView, state: StateIndex, width: number): Html {
  const { values } = answer.states[state]!;
  const gaps = states.options.map(({ mover }, k) => {
    const before = states.options[k - 1];
    return before !== undefined && before.mover !== mover ? 4 : 0;
  });
  const total =
    states.options.length * (SQUARE + 2) - 2 + gaps.reduce<number>((sum, gap) => sum + gap, 0);
  let x = (width - total) / 2;
  const [frames, fills] = [[] as string[], [] as string[]];
  for (const [k, option] of states.options.entries()) {
    x += gaps[k]!;
    const high = (SQUARE * values[option.index]!) / (option.values.length - 1);
    frames.push(`M${n(x)} 21h${SQUARE}v${SQUARE}h-${SQUARE}z`);
    if (high > 0) fills.push(`M${n(x)} ${n(21 + SQUARE)}h${SQUARE}v-${n(high)}h-${SQUARE}z`);
    x += SQUARE + 2;
  }
  return html`<path d="${frames.join('')}" fill="none" stroke="${COLORS.outside}" stroke-width=".8"/><path d="${fills.join('')}"/>`;
}

/** A number of pixels with one digit. */
function n(x: number): string {
  return String(Math.round(x * 10) / 10);
}
