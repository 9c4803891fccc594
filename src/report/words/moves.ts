/** All that the report says of moves, passage by passage. */
import type { Answer } from '../../draws/index.ts';
import type { MovesAnswer, MovesPart } from '../../moves/index.ts';
import { whatChanges } from './moves-change.ts';
import { dependsWords, horizonWords, movesSure } from './moves-more.ts';
import { toldOnce } from './moves-states.ts';
import { movesVerdict } from './moves-verdict.ts';
import type { MovesView } from './moves-view.ts';
import { togetherWords, wayWords } from './moves-ways.ts';
import { whyToday } from './moves-why.ts';
import type { Passage } from './text.ts';

/** What a case has no answer on moves for. */
export const NO_MOVES =
  'The case has no section on moves, so nothing can be said of what each party could do on its own.';

/** The passages in the order of the report; those that have nothing to say are not in it. */
export function movesPassages(
  view: MovesView,
  sure: Pick<Answer<MovesAnswer>, 'seed' | 'draws'>,
): Passage[] {
  const { answer } = view;
  const today = answer.today !== null;
  const passages: (Passage | null)[] = [
    movesVerdict(view),
    today && !leftOut(view, 'witnesses') ? whyToday(view) : null,
    (today && !leftOut(view, 'leavings')) || answer.wishes.length > 0 ? whatChanges(view) : null,
    today && !leftOut(view, 'ways') ? wayWords(view) : null,
    answer.coalitions.length > 0 ? togetherWords(view) : null,
    horizonWords(view),
    dependsWords(view),
    movesSure(view, sure),
  ];
  return passages.flatMap((passage) =>
    passage === null || passage.sentences.length === 0
      ? []
      : [{ ...passage, sentences: toldOnce(view.states, passage.sentences) }],
  );
}

function leftOut({ answer }: MovesView, part: MovesPart): boolean {
  return answer.leftOut.some((row) => row.part === part);
}
