import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Share, spreadOf } from '../../src/draws/index.ts';
import { cutsOf, type ObstaclesResult } from '../../src/obstacles/index.ts';
import { type OracleAnswer, oracle } from '../support/obstacles-oracle.ts';
import { analyse, type Small, smallCases } from './small.ts';

/** How many of the answers hold, as the result states it. */
function count(answers: readonly OracleAnswer[], holds: (a: OracleAnswer) => boolean): Share {
  const hits = answers.filter(holds).length;
  return { hits, of: answers.length, share: hits / answers.length };
}

function setsOf(answers: readonly OracleAnswer[], of: 'conflicts' | 'openings') {
  const hits = new Map<string, number>();
  for (const answer of answers) {
    for (const set of answer[of]) hits.set(set.join(' '), (hits.get(set.join(' ')) ?? 0) + 1);
  }
  return hits;
}

function points(values: readonly (number | null)[]) {
  return spreadOf(values.filter((value) => value !== null).map((value) => value / 100));
}

function codes(small: Small, terms: Readonly<Record<string, string>>): string {
  const indices = small.kase.issues.map(({ id, options }) =>
    options.findIndex((option) => option.id === terms[id]),
  );
  return indices.join();
}

function withOracle(
  check: (small: Small, answers: OracleAnswer[], result: ObstaclesResult) => void,
) {
  fc.assert(
    fc.property(smallCases(), (small) => {
      const answers = small.draws.map((draw) => oracle(small.kase, draw));
      check(small, answers, analyse(small.kase, small.draws));
    }),
    { numRuns: 100 },
  );
}

describe('obstacles, against an oracle that enumerates everything', () => {
  it('finds the deals, and how often each demand is met, conflicts and opens', () => {
    withOracle((small, answers, result) => {
      expect(result.packages.logical).toBe(answers[0]!.logical);
      expect(result.deal).toEqual(count(answers, (a) => a.deal));
      for (const row of result.demands) {
        expect(row.met).toEqual(spreadOf(answers.map((a) => a.met[row.id]!)));
        const within = (a: OracleAnswer) => a.conflicts.some((set) => set.includes(row.id));
        expect(row.inConflict).toEqual(count(answers, within));
        const alone = (a: OracleAnswer) => a.openings.some((set) => set.join() === row.id);
        expect(row.opensAlone).toEqual(count(answers, alone));
      }
      expect(result.demands.map(({ id }) => id)).toEqual(small.kase.demands.map(({ id }) => id));
    });
  });

  it.each(['conflicts', 'openings'] as const)('finds the %s', (kind) => {
    withOracle((_, answers, result) => {
      const sets = setsOf(answers, kind);
      const found = result[kind].map(({ demands, share }) => [demands.join(' '), share.hits]);
      expect(new Map(found as [string, number][])).toEqual(sets);
      expect(result.distinct[kind]).toBe(sets.size);
      expect(result.complete).toBe(true);
      const hits = result[kind].map(({ share }) => share.hits);
      expect(hits).toEqual([...hits].sort((a, b) => b - a));
    });
  });

  it('shows for each opening a package that it leaves as often as any', () => {
    withOracle((small, answers, result) => {
      for (const { demands, share, package: shown } of result.openings) {
        const times = new Map<string, number>();
        for (const { left } of answers) {
          for (const x of left[demands.join(' ')] ?? []) times.set(x, (times.get(x) ?? 0) + 1);
        }
        const most = Math.max(...times.values());
        expect(times.get(codes(small, shown.terms))).toBe(most);
        expect(shown.share).toBe(most / share.hits);
      }
    });
  });

  it('shares the blocking as all orders of the parties do, and reads room and headroom', () => {
    withOracle((small, answers, result) => {
      for (const [d, row] of result.profile.entries()) {
        expect(row.party).toBe(small.kase.parties[small.kase.deciders[d]!]!.id);
        expect(row.blocking).toEqual(spreadOf(answers.map((a) => a.blocking[d]!)));
        expect(row.room).toEqual(spreadOf(answers.map((a) => a.room[d]!)));
        expect(row.opensAlone).toEqual(count(answers, (a) => a.opensAlone[d]!));
        const { headroom } = row;
        expect(headroom.none).toEqual(count(answers, (a) => a.headroom[d] === null));
        expect(headroom.room).toEqual(count(answers, (a) => (a.headroom[d] ?? -1) >= 0));
        expect(headroom.short).toEqual(count(answers, (a) => (a.headroom[d] ?? 0) < 0));
        expect(headroom.points).toEqual(points(answers.map((a) => a.headroom[d]!)));
      }
    });
  });

  it('finds the smallest cuts that open', () => {
    withOracle((small, answers, { shortfall }) => {
      const impasses = answers.filter((a) => !a.deal);
      const defined = impasses.filter((a) => a.total !== null);
      expect(shortfall.defined.hits).toBe(defined.length);
      expect(shortfall.defined.of).toBe(impasses.length);
      expect(shortfall.uniform).toEqual(points(defined.map((a) => a.uniform)));
      expect(shortfall.total).toEqual(points(defined.map((a) => a.total)));
      for (const { terms, picked } of shortfall.packages) {
        const able = defined.filter((a) => a.cheapest.includes(codes(small, terms)));
        const first = defined.filter((a) => a.cheapest[0] === codes(small, terms));
        expect(picked.hits).toBe(first.length);
        expect(able.length).toBeGreaterThanOrEqual(first.length);
      }
    });
  });

  it('draws the pressure curves', () => {
    withOracle((small, answers, result) => {
      for (const [d, curve] of result.pressure.entries()) {
        expect(curve.points.map(({ cut }) => cut)).toEqual(cutsOf(41));
        for (const { cut, deal } of [...curve.points, { cut: 100, deal: curve.most }]) {
          const opened = count(
            answers,
            (a) => a.deal || (a.headroom[d] !== null && a.headroom[d]! >= -100 * cut),
          );
          expect(deal).toBe(opened.share);
        }
      }
      expect(result.pressure).toHaveLength(small.kase.deciders.length);
    });
  });

  it('sets what the model says of each proposal beside what the party said', () => {
    withOracle(({ build, kase }, answers, { profile }) => {
      for (const [d, row] of profile.entries()) {
        for (const [k, answer] of row.answers.entries()) {
          expect(answer.proposal).toBe(kase.proposals[k]!.name);
          expect(answer.said).toBe(build.proposals![k]!.responses![row.party] ?? null);
          expect(answer.couldAccept).toEqual(count(answers, (a) => a.could[k]![d]!));
          expect(answer.mustAccept).toEqual(count(answers, (a) => a.must[k]![d]!));
        }
        expect(row.answers).toHaveLength(kase.proposals.length);
      }
    });
  });

  it('reads movement between the first and the last own proposal', () => {
    withOracle(({ build, kase }, answers, { profile }) => {
      for (const [d, row] of profile.entries()) {
        const own = build
          .proposals!.map((proposal, k) => ({ ...proposal, k }))
          .filter(({ by, k }) => by === row.party && !Number.isNaN(answers[0]!.worth[k]![d]!));
        own.sort((a, b) => Date.parse(a.date!) - Date.parse(b.date!));
        if (own.length < 2) {
          expect(row.movement).toEqual({ kind: 'unknown', reason: 'fewer-than-two-own-proposals' });
          continue;
        }
        const [from, to] = [own[0]!.k, own.at(-1)!.k];
        const gave = spreadOf(answers.map((a) => (a.worth[from]![d]! - a.worth[to]![d]!) / 100))!;
        expect(row.movement).toMatchObject({
          kind: 'moved',
          from: kase.proposals[from]!.name,
          to: kase.proposals[to]!.name,
        });
        const { conceded } = row.movement as { conceded: typeof gave };
        for (const key of ['median', 'low', 'high'] as const) {
          expect(conceded[key]).toBeCloseTo(gave[key], 9);
        }
      }
    });
  });

  it('says who ranks first in each reading, and whether anybody stands out', () => {
    withOracle((small, answers, result) => {
      const expected = ranksOf(small, answers);
      const { readings, party } = result.principal;
      expect(readings.map(({ reading }) => reading)).toEqual(Object.keys(expected));
      for (const reading of readings) {
        const firsts = expected[reading.reading]!;
        if (reading.kind === 'unknown') expect(firsts).toBeNull();
        else {
          const hits = Object.values(reading.first).map((share) => share.hits);
          expect(hits).toEqual(firsts);
        }
      }
      const saying = Object.values(expected).filter((firsts) => firsts !== null);
      const standing = result.profile.filter((_, d) => {
        const first = saying.filter((firsts) => firsts[d]! > answers.length / 2).length;
        return first >= 2 && first > saying.length / 2;
      });
      const stuck = answers.filter((a) => !a.deal).length > answers.length / 2;
      expect(party).toBe(stuck ? (standing[0]?.party ?? null) : null);
      expect(result.principal.readingsThatSay).toBe(saying.length);
    });
  });
});

/** Draws in which each decider alone is worst, by reading; `null` where the reading says nothing. */
function ranksOf({ build, kase }: Small, answers: readonly OracleAnswer[]) {
  const ids = kase.deciders.map((p) => kase.parties[p]!.id);
  const tally = (rows: readonly (readonly number[])[]) => {
    if (ids.length < 2 || rows.length === 0) return null;
    return ids.map(
      (_, d) => rows.filter((row) => row.every((score, e) => e === d || score < row[d]!)).length,
    );
  };
  const stuck = answers.filter((a) => !a.deal);
  const own = ids.map((id, d) =>
    build
      .proposals!.map(({ by, date }, k) => ({ by, date, k }))
      .filter(({ by, k }) => by === id && !Number.isNaN(answers[0]!.worth[k]![d]!))
      .sort((a, b) => Date.parse(a.date!) - Date.parse(b.date!)),
  );
  const moved = own.filter((list) => list.length > 1).length > 1;
  const rates = ids.map((id) => {
    const said = build
      .proposals!.filter(({ by }) => by !== id)
      .map(({ responses }) => responses?.[id])
      .filter((verdict) => verdict !== undefined && verdict !== 'silent');
    const points = { accept: 0, partly: 1, reject: 2 } as Record<string, number>;
    return said.length === 0
      ? -1
      : said.reduce((sum, verdict) => sum + points[verdict!]!, 0) / said.length;
  });
  const answered = rates.filter((rate) => rate >= 0).length > 1;
  return {
    blocking: tally(stuck.map((a) => a.blocking)),
    room: tally(answers.filter((a) => a.logical > 0).map((a) => a.room.map((share) => -share))),
    headroom: tally(
      stuck
        .filter((a) => a.headroom.some((h) => h !== null))
        .map((a) => a.headroom.map((h) => (h === null ? -Infinity : -h))),
    ),
    movement: tally(
      moved
        ? answers.map((a) =>
            own.map((list, d) =>
              list.length < 2 ? -Infinity : a.worth[list.at(-1)!.k]![d]! - a.worth[list[0]!.k]![d]!,
            ),
          )
        : [],
    ),
    answers: tally(answered ? answers.map(() => rates) : []),
  } as Record<string, number[] | null>;
}
