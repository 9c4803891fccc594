/** The examples by hand on the pages of `docs/moves/` come out as the pages say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ANALYSIS_LIMITS,
  BIT,
  type Concept,
  coalitionVerdicts,
  equilibriaOf,
  equilibriumJumps,
  graphOf,
  graphVerdicts,
  type Judgement,
  limitedVerdicts,
  MOVES_LIMITS,
  markSimultaneous,
  nonMyopicVerdicts,
  plainJudgement,
  preferenceChanges,
  type Remedy,
  remediesFor,
  stackelbergStates,
  strongJudgement,
  sweepVerdicts,
  unknownJudgement,
  type WayKind,
  waysFrom,
} from '../../src/moves/index.ts';
import { CONCEPT, preferenceOf, spaceOf } from '../support/moves-engine.ts';
import { EXTENSIONS, NAMED, type Named, simultaneous, single } from '../support/moves-oracle.ts';
import { limited, nonMyopic } from '../support/moves-oracle-horizon.ts';
import { type Page, readPage, statesIn } from '../support/moves-pages.ts';

/** By mover and state: whether the state is stable under what a row of a page is called. */
type Answer = (page: Page, called: string) => boolean[][];

/** `GMR`, `SEQ c`, `weakly SMR`, `L3`. */
function parsed(called: string) {
  const words = called.split(' ');
  return {
    named: NAMED.find((name) => words.includes(name)) ?? null,
    strength: words.find((word) => word === 'strongly' || word === 'weakly') ?? null,
    extension: EXTENSIONS.find((name) => words.includes(name)) ?? null,
    horizon: /^L\d$/.test(called) ? Number(called.slice(1)) : null,
  };
}

const byOracle: Answer = ({ conflict, form, ranks }, called) => {
  const { named, strength, extension, horizon } = parsed(called);
  return [0, 1].map((i) => {
    if (called === 'SIM') return ranks[i]!.map((_, s) => simultaneous(form, conflict, i, s));
    if (called === 'non-myopic') return nonMyopic(conflict, ranks)[i]!;
    if (horizon !== null) return limited(conflict, ranks, horizon)[i]!;
    const kept = (view: Parameters<typeof single>[2]) =>
      single(conflict, i, view).map((v) => v[named!]);
    if (strength === null) return kept(extension ?? 'standard');
    const [plain, strongly] = [kept('standard'), kept('strong')];
    return strength === 'strongly' ? strongly : plain.map((holds, s) => holds && !strongly[s]!);
  });
};

/** The engine's numbers of states are those of the page, less one. */
function engineOf({ form, ranks, conflict }: Page) {
  const { space, codes, arrays } = spaceOf(form, ranks);
  expect(codes).toEqual([0, 1, 2, 3]);
  return { space, arrays, graph: graphOf(space), preference: preferenceOf(conflict, codes) };
}

const byEngine: Answer = (page, called) => {
  const { space, arrays, graph, preference } = engineOf(page);
  const { named, strength, extension, horizon } = parsed(called);
  const having = (verdicts: readonly Uint8Array[], bit: number) =>
    verdicts.map((own) => [...own].map((bits) => (bits & bit) !== 0));
  if (horizon !== null) return having(limitedVerdicts(graph, arrays, horizon), 1);
  if (called === 'non-myopic') return having(nonMyopicVerdicts(graph, arrays), 1);
  if (called === 'SIM') {
    const verdicts = sweepVerdicts(space, arrays);
    markSimultaneous(space, arrays, verdicts);
    return having(verdicts, BIT.sim);
  }
  const bit = BIT[CONCEPT[named!]];
  const kept = (judgement: Judgement) => having(graphVerdicts(graph, judgement), bit);
  if (extension !== null) return kept(unknownJudgement(preference, extension));
  if (strength === null) return having(sweepVerdicts(space, arrays), bit);
  const [plain, strongly] = [kept(plainJudgement(preference)), kept(strongJudgement(preference))];
  if (strength === 'strongly') return strongly;
  return plain.map((own, i) => own.map((holds, s) => holds && !strongly[i]![s]!));
};

const listed = (flags: readonly boolean[]) => flags.flatMap((flag, s) => (flag ? [s] : []));

describe.each([
  ['the oracle', byOracle],
  ['the engine', byEngine],
] as const)('to %s', (_, answer) => {
  it.each(['nash', 'gmr', 'smr', 'seq', 'sim', 'horizon', 'unknown', 'strength'])(
    '%s is as the page says',
    (name) => {
      const page = readPage(name);
      const { head, rows } = page.table('Stable');
      expect(rows.length).toBeGreaterThan(0);
      for (const [called, ...cells] of rows) {
        const stable = answer(page, called!);
        const both = stable[0]!.map((holds, s) => holds && stable[1]![s]!);
        const columns = page.names.map((who, i) => [`for ${who}`, stable[i]!] as const);
        const found = new Map([...columns, ['for both', both]]);
        const expected = head.slice(1).map((heading) => listed(found.get(heading)!));
        expect(cells.map(statesIn), called).toEqual(expected);
      }
    },
  );
});

it('Stackelberg equilibria are as the page says', () => {
  const page = readPage('stackelberg');
  const { graph, arrays } = engineOf(page);
  for (const [called, cell] of page.table('Equilibria').rows) {
    const leader = page.names.findIndex((name) => called === `${name} leads`);
    expect(statesIn(cell!)).toEqual(stackelbergStates(graph, arrays, leader));
  }
});

it('coalitions and their jumps are as the page says', () => {
  const page = readPage('coalitions');
  const { graph, preference, space, arrays } = engineOf(page);
  const verdicts = coalitionVerdicts(graph, preference);
  for (const [called, ...cells] of page.table('Stable').rows) {
    const bit = BIT[CONCEPT[called as Named]];
    const own = verdicts.map(({ verdict }) => [...verdict].map((bits) => (bits & bit) !== 0));
    const all = own[0]!.map((_, s) => own.every((row) => row[s]!));
    expect(cells.map(statesIn), called).toEqual([...own, all].map(listed));
  }
  const jumps = (concept: Concept) =>
    equilibriumJumps(
      graph,
      preference,
      equilibriaOf(sweepVerdicts(space, arrays), graph.states, concept),
    );
  for (const [called, from, to, by] of page.table('Jump').rows) {
    expect(by).toBe('A and B');
    const told = { from: Number(from) - 1, to: Number(to) - 1, coalition: 3 };
    expect(jumps(CONCEPT[called as Named])).toEqual([told]);
  }
});

it('ways are as the page says', () => {
  const page = readPage('ways');
  const { graph, preference } = engineOf(page);
  const kinds: readonly WayKind[] = ['moves', 'improvements', 'coalitions'];
  for (const [from, to, ...cells] of page.table('From').rows) {
    const lengths = kinds.map((kind) => {
      const [way] = waysFrom(graph, preference, Number(from) - 1, [Number(to) - 1], kind);
      return String(way?.steps.length ?? 'none');
    });
    expect(cells).toEqual(lengths);
  }
});

it('what would have to change is as the page says', () => {
  const page = readPage('inverse');
  const { graph, arrays, space } = engineOf(page);
  const [[wished, who, sets, raise]] = page.table('Wished').rows as [string[]];
  const state = Number(wished) - 1;
  const { changes } = preferenceChanges(graph, arrays, state, 'smr');
  expect(changes).toEqual([
    {
      mover: page.names.indexOf(who!),
      sets: sets!.split(';').map(statesIn),
      complete: true,
      raiseTo: Number(raise) - 1,
    },
  ]);
  const options = ['strikes', 'hires'];
  const told = page.table('Change').rows.map(([kind, of, to]): Remedy => {
    const option = options.indexOf(of!);
    if (kind === 'without') return { kind, option, value: to === 'yes' ? 1 : 0 };
    if (kind === 'goes') return { kind, option, direction: to as 'up' | 'down' };
    return {
      kind: 'move',
      mover: page.names.indexOf(of!),
      to: Number(to) - 1,
      holdsForMover: true,
    };
  });
  expect(remediesFor(space, arrays, state, 'smr')).toEqual(told);
});

it('the limits are as the page says', () => {
  const text = readFileSync(new URL('../../docs/moves.md', import.meta.url), 'utf8');
  const section = text.slice(text.indexOf('and its limits'), text.indexOf('## What the answers'));
  const numbers = [...section.matchAll(/^\| ([\d,]+) \|/gm)].map(([, said]) =>
    Number(said!.replaceAll(',', '')),
  );
  const { states, movers, graphStates, arcs, coalitionMovers, combinations } = MOVES_LIMITS;
  const drawn = ANALYSIS_LIMITS;
  expect(numbers).toEqual([
    ...[states, movers, graphStates, arcs, coalitionMovers, combinations],
    ...[drawn.drawnStates, drawn.states[0], drawn.arcs[0], drawn.pairs],
  ]);
});

it('the pages and their links are all there', () => {
  const text = readFileSync(new URL('../../docs/moves.md', import.meta.url), 'utf8');
  const linked = [...text.matchAll(/\(moves\/(\w+)\.md\)/g)].map(([, name]) => `${name}.md`);
  expect(linked.sort()).toEqual(readdirSync(new URL('../../docs/moves/', import.meta.url)).sort());
});
