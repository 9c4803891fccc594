import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { type Answer, shareOf } from '../../src/draws/index.ts';
import type { ArcRow, MovesAnswer } from '../../src/moves/index.ts';
import { moveCharts, moverMarks } from '../../src/report/charts/index.ts';
import { edgesOf, improvements } from '../../src/report/charts/moves-edges.ts';
import { placed } from '../../src/report/charts/moves-layout.ts';
import { movesView, namesOf } from '../../src/report/words/index.ts';
import {
  answerOf,
  caseFrom,
  dilemma,
  emptyResult,
  GRAPH,
  plausible,
  summary,
  VALLEY,
} from './support/moves.ts';

const valley = caseFrom(VALLEY);

function viewOf(kase: Case, answer: Answer<MovesAnswer>) {
  return movesView(namesOf(kase), answer.result)!;
}

function drawn(svg: string) {
  const { document } = parseHTML(`<body>${svg}</body>`);
  const boxes = [...document.querySelectorAll('.state')].map((box) => {
    const [, x = 0, y = 0] = /translate\(([-\d.]+) ([-\d.]+)\)/
      .exec(box.getAttribute('transform')!)!
      .map(Number);
    const rect = box.querySelector('rect')!;
    const [width, height] = [rect.getAttribute('width'), rect.getAttribute('height')].map(Number);
    return { state: Number(box.getAttribute('data-state')), x, y, width: width!, height: height! };
  });
  const [, , wide, high] = document
    .querySelector('svg')!
    .getAttribute('viewBox')!
    .split(' ')
    .map(Number);
  const lines = [...document.querySelectorAll('[id$="-lines"] > path[fill="none"]')].length;
  return { document, boxes, lines, wide: wide!, high: high! };
}

type Box = ReturnType<typeof drawn>['boxes'][number];

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const CASES = {
  'one picture': () => viewOf(dilemma().kase, dilemma().answer),
  'one a party': () => viewOf(valley, plausible(valley)),
  'ways only': () => viewOf(valley, summary(plausible(valley))),
  'a graph': () => {
    const kase = caseFrom(GRAPH);
    const arc = { mover: 'firm', from: 1, to: 2, improves: shareOf(1, 1) };
    return viewOf(kase, answerOf(kase, { ...emptyResult(kase), certain: true, arcs: [arc] }));
  },
};

describe.each(Object.keys(CASES) as (keyof typeof CASES)[])('the graph of states: %s', (name) => {
  const view = CASES[name]();
  const charts = moveCharts(view);

  it('draws every state once, in the picture, none on another', () => {
    expect(charts.length).toBe(name === 'one a party' ? 3 : 1);
    for (const { svg } of charts) {
      const { boxes, wide, high } = drawn(svg);
      const expected = view.answer.full ? view.answer.states.length : 4;
      expect(new Set(boxes.map(({ state }) => state)).size).toBe(expected);
      expect(boxes.length).toBe(expected);
      for (const [k, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0).toBe(true);
        expect(box.x + box.width <= wide && box.y + box.height <= high).toBe(true);
        expect(boxes.slice(k + 1).filter((other) => overlap(box, other))).toEqual([]);
      }
    }
  });

  it('names and describes itself, and marks today once', () => {
    for (const { id, svg, title, description, table } of charts) {
      const { document } = drawn(svg);
      expect(document.getElementById(`${id}-title`)!.textContent).toBe(title);
      expect(document.getElementById(`${id}-desc`)!.textContent).toBe(description);
      expect(svg.split('●').length - 1).toBe(1);
      expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.head.length]));
    }
  });
});

describe('the lines of the graph', () => {
  it('are the improvements of at least half of the draws', () => {
    const { answer } = dilemma();
    expect(improvements(answer.result).map(({ mover, from, to }) => [mover, from, to])).toEqual([
      ['a', 1, 0],
      ['a', 3, 2],
      ['b', 2, 0],
      ['b', 3, 1],
    ]);
    expect(drawn(moveCharts(CASES['one picture']())[0]!.svg).lines).toBe(4);
    const rare = { mover: 'a', from: 0, to: 1, improves: shareOf(49, 100) };
    const even = { ...rare, improves: shareOf(50, 100) };
    expect(improvements({ ...answer.result, arcs: [rare] })).toEqual([]);
    expect(improvements({ ...answer.result, arcs: [even] })).toEqual([even]);
  });

  it('join both ways of a move that is an improvement as often the one as the other', () => {
    const arcs = [
      { mover: 'a', from: 0, to: 1, improves: shareOf(1, 2) },
      { mover: 'a', from: 1, to: 0, improves: shareOf(1, 2) },
    ];
    expect(edgesOf(arcs, true)).toEqual([
      { from: 0, to: 1, movers: ['a'], both: true, share: 0.5 },
    ]);
  });

  it('leave out exactly what follows from others, where nothing goes in circles', () => {
    const ranks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(ranks, (rank) => {
        const arcs = rank.flatMap((a, from) =>
          rank.flatMap((b, to): ArcRow[] =>
            b > a ? [{ mover: 'a', from, to, improves: shareOf(1, 1) }] : [],
          ),
        );
        const edges = edgesOf(arcs, true);
        // What the lines reach is what the moves are, and no line can go.
        const reach = (lines: readonly { from: number; to: number }[], at: number): Set<number> => {
          const seen = new Set<number>();
          const visit = (state: number): void => {
            for (const { from, to } of lines) {
              if (from === state && !seen.has(to)) {
                seen.add(to);
                visit(to);
              }
            }
          };
          visit(at);
          return seen;
        };
        for (const [at] of rank.entries()) {
          expect(reach(edges, at)).toEqual(
            new Set(arcs.filter(({ from }) => from === at).map(({ to }) => to)),
          );
        }
        for (const edge of edges) {
          const rest = edges.filter((other) => other !== edge);
          expect(reach(rest, edge.from).has(edge.to)).toBe(false);
        }
      }),
    );
  });

  it('keep the most frequent from each state, where they go in circles', () => {
    const arc = (from: number, to: number, hits: number) => ({
      mover: 'a',
      from,
      to,
      improves: shareOf(hits, 100),
    });
    const arcs = [arc(0, 1, 60), arc(1, 2, 70), arc(2, 0, 80), arc(0, 3, 90), arc(1, 3, 50)];
    expect(edgesOf(arcs, true).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [1, 2],
      [2, 0],
    ]);
    expect(edgesOf(arcs, false).length).toBe(5);
  });

  it('begin and end at the boxes of their states', () => {
    const view = CASES['one a party']();
    const box = { width: 60, height: 36 };
    const all = view.answer.states.map((_, state) => state);
    for (const mover of view.answer.movers) {
      const edges = edgesOf(
        improvements(view.answer).filter((arc) => arc.mover === mover),
        true,
      );
      const at = placed(all, edges, { box, label: 0, room: 312 });
      expect(at.edges.length).toBe(edges.length);
      for (const { from, to, points } of at.edges) {
        for (const [state, point] of [
          [from, points[0]!],
          [to, points.at(-1)!],
        ] as const) {
          const middle = at.nodes.get(state)!;
          expect(Math.abs(point.x - middle.x)).toBeLessThanOrEqual(box.width / 2 + 0.01);
          expect(Math.abs(point.y - middle.y)).toBeLessThanOrEqual(box.height / 2 + 0.01);
        }
      }
    }
  });
});

describe('the marks of the parties', () => {
  it('are initials where these tell them apart, else numbers', () => {
    expect([...moverMarks(CASES['one a party']()).values()]).toEqual(['US', 'LS', 'UO']);
    const { kase, answer } = dilemma();
    const same = { ...kase, parties: kase.parties.map((party) => ({ ...party, name: 'Ann' })) };
    expect([...moverMarks(viewOf(same, answer)).values()]).toEqual(['1', '2']);
  });
});
