import type { Case } from '../../case/index.ts';
import type { DealsResult, PackageRow, SolutionRow } from '../../deals/index.ts';
import type { Answer } from '../../draws/index.ts';
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
import { hang } from './wrap.ts';

/** Packages told in full. */
const TOLD = 5;

/** The answer of `impasse deals` as a page of text. */
export function dealsText(
  kase: Case,
  answer: Answer<DealsResult>,
  options: TerminalOptions = {},
): string {
  const names = words.namesOf(kase);
  const { result } = answer;
  const facts = { ...result, openings: [], unknowns: [] };
  return page(
    kase,
    words.verdict(names, facts),
    [
      { title: 'Which packages', lines: packageLines(names, result, options) },
      ...parties(names, result, options),
      ...fair(names, result, options),
      sure(names, answer, options),
    ],
    options,
  );
}

function packageLines(names: words.Names, result: DealsResult, options: TerminalOptions): Line[] {
  const [intro] = words.packages(names, result).sentences;
  const rows = result.top.slice(0, TOLD).map((row: PackageRow) => ({
    share: row.zone,
    text: words.packageWords(names, row.terms),
  }));
  const rest = result.everAcceptable - rows.length;
  return [
    ...paragraphs(intro === undefined ? [] : [intro], options),
    ...barRows(rows, result.certain, options),
    ...(rest > 0
      ? paragraphs(
          [
            words.say`and ${words.count(rest, 'other')}${result.certain ? '' : ' in fewer draws, or as many'}.`,
          ],
          options,
        )
      : []),
  ];
}

/** What each party holds out for, and how many of the listed packages it accepts. */
function parties(names: words.Names, result: DealsResult, options: TerminalOptions): Section[] {
  const rows = Object.entries(result.walkaway).map(([id, spread]) => {
    const best = result.top[0];
    return [
      `  ${names.party(id)}`,
      words.spread(spread),
      best === undefined ? '-' : words.whole(best.utility[id] ?? 0),
      best === undefined ? '-' : words.percent(best.accepts[id]?.share ?? 0),
    ];
  });
  const head = ['  Party', 'walk-away value', 'value of the first package', 'accepts it'];
  return [{ title: 'What each holds out for', lines: table(head, rows, widthOf(options)) }];
}

function fair(names: words.Names, result: DealsResult, options: TerminalOptions): Section[] {
  if (result.top.length === 0) return [];
  const lines = result.solutions.flatMap((row: SolutionRow) =>
    hang('  ', words.plain(words.solutionWords(names, row, result.certain)), widthOf(options)),
  );
  return [{ title: 'Fair solutions', lines }];
}

function sure(names: words.Names, answer: Answer<DealsResult>, options: TerminalOptions): Section {
  const { certain, deal } = answer.result;
  const { title, sentences } = words.howSure(names, answer, { certain, deal, unknowns: null });
  return { title, lines: paragraphs(sentences, options) };
}
