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
    text: words.packageBeside(names, row.terms, result.top[0]!.terms),
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

/** What the fair solutions pick most often, told beside the first package. */
function fair(names: words.Names, result: DealsResult, options: TerminalOptions): Section[] {
  const [top] = result.top;
  if (top === undefined) return [];
  const lines = result.solutions.flatMap((row: SolutionRow) => {
    const { title, seeks } = words.SOLUTIONS[row.name];
    return hang(
      '  ',
      `${title} (${seeks}): ${picked(names, row, top, result.certain)}`,
      widthOf(options),
    );
  });
  return [{ title: 'Fair solutions', lines }];
}

function picked(names: words.Names, row: SolutionRow, top: PackageRow, certain: boolean): string {
  const [first] = row.packages;
  if (first === undefined) return 'not defined.';
  const share = certain ? '' : ` (in ${words.ofDraws(first.picked)})`;
  if (!certain && words.scattered(row)) return `no package stands out${share}.`;
  const own = words.packageWords(names, first.terms);
  if (own === words.packageWords(names, top.terms)) return `the first above${share}.`;
  return `${words.packageBeside(names, first.terms, top.terms)}${share}.`;
}

function sure(names: words.Names, answer: Answer<DealsResult>, options: TerminalOptions): Section {
  const { certain, deal } = answer.result;
  const { title, sentences } = words.howSure(names, answer, { certain, deal, unknowns: null });
  return { title, lines: paragraphs(sentences, options) };
}
