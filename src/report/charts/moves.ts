/** Pictures of a conflict: its states, the moves that are improvements, and which states hold. */
import type { StateIndex } from '../../moves/index.ts';
import { type Html, html } from '../html/html.ts';
import {
  allReadings,
  beside,
  describe,
  type MovesView,
  percent,
  type Span,
  type StateNames,
  stateWords,
} from '../words/index.ts';
import type { Chart, ChartTable } from './chart.ts';
import { type Edge, edgesOf, improvements, SHOWN_FROM, wayEdges } from './moves-edges.ts';
import { type Placed, placed } from './moves-layout.ts';
import { boxesOf, linesOf, svgOf } from './moves-marks.ts';

/** Up to so many states and lines in one picture with words in its boxes. */
const WORDED = { states: 16, lines: 40 };
const BOX = { width: 136, height: 62 };
/** Width of a row of parts: of a picture with words, and of one a party. */
const ROOM = { worded: 700, small: 312 };
const LABEL = 18;
/** Letters of a name that boxes have room for. */
const SHORT_NAME = 9;

/** Short marks of the parties in the order of the conflict: first letters where these differ. */
export function moverMarks({ answer, states }: MovesView): ReadonlyMap<string, string> {
  const initials = answer.movers.map((id) => {
    const letters = states.party(id).match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [];
    return letters.slice(0, 2).join('').toUpperCase();
  });
  const clear = new Set(initials).size === initials.length && initials.every((mark) => mark !== '');
  return new Map(answer.movers.map((id, k) => [id, clear ? initials[k]! : String(k + 1)]));
}

/** Whether the states stand in one picture; else in one a party. */
export function isOnePicture({ answer, states }: MovesView): boolean {
  if (!answer.full) return true;
  const lines = edgesOf(improvements(answer), states.form === 'options').length;
  return answer.states.length <= WORDED.states && lines <= WORDED.lines;
}

/**
 * The graph of states: one picture where there are few, one a party where there are more, and
 * beyond the limit of the answer the ways from today's state only.
 */
export function moveCharts(view: MovesView): Chart[] {
  const { answer, states } = view;
  if (!answer.full) return ways(view);
  if (answer.states.length === 0) return [];
  const all = answer.states.map((_, state) => state);
  const follows = states.form === 'options';
  if (isOnePicture(view)) {
    return [
      worded(
        view,
        'chart-moves-states',
        'States and improvements',
        all,
        edgesOf(improvements(answer), follows),
      ),
    ];
  }
  return answer.movers.map((mover, k) => {
    const own = improvements(answer).filter((arc) => arc.mover === mover);
    return small(view, `chart-moves-${k + 1}`, mover, all, edgesOf(own, follows));
  });
}

/** Today's state, where the ways from it lead, and the steps between. */
function ways(view: MovesView): Chart[] {
  const edges = wayEdges(view.answer);
  if (edges.length === 0) return [];
  const shown = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return [worded(view, 'chart-moves-ways', 'Shortest ways from today’s state', shown, edges)];
}

function worded(
  view: MovesView,
  id: string,
  title: string,
  shown: readonly StateIndex[],
  edges: readonly Edge[],
): Chart {
  const at = placed(shown, edges, { box: BOX, label: LABEL, room: ROOM.worded });
  const names = briefNames(view);
  return chart(view, { id, title, shown, edges, movers: view.answer.movers }, at, (state) => ({
    ...BOX,
    lines: [state === view.states.today ? 'as today' : beside(names, state)],
    glyph: false,
  }));
}

/** The states by the marks of the parties, where names would leave no room for what they do. */
function briefNames(view: MovesView): StateNames {
  const { answer, states } = view;
  if (answer.movers.every((id) => states.party(id).length <= SHORT_NAME)) return states;
  const marks = moverMarks(view);
  const decider = ({ mover }: { readonly mover: number }) =>
    marks.get(answer.movers[mover] ?? '') ?? '';
  return { ...states, decider };
}

function small(
  view: MovesView,
  id: string,
  mover: string,
  shown: readonly StateIndex[],
  edges: readonly Edge[],
): Chart {
  const { options, form } = view.states;
  const width = form === 'graph' ? BOX.width : Math.max(38, options.length * 9 + 18);
  const box = { width, height: form === 'graph' ? BOX.height : 36 };
  const at = placed(shown, edges, { box, label: 0, room: ROOM.small });
  const title = `Moves of ${view.states.party(mover)}`;
  return chart(view, { id, title, shown, edges, movers: [mover] }, at, (state) => ({
    ...box,
    lines: form === 'graph' ? [describe(view.states, state)] : [],
    glyph: form === 'options',
  }));
}

interface Shown {
  /** Whose moves they are: of one party, or of all, whose marks then stand on the lines. */
  readonly movers: readonly string[];
  readonly id: string;
  readonly title: string;
  readonly shown: readonly StateIndex[];
  readonly edges: readonly Edge[];
}

function chart(
  view: MovesView,
  { id, title, shown, edges, movers }: Shown,
  at: Placed,
  box: Parameters<typeof boxesOf>[3],
): Chart {
  const holds = new Set(
    allReadings(view.answer)
      .filter(({ equilibrium }) => (equilibrium[view.concept]?.share ?? 0) >= SHOWN_FROM)
      .map(({ state }) => state),
  );
  const half = view.answer.certain ? '' : ' in at least half of the draws';
  const what = view.answer.full
    ? `moves that are improvements${half}`
    : 'steps of the shortest ways';
  const description = `${shown.length} states as boxes; arrows: ${edges.length} ${what}. ${shown.filter((state) => holds.has(state)).length} of the states hold${half}.`;
  const marks: Html = html`${linesOf(view, id, at.edges, movers.length > 1 ? moverMarks(view) : null)}${boxesOf(view, at, holds, box)}`;
  return {
    id,
    title,
    description,
    svg: svgOf({ id, title, description }, at, marks),
    table: view.answer.full ? improvementTable(view, shown, movers) : stepTable(view, edges),
  };
}

function improvementTable(
  view: MovesView,
  shown: readonly StateIndex[],
  movers: readonly string[],
): ChartTable {
  const { answer, states } = view;
  const arcs = improvements(answer);
  const cell = (mover: string, state: StateIndex) =>
    arcs
      .filter((arc) => arc.mover === mover && arc.from === state)
      .map(({ to, improves }) =>
        answer.certain ? `${to + 1}` : `${to + 1} (${percent(improves.share)})`,
      )
      .join(', ') || '-';
  return {
    head: ['State', ...movers.map((id) => `${states.party(id)} improves by going to`)],
    rows: shown.map((state): Span[] => [
      stateLink(view, state),
      ...movers.map((id) => cell(id, state)),
    ]),
  };
}

function stepTable(view: MovesView, edges: readonly Edge[]): ChartTable {
  const { states } = view;
  return {
    head: ['From', 'Who moves', 'To', 'What that is'],
    rows: edges.map(({ from, to, movers }): Span[] => [
      stateLink(view, from),
      movers.map(states.party).join(', '),
      stateLink(view, to),
      beside(states, to),
    ]),
  };
}

/** The number of a state, pointing to its row. */
function stateLink({ states }: MovesView, state: StateIndex): Span {
  const word = stateWords(states, state);
  return typeof word === 'string' ? word : { text: String(state + 1), to: word.to };
}
