/** What moves and steps are called in a sentence. */
import type { MoveOption } from '../../case/index.ts';
import type { StateIndex, StepRow } from '../../moves/index.ts';
import { describe, isSwitch, type StateNames, stateWords } from './moves-states.ts';
import { clean } from './names.ts';
import { list, plain, type Sentence, say } from './text.ts';

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
  const after = states.states[to]!.values;
  const changed = changedOptions(states, from, to).filter(
    (option) => party === null || states.decider(option) === party,
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

function changedOptions(states: StateNames, from: StateIndex, to: StateIndex): MoveOption[] {
  const [before, after] = [states.states[from]!.values, states.states[to]!.values];
  return states.options.filter(({ index }) => before[index] !== after[index]);
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
