/** The examples by hand on the pages of `docs/moves/` come out as the pages say. */
import { describe, expect, it } from 'vitest';
import {
  coalition,
  EXTENSIONS,
  improvements,
  legal,
  NAMED,
  type Named,
  simultaneous,
  single,
  unilateral,
} from '../support/moves-oracle.ts';
import { limited, nonMyopic, stackelberg } from '../support/moves-oracle-horizon.ts';
import { type Page, readPage, statesIn } from '../support/moves-pages.ts';

/** By mover and state: whether the state is stable under what a row of a page is called. */
function byOracle({ conflict, form, ranks }: Page, called: string): boolean[][] {
  const { named, strength, extension, horizon } = parsed(called);
  return [0, 1].map((i) => {
    if (called === 'SIM') return ranks[i]!.map((_, s) => simultaneous(form, conflict, i, s));
    if (called === 'non-myopic') return nonMyopic(conflict, ranks)[i]!;
    if (horizon !== null) return limited(conflict, ranks, horizon)[i]!;
    const kept = (verdicts: ReturnType<typeof single>) => verdicts.map((v) => v[named!]);
    if (extension !== null) return kept(single(conflict, i, extension));
    if (strength === null) return kept(single(conflict, i));
    const [plain, strongly] = [kept(single(conflict, i)), kept(single(conflict, i, 'strong'))];
    return strength === 'strongly' ? strongly : plain.map((holds, s) => holds && !strongly[s]!);
  });
}

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

const listed = (flags: readonly boolean[]) => flags.flatMap((flag, s) => (flag ? [s] : []));

describe.each([['the oracle', byOracle]])('to %s', (_, answer) => {
  it.each(['nash', 'gmr', 'smr', 'seq', 'sim', 'horizon', 'unknown', 'strength'])(
    '%s is as the page says',
    (name) => {
      const page = readPage(name);
      const { head, rows } = page.table('Stable');
      for (const [called, ...cells] of rows) {
        const stable = answer(page, called!);
        const both = stable[0]!.map((holds, s) => holds && stable[1]![s]!);
        const columns = [...page.names.map((who, i) => [`for ${who}`, stable[i]!] as const)];
        const found = new Map([...columns, ['for both', both]]);
        const expected = head.slice(1).map((heading) => listed(found.get(heading)!));
        expect(cells.map(statesIn), called).toEqual(expected);
      }
    },
  );
});

const page = readPage('coalitions');

it('coalitions are as the page says', () => {
  const groups = [[0], [1], [0, 1]];
  for (const [concept, ...cells] of page.table('Stable').rows) {
    const verdicts = groups.map((group) =>
      coalition(page.conflict, group).map((verdict) => verdict[concept as Named]),
    );
    const all = verdicts[0]!.map((_, s) => verdicts.every((row) => row[s]!));
    expect(cells.map(statesIn), concept).toEqual([...verdicts, all].map(listed));
  }
});

it('Stackelberg equilibria are as the page says', () => {
  const { conflict, ranks, table, names } = readPage('stackelberg');
  for (const [called, cell] of table('Equilibria').rows) {
    const leader = names.findIndex((name) => called === `${name} leads`);
    expect(statesIn(cell!)).toEqual(listed(stackelberg(conflict, ranks, leader)));
  }
});

it('ways are as the page says', () => {
  const { conflict, table } = readPage('ways');
  for (const [from, to, byMoves, byImprovements] of table('From').rows) {
    const count = (step: ReturnType<typeof unilateral>) =>
      String(legal([0, 1], Number(from) - 1, step).get(Number(to) - 1) ?? 'none');
    expect(byMoves).toBe(count(unilateral(conflict)));
    expect(byImprovements).toBe(count(improvements(conflict)));
  }
});
