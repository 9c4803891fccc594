/** What the report in Markdown says of moves. */
import type { Answer } from '../draws/index.ts';
import type { MovesResult } from '../moves/index.ts';
import { passage, table } from './markdown-parts.ts';
import * as words from './words/index.ts';

/** The section on moves; nothing where the case says nothing of them. */
export function movesMarkdown(names: words.Names, answer: Answer<MovesResult> | null): string[] {
  if (answer === null || answer.result.kind !== 'analysed') return [];
  const view = words.movesView(names, answer.result);
  if (view === null) return [];
  return [
    '## Moves',
    ...words
      .movesPassages(view, answer)
      .map((one) => passage(one, one.id !== 'moves-verdict', '###')),
    '### States',
    stateTable(view),
  ];
}

/** Each state, what it is, and in which draws it is an equilibrium. */
function stateTable(view: words.MovesView): string {
  const { answer, states } = view;
  const readings = new Map(words.allReadings(answer).map((row) => [row.state, row.equilibrium]));
  const head = [
    'State',
    'What each does',
    ...words.MOVE_CONCEPTS.map((c) => words.CONCEPT_WORDS[c].name),
  ];
  const rows = answer.states.map((_, state) => [
    `${state + 1}${state === states.today ? ' (today)' : ''}`,
    words.describe(states, state),
    ...words.MOVE_CONCEPTS.map((concept) => words.heldText(answer, readings.get(state)?.[concept])),
  ]);
  return table(head, rows);
}
