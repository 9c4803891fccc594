/** Faults of numbers and orders: each is well written, and together they cannot be. */
import { listed, plain, quoted } from '../words.ts';
import { error } from './entry.ts';

export interface Items {
  readonly items: readonly string[];
}

export const NUMBERS = {
  'not-finite': error(
    'A number is not finite',
    ({ found }: { readonly found: string }) => `${found} is no number that can be calculated with.`,
    'Write a number in digits, or `unknown`.',
  ),
  'out-of-range': error(
    'A number lies outside the range of its field',
    ({
      found,
      low,
      high,
    }: {
      readonly found: number;
      readonly low: number;
      readonly high: number;
    }) => `${plain(found)} lies outside ${plain(low)} to ${plain(high)}.`,
    ({ low, high }) => `The scale of this field runs from ${plain(low)} to ${plain(high)}.`,
  ),
  'range-reversed': error(
    'A range ends below its start',
    ({ low, high }: { readonly low: number; readonly high: number }) =>
      `This range runs from ${plain(low)} down to ${plain(high)}.`,
    ({ low, high }) => `Did you mean ${quoted(`${plain(high)}..${plain(low)}`)}?`,
  ),
  'likely-outside': error(
    'The likely number lies outside its range',
    ({
      likely,
      low,
      high,
    }: {
      readonly likely: number;
      readonly low: number;
      readonly high: number;
    }) => `The likely number ${plain(likely)} lies outside ${plain(low)} to ${plain(high)}.`,
    'The order is lowest..likely..highest: `20..40..90`.',
  ),
  'stated-twice': error(
    'A number is given twice',
    ({ item }: { readonly item: string }) => `${quoted(item)} has been given a number already.`,
    'Keep one of them; a range may hold both.',
  ),
  'order-repeats': error(
    'An order names something twice',
    ({ item }: { readonly item: string }) => `${quoted(item)} stands twice in this order.`,
    'Name each once; a second order may stand beside the first in a list.',
  ),
  'order-cycle': error(
    'Orders contradict each other',
    ({ items }: Items) => `These orders go in a circle through ${listed(items)}.`,
    'Turn one of the comparisons round, or join what is equally good with `=`.',
  ),
  'order-contradicts-numbers': error(
    'The orders and the numbers contradict each other',
    ({ items }: Items) =>
      `No number for ${listed(items)} meets what the orders and the other numbers ask for.`,
    'Widen a range, or turn a comparison round. The best of an order is 100 and the worst 0 unless a number says otherwise.',
  ),
  'weights-all-zero': error(
    'All weights are 0',
    'Every issue has weight 0: no package would be better than another.',
    'Give at least one issue some weight, or say `weights: unknown`.',
  ),
  'weights-total': error(
    'Weights cannot sum to 100',
    ({ lowest, highest }: { readonly lowest: number; readonly highest: number }) =>
      lowest > 100
        ? `Even the lowest weights sum to ${plain(lowest)}, more than 100.`
        : `Even the highest weights sum to ${plain(highest)}, less than 100.`,
    'Weights are points that sum to 100 over all issues. Only where each is one exact number are they scaled to 100.',
  ),
  'quota-not-positive': error(
    'A quota is 0 or less',
    'The quota is met before anyone has voted.',
    'Write the votes that an agreement needs.',
  ),
  'quota-unreachable': error(
    'A quota is larger than all votes together',
    ({ quota, votes }: { readonly quota: number; readonly votes: number }) =>
      `The quota is ${plain(quota)}, and all votes together are ${plain(votes)}.`,
    'Lower the quota, or add the votes that are missing.',
  ),
  'votes-negative': error(
    'A party has less than no votes',
    ({ found }: { readonly found: number }) => `${plain(found)} is no number of votes.`,
    'Votes are 0 or more.',
  ),
};
