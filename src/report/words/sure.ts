/** How sure the answer is: of the sampling, and of the case itself. */
import type { Case } from '../../case/index.ts';
import type { Answer, Share } from '../../draws/index.ts';
import type { UnknownRow } from '../../obstacles/index.ts';
import { inputWords, type Names } from './names.ts';
import { aboutPercent, count, interval, percent, whole } from './numbers.ts';
import { capital, type Passage, type Sentence, say } from './text.ts';

const TOLD = 3;

export interface SureFacts {
  readonly certain: boolean;
  readonly deal: Share;
  /** `null` where unknowns were not looked for. */
  readonly unknowns: readonly UnknownRow[] | null;
}

/** Seed, draws, sampling error, what that leaves out, and what to find out next. */
export function howSure(
  names: Names,
  answer: Pick<Answer<unknown>, 'seed' | 'draws'>,
  { certain, deal, unknowns }: SureFacts,
): Passage {
  const sentences = certain
    ? [
        say`Every number of the case is a certain one, so one draw says it all. Whether the numbers are right, the answer cannot say.`,
      ]
    : [
        say`${count(answer.draws, 'draw')}, seed ${answer.seed}: the same seed gives the same answer.`,
        say`Sampling alone puts the share of draws with a deal at ${interval(deal)} (95% interval). That is the error of drawing; whether the ranges and orders of the case are right is another matter, and the larger one.`,
        ...drawn(names.kase),
        ...(unknowns === null ? [] : findOut(names, unknowns, deal)),
      ];
  return { id: 'sure', title: 'How sure', sentences: sentences.map(capital) };
}

function drawn({ inputs }: Case): Sentence[] {
  const open = inputs.filter(({ low, high }) => low < high).length;
  return [
    say`${open} of the case’s ${count(inputs.length, 'number')} ${open === 1 ? 'is' : 'are'} not certain and ${open === 1 ? 'was' : 'were'} drawn.`,
  ];
}

/** Which unknowns decide most whether there is a deal. */
export function findOut(names: Names, unknowns: readonly UnknownRow[], deal: Share): Sentence[] {
  if (deal.hits === 0 || deal.hits === deal.of) {
    return [say`Every draw agrees, so no single unknown decides whether there is a deal.`];
  }
  const telling = unknowns.filter(({ index, noise }) => index > noise).slice(0, TOLD);
  if (telling.length === 0) {
    return [say`No single unknown stands out from chance at this number of draws.`];
  }
  return telling.map((row, k) => {
    const lead = k === 0 ? say`to find out next: ` : say`then `;
    return say`${lead}${inputWords(names, row.input)}, which by itself accounts for ${aboutPercent(row.index)} of the variance in whether there is a deal${fifths(row)}.`;
  });
}

function fifths({ deal, bounds }: UnknownRow): string {
  const [low, high] = [deal[0], deal.at(-1)];
  if (low == null || high == null || bounds.length < 2) return '';
  const range = (a: number, b: number) => `${whole(a)} to ${whole(b)}`;
  return ` (a deal in ${percent(low)} of draws where it is ${range(bounds[0]!, bounds[1]!)}, in ${percent(high)} where it is ${range(bounds.at(-2)!, bounds.at(-1)!)})`;
}
