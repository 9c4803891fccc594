import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { arenaOf, codeOf, equilibriaOf, RELATION, sweepVerdicts } from '../../src/moves/index.ts';

function conflictOf(moves: string) {
  const text = `case: C\nparties: { a: {}, b: {} }\nissues: { i: { options: [x, y] } }\npreferences: { a: unknown, b: unknown }\nmoves:\n${moves}`;
  const { case: kase, problems } = readCase(text, { file: 'c.case.yaml' });
  expect(problems).toEqual([]);
  return kase!.conflict!;
}

const CHICKEN = `
  options: { a: { drive-a: Drives on }, b: { drive-b: Drives on } }
  preferences:
    a: { ranking: [ { drive-a: yes, drive-b: no }, { drive-a: no, drive-b: no }, { drive-b: yes, drive-a: no } ] }
    b: { weights: { drive-b: 20, drive-a: -30 }, points: [ { when: { drive-a: yes, drive-b: yes }, points: -70 } ], strong: 25 }
`;

describe('a conflict of a case', () => {
  it('has the equilibria of chicken, by a ranking and by points', () => {
    const arena = arenaOf(conflictOf(CHICKEN));
    const space = arena.space!;
    const ranks = arena.ranks([20, -30, -70]);
    const found = equilibriaOf(sweepVerdicts(space, ranks), arena.graph.states, 'nash');
    expect(found).toEqual([codeOf(space, [1, 0]), codeOf(space, [0, 1])].sort((x, y) => x - y));
  });

  it('tells much better from better by points', () => {
    const arena = arenaOf(conflictOf(CHICKEN));
    const space = arena.space!;
    const compare = arena.strengths([20, -30, -70]);
    const [neither, a, both] = [
      codeOf(space, [0, 0]),
      codeOf(space, [1, 0]),
      codeOf(space, [1, 1]),
    ];
    expect(compare(1, neither, codeOf(space, [0, 1]))).toBe(RELATION.better);
    expect(compare(1, neither, a)).toBe(RELATION.muchWorse);
    expect(compare(1, both, neither)).toBe(RELATION.muchBetter);
    expect(compare(0, neither, a)).toBe(RELATION.better);
  });

  it('knows of unknown points only what holds whatever they are', () => {
    const arena = arenaOf(
      conflictOf(`
  options: { a: { go: Goes, shout: Shouts }, b: { stay: Stays } }
  infeasible: [ { at-most-one: [go, shout] } ]
  preferences:
    a: { weights: { go: 10..20, shout: -5..5 } }
    b: unknown
`),
    );
    const space = arena.space!;
    const at = (...values: number[]) => codeOf(space, values);
    expect(space.feasible![at(1, 1, 0)]).toBe(0);
    expect(arena.known(0, at(0, 0, 0), at(1, 0, 0))).toBe(RELATION.better);
    expect(arena.known(0, at(0, 0, 0), at(0, 1, 0))).toBe(RELATION.unknown);
    expect(arena.known(0, at(0, 0, 0), at(0, 0, 1))).toBe(RELATION.equal);
    expect(arena.known(1, at(0, 0, 0), at(0, 0, 1))).toBe(RELATION.unknown);
    // Two terms of a, and one of b for each option.
    expect(arena.drawn.map(({ mover }) => mover)).toEqual([0, 0, 1, 1, 1]);
  });

  it('ranks by statements, the most important first', () => {
    const arena = arenaOf(
      conflictOf(`
  options: { a: { go: Goes }, b: { stay: Stays } }
  preferences:
    a: { statements: [ { stay: yes }, { if: { stay: yes }, then: { go: no } }, { iff: [ { go: yes }, { stay: no } ] } ] }
    b: { ranking: [ { any: [ { go: yes }, { stay: yes } ] } ] }
`),
    );
    const [rank, other] = arena.ranks([]);
    const by = (array: ArrayLike<number>) =>
      [...arena.graph.states].sort((x, y) => array[y]! - array[x]!);
    expect(by(rank!)).toEqual([2, 3, 1, 0]);
    expect(Array.from(other!)).toEqual([0, 1, 1, 1]);
  });

  it('may be a graph', () => {
    const arena = arenaOf(
      conflictOf(`
  states: [s, t, u]
  arcs: { a: { s: [t] }, b: { t: [u], u: [s] } }
  preferences: { a: { ranking: [ { state: t }, '>>', { state: [s, u] } ] }, b: { weights: { state: { u: 5 } } } }
  today: s
`),
    );
    expect(arena.space).toBeNull();
    expect(Array.from(arena.graph.moves(1, 1))).toEqual([2]);
    expect(arena.conflict.today).toEqual([0]);
    expect(arena.strengths([5])(0, 0, 1)).toBe(RELATION.muchBetter);
  });
});
