import type { Case } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';
import type { DriftResult, PairRow } from '../../drift/index.ts';
import * as words from '../words/index.ts';
import { page, paragraphs, type Section, type TerminalOptions, widthOf } from './page.ts';
import { table } from './table.ts';

/** Pairs in a table at most; the rest is in the JSON. */
const PAIRS = 28;

/** The answer of `impasse drift` as a page of text. */
export function driftText(
  kase: Case,
  answer: Answer<DriftResult>,
  options: TerminalOptions = {},
): string {
  const names = words.namesOf(kase);
  const { result } = answer;
  const moves = words.driftMoves(names, result);
  const sections: Section[] = [
    ...(result.pairs.length === 1 ? steps(names, result, options) : pairs(names, result, options)),
    { title: moves.title, lines: paragraphs(moves.sentences, options) },
    ...concessions(names, result, options),
    ...channels(result, options),
    { title: 'How sure', lines: paragraphs(sure(answer), options) },
  ];
  return page(
    kase,
    words.drift(names, result),
    sections.filter(({ lines }) => lines.length > 0),
    options,
  );
}

/** One pair, step by step. */
function steps(names: words.Names, result: DriftResult, options: TerminalOptions): Section[] {
  const [pair] = result.pairs;
  if (pair === undefined || pair.path.length === 0) return [];
  const rows = pair.path.map(({ step, distance, change }) => [
    `  ${words.driftStepWords(result, step)}`,
    result.steps[step]!.date,
    result.steps[step]!.format ?? '',
    distance === null ? '?' : words.spread(words.hundredths(distance)),
    change === null ? '' : short(change),
  ]);
  const head = ['  Step', 'by', 'format', 'distance', 'change'];
  return [
    {
      title: `Distance of ${words.pairWords(names, pair)}, 0 to 100`,
      lines: table(head, rows, widthOf(options)),
    },
  ];
}

/** Many pairs, from their first step to the last. */
function pairs(names: words.Names, result: DriftResult, options: TerminalOptions): Section[] {
  const ranked = result.pairs
    .filter(({ overall }) => overall.kind !== 'too-little')
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const rows = ranked
    .slice(0, PAIRS)
    .map((pair) => [
      `  ${words.pairWords(names, pair)}`,
      level(pair, 0),
      level(pair, -1),
      String(pair.compared.length),
      short(pair.overall),
    ]);
  const rest = result.pairs.length - rows.length;
  const more = words.say`${words.count(rest, rows.length === 0 ? 'pair' : 'other pair')}: ${rest > 0 && ranked.length > PAIRS ? 'in the JSON, or ' : ''}too little to say.`;
  const head = ['  Pair', 'first', 'last', 'issues', 'change'];
  return [
    {
      title: 'Distance of each pair, 0 to 100, on the issues compared',
      lines: [
        ...(rows.length === 0 ? [] : table(head, rows, widthOf(options))),
        ...(rest > 0 ? paragraphs([more], options) : []),
      ],
    },
  ];
}

function level({ path }: PairRow, k: number): string {
  const found = path.at(k)?.level ?? null;
  return found === null ? '?' : words.whole(found.median * 100);
}

function sizeOf({ overall }: PairRow): number {
  return overall.kind === 'too-little' ? 0 : overall.change.median;
}

function short(change: PairRow['overall']): string {
  if (change.kind === 'too-little') return 'too little to say';
  return words
    .changeWords(change)
    .replace('about ', '')
    .replace(/ points?/, '')
    .replace('5–95%: ', '');
}

function concessions(names: words.Names, result: DriftResult, options: TerminalOptions): Section[] {
  const rows = words.concessionRows(names, result).map(([who, ...rest]) => [`  ${who}`, ...rest]);
  if (rows.length === 0) return [];
  const title = `Given and taken, points of distance${result.pairs.length > 1 ? ', mean over pairs' : ''}`;
  return [{ title, lines: table(['  Party', 'gave', 'took'], rows, widthOf(options)) }];
}

function channels(result: DriftResult, options: TerminalOptions): Section[] {
  const rows = words.channelRows(result);
  if (rows.length === 0) return [];
  const lines = rows.map(([format, change]) => words.say`${format}: ${change}.`);
  return [{ title: 'By channel', lines: paragraphs(lines, options) }];
}

function sure({ result, seed, draws }: Answer<DriftResult>): words.Sentence[] {
  const drawn = result.certain
    ? words.say`Every number of the case is a certain one.`
    : words.say`${words.count(draws, 'draw')}, seed ${seed}: the same seed gives the same answer.`;
  return [
    drawn,
    words.say`The verdict follows from the dated stances of the case alone: what was said elsewhere, or without a date, is not in it.`,
  ];
}
