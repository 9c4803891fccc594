/** What states and moves are called in a sentence. */
import type { Conflict, MoveOption } from '../../case/index.ts';
import type { MovesAnswer, StateIndex } from '../../moves/index.ts';
import { clean, type Names } from './names.ts';
import { small } from './numbers.ts';
import { groupBy, list, type Sentence, type Span } from './text.ts';

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
function valueWords(states: StateNames, option: MoveOption, value: number): string {
  const name = `“${clean(option.name)}”`;
  if (isSwitch(option)) return value === 1 ? name : `not ${name}`;
  const at = `“${clean(option.values[value]!.name)}”`;
  return states.telling.has(option.index) ? at : `${name} at ${at}`;
}
