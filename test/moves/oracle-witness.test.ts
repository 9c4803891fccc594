/** Every witness of the engine is one by the oracle: the improvements, and the sanctions of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWitness,
  type Judgement,
  plainJudgement,
  type Step,
  simultaneousWitness,
  strongJudgement,
  unknownJudgement,
} from '../../src/moves/index.ts';
import { forms, standings } from '../support/moves-arbitrary.ts';
import { CONCEPT, conflicts, preferenceOf, ranked, spaceOf } from '../support/moves-engine.ts';
import {
  type Attitude,
  attitude,
  everyone,
  improvements,
  legal,
  NAMED,
  type Named,
  type OracleConflict,
  simultaneous,
  single,
  unilateral,
  type View,
  without,
} from '../support/moves-oracle.ts';

const several = conflicts({ movers: [2, 4], form: 16, graph: 8 });

/** The least number of moves to a sanction of an improvement; infinite where there is none. */
function sanctionedIn(
  c: OracleConflict,
  i: number,
  s: number,
  s1: number,
  how: Attitude,
  by: Named,
) {
  if (by === 'Nash') return Number.POSITIVE_INFINITY;
  const step = by === 'SEQ' ? how.others : unilateral(c);
  const sanctions = [...legal(without(c, [i]), s1, step)].filter(
    ([s2]) =>
      how.deters(s, s2) && (by !== 'SMR' || c.moves[i]![s2]!.every((s3) => how.deters(s, s3))),
  );
  return Math.min(...sanctions.map(([, length]) => length));
}

/** Follows the moves of the others; says where they end. */
function follow(
  c: OracleConflict,
  i: number,
  s1: number,
  steps: readonly Step[],
  how: Attitude | null,
) {
  let [at, last] = [s1, i];
  for (const { mover, to } of steps) {
    expect(mover).not.toBe(i);
    expect(mover).not.toBe(last);
    expect(how === null ? c.moves[mover]![at] : how.others(mover, at)).toContain(to);
    [at, last] = [to, mover];
  }
  return at;
}

function judged(view: View, c: OracleConflict, codes: readonly number[]): Judgement {
  const preference = preferenceOf(c, codes);
  if (view === 'standard') return plainJudgement(preference);
  return view === 'strong' ? strongJudgement(preference) : unknownJudgement(preference, view);
}

describe.each<View>(['standard', 'strong', 'a', 'b', 'c', 'd'])('witnesses, %s', (view) => {
  const seen = several.chain(([conflict, engine]) => {
    const given = fc.constant({
      ...ranked(conflict),
      much: (i: number, a: number, b: number) =>
        conflict.ranks[i]![a]! > conflict.ranks[i]![b]! + 1,
    });
    const unsure = standings(conflict.movers, conflict.states).map((standing) => ({
      ...conflict,
      standing,
      much: () => false,
    }));
    return fc.tuple(view.length === 1 ? unsure : given, fc.constant(engine));
  });

  it.each(NAMED)('of %s are true', (concept) => {
    fc.assert(
      fc.property(seen, ([c, { graph, codes }]) => {
        const place = (code: number) => codes.indexOf(code);
        const witness = createWitness(graph, judged(view, c, codes));
        for (const i of everyone(c)) {
          const how = attitude(c, i, view);
          const verdicts = single(c, i, view);
          for (const [s, code] of codes.entries()) {
            const told = witness(i, code, CONCEPT[concept]);
            expect(told.stable).toBe(verdicts[s]![concept]);
            const tempting = c.moves[i]![s]!.filter((s1) => how.leaves(s, s1));
            const lengths = tempting.map((s1) => sanctionedIn(c, i, s, s1, how, concept));
            if (!told.stable) {
              expect(place(told.to)).toBe(tempting[lengths.indexOf(Number.POSITIVE_INFINITY)]);
              continue;
            }
            expect(told.answers.map(({ to }) => place(to))).toEqual(tempting);
            expect(told.answers.map(({ sanction }) => sanction.length)).toEqual(lengths);
            for (const [k, { sanction }] of told.answers.entries()) {
              const steps = sanction.map(({ mover, to }) => ({ mover, to: place(to) }));
              const end = follow(c, i, tempting[k]!, steps, concept === 'SEQ' ? how : null);
              expect(how.deters(s, end)).toBe(true);
              if (concept === 'SMR')
                expect(c.moves[i]![end]!.every((s3) => how.deters(s, s3))).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('witnesses of simultaneous stability are true', () => {
  fc.assert(
    fc.property(forms({ movers: [2, 4], states: 32 }), (conflict) => {
      const { form, ranks } = conflict;
      const c = ranked(conflict);
      const { space, codes, arrays } = spaceOf(form, ranks);
      for (const i of everyone(c)) {
        for (const [s, code] of codes.entries()) {
          const told = simultaneousWitness(space, arrays, i, code);
          expect(told.stable).toBe(simultaneous(form, c, i, s));
          const tempting = improvements(c)(i, s);
          if (!told.stable) {
            expect(tempting).toContain(codes.indexOf(told.to));
            continue;
          }
          expect(told.answers.map(({ to }) => codes.indexOf(to))).toEqual(tempting);
          for (const { to, sanction } of told.answers) {
            let at = to;
            for (const [k, step] of sanction.entries()) {
              expect(step.mover).toBeGreaterThan(sanction[k - 1]?.mover ?? -1);
              expect(step.mover).not.toBe(i);
              // The change is an improvement from the start, made on top of those before it.
              const alone = codes.indexOf(code + step.to - at);
              expect(improvements(c)(step.mover, s)).toContain(alone);
              at = step.to;
            }
            const end = codes.indexOf(at);
            expect(end).toBeGreaterThanOrEqual(0);
            expect(c.standing(i, end, s)).not.toBe('better');
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
