/**
 * The examples with moves read, and the engine finds in them what is published of them. The answers
 * stand here as their sources have them; none was taken from the engine.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import {
  type Arena,
  arenaOf,
  BIT,
  byRanks,
  CONCEPTS,
  type Concept,
  equilibriaOf,
  equilibriumJumps,
  limitedVerdicts,
  markSimultaneous,
  membersOf,
  nonMyopicVerdicts,
  type Ranks,
  statesOf,
  sweepVerdicts,
  type Verdicts,
  valuesOf,
} from '../../src/moves/index.ts';
import { caseOf, deals, MOVES_EXAMPLES, obstacles, textOf } from '../examples/cases.ts';

const MOVES_ONLY = [
  'chicken',
  'cuban-missile-crisis-1962',
  'deterrence',
  'elmira-1991',
  'prisoners-dilemma',
];

/** What the engine finds in a case whose preferences are certain. States are named by their values. */
interface Found {
  readonly arena: Arena;
  readonly ranks: Ranks;
  readonly verdicts: Verdicts;
  readonly name: (code: number) => string;
  /** The states of a mover, or of all, that are stable. */
  readonly stable: (concept: Concept, mover?: number) => string[];
}

function findIn(kase: Case): Found {
  const arena = arenaOf(kase.conflict!);
  const { space, drawn } = arena;
  const points = drawn.map(({ points }) => {
    if (points.kind !== 'exact') throw new Error('the preferences are not certain');
    return points.value;
  });
  const ranks = arena.ranks(points);
  const verdicts = sweepVerdicts(space!, ranks);
  markSimultaneous(space!, ranks, verdicts);
  const { options } = kase.conflict!;
  const name = (code: number) =>
    valuesOf(space!, code)
      .map((value, k) => options[k]!.values[value]!.id)
      .join(' ');
  const stable = (concept: Concept, mover?: number) => {
    const of = mover === undefined ? verdicts : [verdicts[mover]!];
    return equilibriaOf(of, statesOf(space!), concept).map(name);
  };
  return { arena, ranks, verdicts, name, stable };
}

const find = (example: string) => findIn(caseOf(textOf(example)));
const every = (found: Found, mover?: number) =>
  Object.fromEntries(CONCEPTS.map((concept) => [concept, found.stable(concept, mover)]));

/** Named states that a mover, by a verdict of one bit a state, does not leave. */
function kept({ arena, name }: Found, own: Uint8Array): string[] {
  return [...statesOf(arena.space!)].filter((code) => own[code] !== 0).map(name);
}

describe.each(MOVES_ONLY)('%s', (example) => {
  const text = textOf(example);

  it('reads without a problem, and names its sources', () => {
    const { sources, issues, deciders } = caseOf(text);
    expect(sources.length).toBeGreaterThan(0);
    expect([issues, deciders]).toEqual([[], []]);
    const page = readFileSync(`examples/${example}/README.md`, 'utf8');
    for (const { issued, author } of sources) {
      expect(page).toContain(issued);
      expect(page).toContain(
        author!
          .split(/,| and /)[0]!
          .split(' ')
          .at(-1),
      );
    }
  });

  it('has nothing to say of deals and obstacles, and says so', async () => {
    const refusal = { problems: [{ code: 'analysis-needs-issues' }] };
    await expect(deals(caseOf(text), 1)).rejects.toMatchObject(refusal);
    await expect(obstacles(caseOf(text), 1)).rejects.toMatchObject(refusal);
  });
});

it('covers all examples with moves', () => {
  expect(MOVES_EXAMPLES).toEqual([...MOVES_ONLY, 'moscow-talks'].sort());
});

/** Fang, Hipel and Kilgour 1993, ch. 3; the states are A's silence and B's. */
describe("the prisoner's dilemma", () => {
  const found = find('prisoners-dilemma');

  it('holds where both speak under every concept, and where both are silent under all but Nash', () => {
    const both = ['no no', 'yes yes'];
    expect(every(found)).toEqual({ nash: ['no no'], gmr: both, smr: both, seq: both, sim: both });
  });

  it('is held at its own states by each', () => {
    const a = ['no no', 'no yes', 'yes yes'];
    expect(every(found, 0)).toEqual({ nash: ['no no', 'no yes'], gmr: a, smr: a, seq: a, sim: a });
    const b = ['no no', 'yes no', 'yes yes'];
    expect(every(found, 1)).toEqual({ nash: ['no no', 'yes no'], gmr: b, smr: b, seq: b, sim: b });
  });

  it('has both of them as non-myopic equilibria (Brams and Wittman 1981)', () => {
    const [a, b] = nonMyopicVerdicts(found.arena.graph, found.ranks);
    const held = kept(found, a!).filter((state) => kept(found, b!).includes(state));
    expect(held).toEqual(['no no', 'yes yes']);
  });
});

/** Fang, Hipel and Kilgour 1993; SIM: Fraser and Hipel 1984. */
describe('chicken', () => {
  const found = find('chicken');
  const one = ['yes no', 'no yes'];
  const swerves = [...one, 'yes yes'];

  it('holds where one swerves; and where both do, if they fear a crash', () => {
    const answer = { nash: one, gmr: swerves, smr: swerves, seq: one, sim: swerves };
    expect(every(found)).toEqual(answer);
    for (const mover of [0, 1]) expect(every(found, mover)).toEqual(answer);
  });

  it('has as its one non-myopic equilibrium that both swerve (Brams and Wittman 1981)', () => {
    const [a, b] = nonMyopicVerdicts(found.arena.graph, found.ranks);
    const held = kept(found, a!).filter((state) => kept(found, b!).includes(state));
    expect(held).toEqual(['yes yes']);
  });
});

/**
 * Fraser and Hipel 1984, ch. 1, as cited from memory. The rankings are also those of the file of this
 * conflict that comes with gmcr-py. States are sums: 1 air strike, 2 blockade, 4 withdraw, 8 escalate.
 */
describe('the Cuban missile crisis', () => {
  const found = find('cuban-missile-crisis-1962');
  const { arena, ranks, verdicts } = found;
  const reference = vector('lit_cuban_reversible');

  it('ranks the states as published', () => {
    const best = ranks.map((rank) =>
      [...statesOf(arena.space!)].sort((a, b) => rank[b]! - rank[a]!),
    );
    expect(best).toEqual([
      [4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8],
      [0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8],
    ]);
    for (const [m, rank] of ranks.entries())
      expect(new Set(best[m]!.map((code) => rank[code]!)).size).toBe(12);
  });

  it('has the two published equilibria: withdrawal, with or without the blockade', () => {
    expect(equilibriaOf(verdicts, statesOf(arena.space!), 'seq')).toEqual([4, 6]);
  });

  it('is stable for each where the reference answers have it', () => {
    const codes = [...statesOf(arena.space!)];
    for (const concept of CONCEPTS) {
      const named = concept === 'nash' ? 'Nash' : concept.toUpperCase();
      for (const [mover, dm] of ['US', 'USSR'].entries()) {
        const ordinals = codes.flatMap((code, k) =>
          (verdicts[mover]![code]! & BIT[concept]) !== 0 ? [k + 1] : [],
        );
        expect([concept, dm, ordinals]).toEqual([concept, dm, reference[named]![dm]]);
      }
    }
  });

  it('also holds after a strike and a withdrawal, if a strike cannot be taken back', () => {
    const text = textOf('cuban-missile-crisis-1962').replace('goes: both', 'goes: up');
    const oneWay = findIn(caseOf(text));
    const equilibria = equilibriaOf(oneWay.verdicts, statesOf(oneWay.arena.space!), 'seq');
    // By hand: from 5 the United States can only add the blockade (7), the Soviet Union only
    // leave its missiles (1) or escalate (9), and each of these is worse for who does it.
    expect(equilibria).toEqual([4, 5, 6]);
  });
});

/**
 * Hipel, Kilgour and Fang on the nine states of this conflict, as cited from memory; and the reference
 * answers on the graph of nine states. Abandoning is one state there and four tied ones here.
 */
describe('Elmira', () => {
  const found = find('elmira-1991');
  const reference = vector('lit_elmira_9state_graph');
  const NINE = [
    'stands delays no',
    'modified delays no',
    'stands accepts no',
    'modified accepts no',
    'stands delays yes',
    'modified delays yes',
    'stands accepts yes',
    'modified accepts yes',
  ];
  const numbered = (states: readonly string[]) =>
    [...new Set(states.map((state) => NINE.indexOf(state) + 1 || 9))].sort((a, b) => a - b);

  it('has twelve states, of which the four where the works are abandoned agree in all', () => {
    const abandoned = [...statesOf(found.arena.space!)].filter((code) =>
      found.name(code).includes('abandons'),
    );
    expect(abandoned).toHaveLength(4);
    for (const own of [...found.ranks, ...found.verdicts])
      expect(new Set(abandoned.map((code) => own[code])).size).toBe(1);
  });

  it('has the published equilibria', () => {
    const strong = [5, 8, 9];
    const weak = [1, 4, 5, 8, 9];
    const expected = { nash: strong, gmr: weak, smr: weak, seq: strong };
    for (const [concept, states] of Object.entries(expected))
      expect([concept, numbered(found.stable(concept as Concept))]).toEqual([concept, states]);
  });

  it('has the published jump, by the Ministry and Uniroyal, and no other', () => {
    const { graph } = found.arena;
    const preference = byRanks(found.ranks);
    const equilibria = equilibriaOf(found.verdicts, graph.states, 'nash');
    const jumps = equilibriumJumps(graph, preference, equilibria);
    expect(
      jumps.map(({ from, to, coalition }) => [
        ...numbered([found.name(from), found.name(to)]),
        membersOf(coalition),
      ]),
    ).toEqual([[5, 8, [0, 1]]]);
  });

  it('is stable for each where the reference answers have it', () => {
    for (const concept of ['nash', 'gmr', 'smr', 'seq'] as const) {
      const named = concept === 'nash' ? 'Nash' : concept.toUpperCase();
      for (const [mover, dm] of ['MoE', 'Uniroyal', 'Local Government'].entries())
        expect([dm, numbered(found.stable(concept, mover))]).toEqual([dm, reference[named]![dm]]);
    }
  });

  it('holds the same equilibria with the other order of the worst states that gmcr-py has', () => {
    const lines = textOf('elmira-1991').split('\n');
    const from = lines.indexOf('    uniroyal:', lines.indexOf('  preferences:'));
    const start = lines.indexOf('        - { response: abandons }', from + 1);
    const at = lines.findIndex(
      (line, k) => k > start && line.includes('modified, response: delays'),
    );
    // Uniroyal there ranks state 2 above 3 and 7.
    const [moved] = lines.splice(at, 1);
    lines.splice(at - 2, 0, moved!);
    const other = findIn(caseOf(lines.join('\n')));
    expect(other.ranks[1]).not.toEqual(found.ranks[1]);
    expect(numbered(other.stable('seq'))).toEqual([5, 8, 9]);
  });
});

/**
 * Zagare and Kilgour 2000, ch. 5, with complete information: deterrence fails in one of four cases. By
 * backward induction, which on a line of one-way moves is limited-move stability with a move for each step.
 */
describe('unilateral deterrence', () => {
  const text = textOf('deterrence');
  /** Exchanges the last two lines of the ranking of a party. */
  const soft = (file: string, party: string) =>
    file.replace(
      new RegExp(`(    ${party}:\\n      ranking:\\n(?:.*\\n){3})(.*\\n)(.*\\n)`),
      (_, head: string, a: string, b: string) => `${head}${b}${a}`,
    );
  const types = [false, true].flatMap((c) => [false, true].map((d) => ({ c, d })));

  it.each(types)('with a soft challenger: $c, a soft defender: $d', ({ c, d }) => {
    let file = text;
    if (c) file = soft(file, 'challenger');
    if (d) file = soft(file, 'defender');
    expect(file === text).toBe(!c && !d);
    const found = findIn(caseOf(file));
    const stays = (mover: number, horizon: number, state: string) =>
      kept(found, limitedVerdicts(found.arena.graph, found.ranks, horizon)[mover]!).includes(state);
    const fails = !c && d;
    expect(stays(0, 1, 'made yes')).toBe(c);
    expect(stays(1, 2, 'made no')).toBe(fails);
    expect(stays(0, 3, 'none no')).toBe(!fails);
    // Without looking so far: resistance always pays for the moment, so it deters under SEQ.
    expect(found.stable('seq')).toContain('none no');
    expect(found.stable('nash')).not.toContain('none no');
  });
});

type Lists = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** By concept and party: the stable states of a reference answer. */
function vector(name: string): Lists {
  const file = new URL(`vectors/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).stableStates.standard;
}
