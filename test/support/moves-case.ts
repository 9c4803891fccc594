/** Conflicts as case files, and answers in the names of the case: order in the file is taken away. */
import { type Case, readCase } from '../../src/case/index.ts';
import type { ConceptShares, MovesAnswer } from '../../src/moves/index.ts';
import type { OracleForm, OracleRanks } from './moves-oracle.ts';

/** A case of moves only. Party ids are m0, m1, ...; option ids o0, o1, ... */
export function caseOf(moves: object, parties: readonly string[]): Case {
  const text = JSON.stringify({
    case: 'C',
    parties: Object.fromEntries(parties.map((id) => [id, {}])),
    moves,
  });
  const { case: kase, problems } = readCase(text, { file: 'c.case.yaml' });
  if (kase === null || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return kase;
}

const valueId = (value: number) => `v${value}`;

/** A state as the file names it. */
export function stateOf(values: readonly number[]): Record<string, string> {
  return Object.fromEntries(values.map((value, k) => [`o${k}`, valueId(value)]));
}

/** A conflict in option form with complete preferences, its parties in any order. */
export function caseOfForm(
  form: OracleForm,
  ranks: OracleRanks,
  settings: {
    readonly order?: readonly number[];
    readonly today?: number;
    readonly targets?: readonly number[];
  } = {},
): Case {
  const order = settings.order ?? Array.from({ length: form.movers }, (_, m) => m);
  const byParty = <T>(of: (mover: number) => T) =>
    Object.fromEntries(order.map((m) => [`m${m}`, of(m)]));
  const options = byParty((mover) =>
    Object.fromEntries(
      form.options.flatMap((option, k) => {
        const values = Array.from({ length: option.values }, (_, v) => valueId(v));
        return option.mover === mover ? [[`o${k}`, { values, goes: option.goes }]] : [];
      }),
    ),
  );
  const preferences = byParty((mover) => {
    const row = ranks[mover]!;
    const levels = [...new Set(row)].sort((a, b) => b - a);
    const ranking = levels.map((level) =>
      form.states.filter((_, s) => row[s] === level).map(stateOf),
    );
    return { ranking };
  });
  const infeasible = missingIn(form).map((state) => ({ never: stateOf(state) }));
  const { today, targets } = settings;
  return caseOf(
    {
      options,
      preferences,
      ...(infeasible.length === 0 ? {} : { infeasible }),
      ...(today === undefined ? {} : { today: stateOf(form.states[today]!) }),
      ...(targets === undefined ? {} : { targets: targets.map((s) => stateOf(form.states[s]!)) }),
    },
    order.map((m) => `m${m}`),
  );
}

function missingIn({ options, states }: OracleForm): number[][] {
  const known = new Set(states.map((state) => state.join()));
  const all = options.reduce<number[][]>(
    (rows, { values }) =>
      rows.flatMap((row) => Array.from({ length: values }, (_, v) => [...row, v])),
    [[]],
  );
  return all.filter((state) => !known.has(state.join()));
}

/** The name of a state of an answer: the values by option id, in the order of the ids. */
export function namer({ conflict }: Case, { states }: MovesAnswer): (state: number) => string {
  return (state) =>
    conflict!.options
      .map(({ id, values }, k) => `${id}=${values[states[state]!.values[k]!]!.id}`)
      .sort()
      .join(',');
}

/** Hits by concept. */
const hits = (shares: ConceptShares) =>
  Object.fromEntries(Object.entries(shares).map(([concept, share]) => [concept, share?.hits]));

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** All of an answer that does not hang on the order of parties, options and values in the file. */
export function byNames(kase: Case, answer: MovesAnswer) {
  const name = namer(kase, answer);
  const names = (states: readonly number[]) => states.map(name).sort();
  const { movers, today } = answer;
  return {
    movers: [...movers].sort(),
    size: answer.size,
    readings: sorted(
      [...answer.readings, ...answer.strong].map(({ state, equilibrium, stable }) => [
        name(state),
        hits(equilibrium),
        movers.map((id, m) => [id, hits(stable![m]!)]).sort(),
      ]),
    ),
    arcs: sorted(answer.arcs.map((a) => [a.mover, name(a.from), name(a.to), a.improves.hits])),
    equilibria: answer.equilibria,
    today: today === null ? null : name(today.state),
    verdicts: sorted(
      (today?.verdicts ?? []).map((row) => [
        row.mover,
        row.concept,
        row.stable.hits,
        row.witness?.stable,
      ]),
    ),
    leavings: sorted(
      (today?.leavings ?? []).map((row) => [
        row.mover,
        row.concept,
        name(row.to),
        names(row.above),
        row.share,
      ]),
    ),
    ways: sorted(
      answer.ways.map((way) => [
        name(way.to),
        way.kind,
        way.exists,
        way.shortest?.steps.length,
        sorted(way.firsts.map((first) => [[...first.movers].sort(), first.share])),
      ]),
    ),
    coalitions: sorted(
      answer.coalitions.map((row) => [[...row.members].sort(), row.today && hits(row.today)]),
    ),
    jumps: sorted(
      answer.jumps.map((row) => [[...row.members].sort(), name(row.from), name(row.to)]),
    ),
    wishes: sorted(
      answer.wishes.map((row) => [
        name(row.state),
        row.holds,
        row.changes.map(({ parties }) => parties.map(({ over }) => over.length).sort()),
        sorted(
          row.remedies.map(({ remedy }) =>
            remedy.kind === 'move' ? [remedy.mover, name(remedy.to)] : remedy,
          ),
        ),
      ]),
    ),
    horizon: sorted(
      answer.horizon.map((row) => [
        name(row.state),
        row.limited,
        row.nonMyopic,
        row.stackelberg.map(({ leader, share }) => [leader, share]).sort(),
      ]),
    ),
    leftOut: answer.leftOut,
  };
}
