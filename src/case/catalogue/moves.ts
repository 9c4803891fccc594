/** Faults of the section on moves. */
import { listed, meant, quoted } from '../words.ts';
import { error } from './entry.ts';
import type { TooMany, Unknown } from './meaning.ts';

/** States, and the draws in which each would have to be judged. */
export interface DrawnStates {
  readonly states: number;
  readonly draws: number;
  readonly limit: number;
}

export const MOVES = {
  'moves-form': error(
    'The moves are given in no form, or in two',
    ({ found }: { readonly found: readonly string[] }) =>
      found.length === 0
        ? 'The section `moves` has neither `options` nor `states` and `arcs`.'
        : `The section ${quoted('moves')} has ${listed(found)}, which do not go together.`,
    'Give either `options`, or `states` with `arcs`.',
  ),
  'unknown-move': error(
    'A move is not declared',
    ({ id }: Unknown) => `No party has the option ${quoted(id)} under \`moves.options\`.`,
    ({ id, known }) => meant(id, known, 'Known here:'),
  ),
  'unknown-value': error(
    'A value of a move is not declared',
    ({ id, option }: Unknown & { readonly option: string }) =>
      `${quoted(option)} has no value ${quoted(id)}.`,
    ({ id, known }) => meant(id, known, 'It has'),
  ),
  'bad-condition': error(
    'A condition on states is not put together as conditions are',
    ({ words }: { readonly words: readonly string[] }) =>
      words.length === 0
        ? 'This condition names nothing.'
        : `${listed(words)} cannot stand together in one condition.`,
    'A condition is `{ strike: yes }`, or one of `{ all: [...] }`, `{ any: [...] }`, `{ not: ... }`, `{ if: ..., then: ... }`, `{ iff: [..., ...] }`.',
  ),
  'preference-unclear': error(
    'A party that moves has no preference over states, or several',
    ({ stated }: { readonly stated: readonly string[] }) =>
      stated.length === 0
        ? 'Nothing here says how the states rank.'
        : `${listed(stated)} are different ways to rank the states.`,
    'Give one of `ranking`, `statements`, or `weights` with or without `points`; or the word unknown.',
  ),
  'strong-unused': error(
    'A wide gap is stated in points where there are none',
    '`strong` counts points, and this preference has none.',
    'In a `ranking`, put `>>` where the gap is wide.',
  ),
  'gap-misplaced': error(
    'A wide gap stands between nothing',
    'There is no class of states on one side of this `>>`.',
    'Put it between two classes.',
  ),
  'weight-by-value': error(
    'A weight is given for an option that is no yes or no',
    ({ option }: { readonly option: string }) => `${quoted(option)} has values of its own.`,
    'Give points by value: `{ first: 10, second: 20 }`.',
  ),
  'too-few-values': error(
    'An option has fewer than two values',
    ({ option }: { readonly option: string }) => `${quoted(option)} leaves nothing to choose.`,
    'Name two values or more, or leave `values` out for no and yes.',
  ),
  'no-move-preferences': error(
    'A party that moves does not rank the states',
    ({ party }: { readonly party: string }) =>
      `${quoted(party)} can move, and \`moves.preferences\` says nothing of it.`,
    ({ party }) => `If nothing is known of it, write \`${party}: unknown\` there.`,
  ),
  'not-a-mover': error(
    'A party that cannot move ranks the states',
    ({ id }: Unknown) => `${quoted(id)} has no move here.`,
    ({ id, known }) => meant(id, known, 'Those who move:'),
  ),
  'move-to-itself': error(
    'A move leads to the state that it leaves',
    ({ state }: { readonly state: string }) => `This move leads from ${quoted(state)} to itself.`,
    'Take it out: to stay is no move.',
  ),
  'today-incomplete': error(
    'The state of today leaves options open',
    ({ missing }: { readonly missing: readonly string[] }) =>
      `Today says nothing of ${listed(missing)}.`,
    'Give each option its value.',
  ),
  'today-infeasible': error(
    'The state of today cannot be',
    'A condition under `infeasible` holds in this state.',
    'Mend the condition or the state.',
  ),
  'target-incomplete': error(
    'A state to ask about leaves options open',
    ({ missing }: { readonly missing: readonly string[] }) =>
      `This state says nothing of ${listed(missing)}.`,
    'Give each option its value.',
  ),
  'target-infeasible': error(
    'A state to ask about cannot be',
    'A condition under `infeasible` holds in this state.',
    'Mend the condition or the state.',
  ),
  'too-many-targets': error(
    'There are too many states to ask about',
    ({ count, limit }: TooMany) =>
      `There are ${count} states under \`targets\`; at most ${limit} can be asked about.`,
    'Keep those that matter.',
  ),
  'too-many-states': error(
    'There are too many states',
    ({ count, limit }: TooMany) =>
      `The options make ${count} states; at most ${limit} can be analysed.`,
    'Join options that are taken together.',
  ),
  'too-many-movers': error(
    'Too many parties move',
    ({ count, limit }: TooMany) => `${count} parties have moves; at most ${limit} can be analysed.`,
    'Join parties that act as one.',
  ),
  'too-many-statements': error(
    'There are too many statements',
    ({ count, limit }: TooMany) =>
      `There are ${count} statements; at most ${limit} can be ranked by.`,
    'Leave out those that no longer tell states apart.',
  ),
  'analysis-graph-too-large': error(
    'A conflict that is given as a graph has too many states to analyse',
    ({ count, limit }: TooMany) =>
      `There are ${count} states; of a graph at most ${limit} can be analysed.`,
    'Leave out states that do not matter, or give the conflict by `options`.',
  ),
  'analysis-too-many-draws': error(
    'There are too many states for so many draws',
    ({ states, draws, limit }: DrawnStates) =>
      `${states} states in ${draws} draws are ${states * draws} states to judge; at most ${limit} can be.`,
    ({ states, limit }) => `Ask for at most ${Math.floor(limit / states)} draws, with --draws.`,
  ),
};
