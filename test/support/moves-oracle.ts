/**
 * The graph model as its definitions say it: sets of states, and legal sequences searched over
 * states and last movers. Slow, plain, and written apart from the engine. States are 0..n-1.
 */

/** How one state stands to another in the eyes of a mover. */
export type Standing = 'better' | 'worse' | 'equal' | 'unknown';

export interface OracleConflict {
  readonly movers: number;
  readonly states: number;
  /** By mover and state: where the mover alone can go. Never the state itself. */
  readonly moves: readonly (readonly (readonly number[])[])[];
  /** How `a` stands to `b`. */
  readonly standing: (mover: number, a: number, b: number) => Standing;
  /** Whether `a` is much better than `b`. */
  readonly much: (mover: number, a: number, b: number) => boolean;
}

export interface OracleOption {
  readonly mover: number;
  readonly values: number;
  readonly goes: 'both' | 'up' | 'down';
}

/** A conflict in option form. A state is one value an option. */
export interface OracleForm {
  readonly movers: number;
  readonly options: readonly OracleOption[];
  readonly states: readonly (readonly number[])[];
}

/** Complete preferences: larger is better, equal is indifferent. By mover and state. */
export type OracleRanks = readonly (readonly number[])[];

export type Named = 'Nash' | 'GMR' | 'SMR' | 'SEQ';
export const NAMED: readonly Named[] = ['Nash', 'GMR', 'SMR', 'SEQ'];
export type Extension = 'a' | 'b' | 'c' | 'd';
export const EXTENSIONS: readonly Extension[] = ['a', 'b', 'c', 'd'];

export const everyone = ({ movers }: { readonly movers: number }): number[] =>
  Array.from({ length: movers }, (_, i) => i);
export const without = (conflict: OracleConflict, gone: readonly number[]): number[] =>
  everyone(conflict).filter((i) => !gone.includes(i));

export function byRanks(ranks: OracleRanks, much = Number.POSITIVE_INFINITY) {
  return {
    standing: (i: number, a: number, b: number): Standing => {
      const gain = ranks[i]![a]! - ranks[i]![b]!;
      return gain > 0 ? 'better' : gain < 0 ? 'worse' : 'equal';
    },
    much: (i: number, a: number, b: number) => ranks[i]![a]! - ranks[i]![b]! >= much,
  };
}

/** Moves in option form: some of the mover's own options change, each as it may, nobody else's. */
export function formMoves({ movers, options, states }: OracleForm): number[][][] {
  const may = (mover: number, from: readonly number[], to: readonly number[]) =>
    options.every((option, k) => {
      if (to[k] === from[k]) return true;
      if (option.mover !== mover) return false;
      return option.goes === 'both' || to[k]! > from[k]! === (option.goes === 'up');
    });
  return Array.from({ length: movers }, (_, mover) =>
    states.map((from) =>
      [...states.keys()].filter((t) => states[t] !== from && may(mover, from, states[t]!)),
    ),
  );
}

type Step = (mover: number, state: number) => readonly number[];
export const unilateral =
  (conflict: OracleConflict): Step =>
  (i, s) =>
    conflict.moves[i]![s]!;
/** Moves to states that stand so to where they start. */
export const improvements =
  (conflict: OracleConflict, wanted: readonly Standing[] = ['better']): Step =>
  (i, s) =>
    conflict.moves[i]![s]!.filter((t) => wanted.includes(conflict.standing(i, t, s)));

/**
 * Least number of steps by which some of `group` get from `from` to each state that they can, nobody
 * moving twice in a row. The start is among them only where they can leave it and come back.
 */
export function legal(group: readonly number[], from: number, step: Step) {
  const found = new Map<number, number>();
  const seen = group.map(() => new Set<number>());
  let edge: { state: number; last: number | null }[] = [{ state: from, last: null }];
  for (let length = 1; edge.length > 0; length++) {
    const next: typeof edge = [];
    for (const { state, last } of edge) {
      for (const [k, i] of group.entries()) {
        if (i === last) continue;
        for (const t of step(i, state)) {
          if (seen[k]!.has(t)) continue;
          seen[k]!.add(t);
          if (!found.has(t)) found.set(t, length);
          next.push({ state: t, last: i });
        }
      }
    }
    edge = next;
  }
  return found;
}

/** What counts as an incentive to leave, as a sanction, and as a move that others would make. */
export interface Attitude {
  readonly leaves: (from: number, to: number) => boolean;
  readonly deters: (from: number, to: number) => boolean;
  readonly others: Step;
}

export type Verdicts = Readonly<Record<Named, boolean>>;

/** Nash, GMR, SMR and SEQ of a group that moves together, by state; one mover is a group of one. */
function stable(c: OracleConflict, group: readonly number[], how: Attitude): Verdicts[] {
  const states = Array.from({ length: c.states }, (_, s) => s);
  const table = (members: readonly number[], step: Step) =>
    states.map((s) => [...legal(members, s, step).keys()]);
  const rest = without(c, group);
  const own = table(group, unilateral(c));
  const answers = table(rest, unilateral(c));
  const sharpAnswers = table(rest, how.others);
  return states.map((s) => {
    const tempting = own[s]!.filter((s1) => how.leaves(s, s1));
    const deterring = (s2: number) => how.deters(s, s2);
    return {
      Nash: tempting.length === 0,
      GMR: tempting.every((s1) => answers[s1]!.some(deterring)),
      SMR: tempting.every((s1) =>
        answers[s1]!.some((s2) => deterring(s2) && own[s2]!.every(deterring)),
      ),
      SEQ: tempting.every((s1) => sharpAnswers[s1]!.some(deterring)),
    };
  });
}

/**
 * How a mover sees things: with complete preferences; in one of the extensions to unknown ones; or
 * deterred only by what is much worse than where it is.
 *
 * In the extensions a and c the mover is tempted by what it cannot compare with where it is; in c
 * and d such a state also deters it. Others may move to what they like better or cannot compare.
 */
export type View = 'standard' | 'strong' | Extension;

export function attitude(c: OracleConflict, i: number, view: View): Attitude {
  const tempting: Standing[] = view === 'a' || view === 'c' ? ['better', 'unknown'] : ['better'];
  const wary = view === 'c' || view === 'd';
  const deterring: Standing[] = wary ? ['worse', 'equal', 'unknown'] : ['worse', 'equal'];
  return {
    leaves: (from, to) => tempting.includes(c.standing(i, to, from)),
    deters: (from, to) =>
      view === 'strong' ? c.much(i, from, to) : deterring.includes(c.standing(i, to, from)),
    others: improvements(c, ['better', 'unknown']),
  };
}

/** The concepts for one mover, by state. */
export function single(c: OracleConflict, i: number, view: View = 'standard'): Verdicts[] {
  return stable(c, [i], attitude(c, i, view));
}

/** States that a coalition reaches by legal sequences of its own and that each member likes better. */
export function coalitionImprovements(
  c: OracleConflict,
  group: readonly number[],
  s: number,
): number[] {
  return [...legal(group, s, unilateral(c)).keys()]
    .filter((t) => group.every((i) => c.standing(i, t, s) === 'better'))
    .sort((a, b) => a - b);
}

/** The concepts for a coalition: it leaves for what all its members like better, and is deterred by
 * what one of them at least does not. The others sanction as they do a single mover. */
export function coalition(c: OracleConflict, group: readonly number[]): Verdicts[] {
  return stable(c, group, {
    leaves: (from, to) => group.every((i) => c.standing(i, to, from) === 'better'),
    deters: (from, to) => group.some((i) => c.standing(i, to, from) !== 'better'),
    others: improvements(c),
  });
}

/** Every set of movers but the empty one. */
export function coalitions(movers: number): number[][] {
  return Array.from({ length: 2 ** movers - 1 }, (_, mask) =>
    Array.from({ length: movers }, (_, i) => i).filter((i) => ((mask + 1) >> i) & 1),
  );
}

/**
 * SIM: for each improvement there are choices of the others, each to stay or to make one of its own
 * improvements from the start, such that all changes together are feasible and not better.
 */
export function simultaneous(form: OracleForm, c: OracleConflict, i: number, s: number): boolean {
  const step = improvements(c);
  const start = form.states[s]!;
  const place = new Map(form.states.map((state, k) => [state.join(), k]));
  const choices = without(c, [i]).map((j) => [s, ...step(j, s)]);
  const together = (targets: readonly number[]) =>
    start.map(
      (value, k) => targets.map((t) => form.states[t]![k]!).find((v) => v !== value) ?? value,
    );
  return step(i, s).every((s1) =>
    product(choices).some((others) => {
      const end = place.get(together([s1, ...others]).join());
      return end !== undefined && c.standing(i, end, s) !== 'better';
    }),
  );
}

export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (rows, list) => rows.flatMap((row) => list.map((x) => [...row, x])),
    [[]],
  );
}
