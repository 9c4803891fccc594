import type { Case } from '../../case/index.ts';
import type { Answer } from '../../draws/index.ts';
import type { ObstaclesResult, ProfileRow } from '../../obstacles/index.ts';
import * as words from '../words/index.ts';
import {
  type Line,
  page,
  paragraphs,
  type Section,
  type TerminalOptions,
  widthOf,
} from './page.ts';
import { barRows } from './rows.ts';
import { table } from './table.ts';

/** The answer of `impasse obstacles` as a page of text. */
export function obstaclesText(
  kase: Case,
  answer: Answer<ObstaclesResult>,
  options: TerminalOptions = {},
): string {
  const names = words.namesOf(kase);
  const { result } = answer;
  // The report has more; a page has room for two.
  const unknowns = result.unknowns.slice(0, 2);
  const impasses = result.deal.of - result.deal.hits;
  const share =
    result.certain || impasses === 0
      ? ''
      : `, by share of the ${words.count(impasses, 'draw')} without one`;
  const always = result.deal.hits === result.deal.of;
  return page(
    kase,
    words.verdict(names, result),
    [
      { title: `Why${share}`, lines: reasons(names, result, options) },
      { title: `What would open a deal${share}`, lines: openings(names, result, options) },
      ...(always ? [] : [told(words.pressure(names, result), options)]),
      readings(names, result, options),
      told(words.howSure(names, answer, { ...result, unknowns }), options),
    ],
    options,
  );
}

function told({ title, sentences }: words.Passage, options: TerminalOptions): Section {
  return { title, lines: paragraphs(sentences, options) };
}

function reasons(names: words.Names, result: ObstaclesResult, options: TerminalOptions): Line[] {
  const { sentences } = words.why(names, result);
  const rows = words.toldSets(result).map(({ demands, share }) => ({
    share: words.amongImpasses(share, result.deal),
    text: words.plain(words.capital(words.conflictWords(names, demands))),
  }));
  return [
    ...barRows(rows, result.certain, options),
    ...paragraphs(sentences.slice(rows.length), options),
  ];
}

function openings(names: words.Names, result: ObstaclesResult, options: TerminalOptions): Line[] {
  const { sentences } = words.whatOpens(names, result);
  const rows = words.toldOpenings(result).map(({ demands, share, package: example }, k) => ({
    share: words.amongImpasses(share, result.deal),
    text: words.plain(words.setsAside(names, demands)),
    // The package of the first is enough to picture an opening.
    ...(k === 0 ? { more: `e.g. ${words.packageWords(names, example.terms)}` } : {}),
  }));
  return [
    ...barRows(rows, result.certain, options),
    ...paragraphs(sentences.slice(rows.length), options),
  ];
}

function readings(names: words.Names, result: ObstaclesResult, options: TerminalOptions): Section {
  const { title, sentences } = words.blockers(names, result);
  const head = ['  Party', 'blocking', 'room', 'headroom', 'gave', 'answers'];
  const rows = result.profile.map((row) => [
    `  ${names.party(row.party)}`,
    row.blocking.median.toFixed(2),
    words.percent(row.room.median),
    headroom(row),
    row.movement.kind === 'moved' ? words.whole(row.movement.conceded.median) : '?',
    words.answersWords(row),
  ]);
  return {
    title,
    lines: [...table(head, rows, widthOf(options)), ...paragraphs(sentences.slice(0, 1), options)],
  };
}

function headroom({ headroom: { points } }: ProfileRow): string {
  return points === null ? 'none' : words.whole(points.median);
}
