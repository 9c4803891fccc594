/** What states and moves are called in a sentence. */
import type { Conflict, MoveOption } from '../../case/index.ts';
import type { MovesAnswer, StateIndex, StepRow } from '../../moves/index.ts';
import { clean, type Names } from './names.ts';
import { small } from './numbers.ts';
import { groupBy, list, plain, type Sentence, type Span, say } from './text.ts';

/** Differences from today's state told with a state's number. */
const TOLD = 3;

/** What states and moves are called. States are numbered from 1, as they stand in the answer. */
export interface StateNames {
  /** Of a conflict given as a graph, or in option form. */
  readonly form: Conflict['form']['kind'];
  readonly options: readonly MoveOption[];
  readonly states: MovesAnswer['states'];
  readonly today: StateIndex | null;
  /** Indices of the options whose values say by themselves what is done: `Informal envoys`. */
  readonly telling: ReadonlySet<number>;
  readonly party: (id: string) => string;
  /** The name of the party that decides an option; the empty text for the states of a graph. */
  readonly decider: (option: MoveOption) => string;
}

/** @returns `null` where the case has no section on moves */
export function stateNamesOf(names: Names, answer: MovesAnswer): StateNames | null {
  const { conflict } = names.kase;
  if (conflict === null) return null;
  const parties = conflict.movers.map(({ party }) => clean(names.kase.parties[party]!.name));
  return {
    form: conflict.form.kind,
    options: conflict.options,
    states: answer.states,
    today: answer.today?.state ?? null,
    telling: new Set(conflict.options.filter(tells).map(({ index }) => index)),
    party: names.party,
    decider: ({ mover }) => parties[mover] ?? '',
  };
}

/** Whether each value is a phrase of its own, which no other option of the same party has. */
function tells(
  { index, mover, values }: MoveOption,
  _: number,
  all: readonly MoveOption[],
): boolean {
  const rivals = all
    .filter((other) => other.index !== index && other.mover === mover)
    .flatMap((other) => other.values.map(({ name }) => name));
  return values.every(({ name }) => /\S\s+\S/.test(name) && !rivals.includes(name));
}

/** Id of the row of a state in the report. */
export function stateAnchor(state: StateIndex): string {
  return `state-${state + 1}`;
}

/** `state 7`, pointing to its row; of a graph `“Deadlock”`; `today’s state` for that of today. */
export function stateWords(states: StateNames, state: StateIndex): Span {
  return { text: stateText(states, state), to: stateAnchor(state) };
}

function stateText(states: StateNames, state: StateIndex): string {
  if (state === states.today) return 'today’s state';
  return states.form === 'graph' ? `“${describe(states, state)}”` : `state ${state + 1}`;
}

/** {@link stateWords} with what the state is: `state 7 (Russia: “cease fire”)`. */
export function stateTold(states: StateNames, state: StateIndex): Sentence {
  const word = stateWords(states, state);
  if (states.form === 'graph' || state === states.today) return [word];
  return [word, aside(states, state)];
}

/** What follows the number of a state where it is told in full. */
function aside(states: StateNames, state: StateIndex): string {
  return ` (${beside(states, state)})`;
}

/**
 * The sentences with each state told in full only where it comes first.
 *
 * @param seen - anchors of the states that were told before; those told here are added
 */
export function toldOnce(
  states: StateNames,
  sentences: readonly Sentence[],
  seen = new Set<string>(),
): Sentence[] {
  const asides = new Map(
    states.states.map((_, state) => [stateAnchor(state), aside(states, state)] as const),
  );
  return sentences.map((sentence) =>
    sentence.filter((span, k) => {
      const before = sentence[k - 1];
      if (typeof before !== 'object' || asides.get(before.to) !== span) return true;
      const first = !seen.has(before.to);
      seen.add(before.to);
      return first;
    }),
  );
}

/** Several states, the first of them in full: `state 2 (...), state 5 (...) and 4 others`. */
export function severalStates(states: StateNames, some: readonly StateIndex[]): Sentence {
  const shown = some.length > TOLD + 1 ? some.slice(0, TOLD) : some;
  const told = shown.map((state) => stateTold(states, state));
  const rest = some.length - shown.length;
  return list(rest > 0 ? [...told, `${small(rest)} others`] : told);
}

/** What differs from today's state, or the whole state where there is no state of today. */
export function beside(states: StateNames, state: StateIndex): string {
  const { today } = states;
  if (today === null || today === state) return describe(states, state);
  const values = states.states[state]!.values;
  const before = states.states[today]!.values;
  const differing = states.options.filter(({ index }) => values[index] !== before[index]);
  const shown = differing.length > TOLD + 1 ? differing.slice(0, TOLD) : differing;
  const rest = differing.length - shown.length;
  const text = byParty(states, shown, (option) =>
    valueWords(states, option, values[option.index]!),
  );
  return rest === 0 ? text : `${text}; and ${small(rest)} more`;
}

/** The whole state: what each party does, `Russia: “press Kyiv”; Ukraine: nothing of its options`. */
export function describe(states: StateNames, state: StateIndex): string {
  const { values } = states.states[state]!;
  if (states.form === 'graph') return clean(states.options[0]!.values[values[0]!]!.name);
  const done = states.options.filter((option) => !isSwitch(option) || values[option.index] === 1);
  const text = byParty(states, done, (option) => valueWords(states, option, values[option.index]!));
  return text === '' ? 'no option taken up' : text;
}

function byParty(
  states: StateNames,
  options: readonly MoveOption[],
  words: (option: MoveOption) => string,
): string {
  return [...groupBy(options, states.decider)]
    .map(([party, own]) => `${party}: ${own.map(words).join(', ')}`)
    .join('; ');
}

/** Whether the option is one that is taken or not. */
export function isSwitch({ values }: MoveOption): boolean {
  return values.length === 2 && values[0]!.id === 'no' && values[1]!.id === 'yes';
}

/** `“cease fire”`, `not “cease fire”`, `“guard” at “day”`, or the value alone where that tells. */
export function valueWords(states: StateNames, option: MoveOption, value: number): string {
  const name = `“${clean(option.name)}”`;
  if (isSwitch(option)) return value === 1 ? name : `not ${name}`;
  const at = `“${clean(option.values[value]!.name)}”`;
  return states.telling.has(option.index) ? at : `${name} at ${at}`;
}

/** What a move is, or the part in it of `party`: `takes up “cease fire” and gives up “press Kyiv”`; of a graph `goes to “War”`. */
export function moveWords(
  states: StateNames,
  from: StateIndex,
  to: StateIndex,
  party: string | null = null,
): string {
  return changes(states, from, to, ['takes up', 'gives up', 'turns to', 'sets', 'goes'], party);
}

/** The same after `could` or `would`: `take up “cease fire”`. */
export function bareMove(states: StateNames, from: StateIndex, to: StateIndex): string {
  return changes(states, from, to, ['take up', 'give up', 'turn to', 'set', 'go']);
}

/** The same after `if`: `took up “cease fire”`. */
export function ifMove(states: StateNames, from: StateIndex, to: StateIndex): string {
  return changes(states, from, to, ['took up', 'gave up', 'turned to', 'set', 'went']);
}

type Verbs = readonly [up: string, down: string, turn: string, set: string, go: string];

function changes(
  states: StateNames,
  from: StateIndex,
  to: StateIndex,
  verbs: Verbs,
  party: string | null = null,
): string {
  const [up, down, turn, set, go] = verbs;
  if (states.form === 'graph') return `${go} to “${describe(states, to)}”`;
  const before = states.states[from]!.values;
  const after = states.states[to]!.values;
  const changed = states.options.filter(
    (option) =>
      before[option.index] !== after[option.index] &&
      (party === null || states.decider(option) === party),
  );
  const at = ({ index, values }: MoveOption) => `“${clean(values[after[index]!]!.name)}”`;
  const own = (option: MoveOption) => `“${clean(option.name)}”`;
  const tells = (option: MoveOption) => states.telling.has(option.index);
  const flipped = (value: number) =>
    changed.filter((option) => isSwitch(option) && after[option.index] === value).map(own);
  const valued = changed.filter((option) => !isSwitch(option));
  return plain(
    list([
      ...joined(up, flipped(1)),
      ...joined(down, flipped(0)),
      ...joined(turn, valued.filter(tells).map(at)),
      ...valued
        .filter((option) => !tells(option))
        .map((option) => `${set} ${own(option)} to ${at(option)}`),
    ]),
  );
}

function joined(verb: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${verb} ${plain(list(names))}`];
}

/** `Russia`, `Russia and Ukraine together`: who takes a step. */
export function moversWords(states: StateNames, movers: readonly string[]): string {
  const who = plain(list(movers.map(states.party)));
  return movers.length > 1 ? `${who} together` : who;
}

/** The steps one by one: `first Russia takes up “a” (state 2), then Ukraine gives up “b” (state 4)`. */
export function stepsWords(
  states: StateNames,
  from: StateIndex,
  steps: readonly StepRow[],
): Sentence {
  const told = steps.map(({ movers, to }, k): Sentence => {
    const before = k === 0 ? from : steps[k - 1]!.to;
    const lead = steps.length === 1 ? '' : k === 0 ? 'first ' : 'then ';
    return say`${lead}${stepWords(states, before, { movers, to })}${after(states, to)}`;
  });
  return told.flatMap((sentence, k) => (k === 0 ? sentence : [', ', ...sentence]));
}

/** `Ann takes up “a”`; of several `Ann and Bob together: Ann takes up “a” and Bob gives up “b”`. */
export function stepWords(states: StateNames, from: StateIndex, { movers, to }: StepRow): string {
  const who = moversWords(states, movers);
  if (movers.length === 1 || states.form === 'graph') {
    return `${who} ${movers.length === 1 ? moveWords(states, from, to) : bareMove(states, from, to)}`;
  }
  const parts = movers.map(states.party).flatMap((party) => {
    const own = moveWords(states, from, to, party);
    return own === '' ? [] : [`${party} ${own}`];
  });
  return `${who}: ${plain(list(parts))}`;
}

/** ` (state 2)`, where the move does not say itself where it leads. */
export function after(states: StateNames, state: StateIndex): Sentence {
  return states.form === 'graph' ? [] : say` (${stateWords(states, state)})`;
}
