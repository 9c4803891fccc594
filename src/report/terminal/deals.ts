import type { Case } from '../../case/index.ts';
import type { DealsResult, PackageTerms, SolutionRow } from '../../deals/index.ts';
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
import { table } from './table.ts';

/** Packages shown side by side. */
const TOLD = 5;
/** Stands for the option of the most acceptable package. */
const SAME = '=';

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
  const shown = result.top.slice(0, TOLD);
  const columns = shown.map(({ terms, zone }, k) => ({
    head: `${k + 1}`,
    share: zone.share,
    terms,
  }));
  const rest = result.everAcceptable - shown.length;
  const others = words.say`and ${words.count(rest, 'other')}${result.certain ? '' : ' in fewer draws, or as many'}.`;
  return [
    ...paragraphs(words.packages(names, result).sentences.slice(0, 2), options),
    ...(shown.length < 2 ? [] : beside(names, result, 'in the zone', columns, options)),
    ...(rest > 0 && shown.length > 0 ? paragraphs([others], options) : []),
  ];
}

interface Column {
  readonly head: string;
  /** Of draws; not told where all is certain. */
  readonly share: number;
  readonly terms: PackageTerms;
}

/** Packages side by side, an issue a row; what the most acceptable has too is not said again. */
function beside(
  names: words.Names,
  { top, certain }: DealsResult,
  share: string,
  columns: readonly Column[],
  options: TerminalOptions,
): string[] {
  const first = top[0]?.terms;
  const shares = [`  ${share}`, ...columns.map((column) => words.percent(column.share))];
  const rows = names.kase.issues.map(({ id }) => [
    `  ${names.issue(id)}`,
    ...columns.map(({ terms }) =>
      terms !== first && terms[id] === first?.[id] ? SAME : words.clean(terms[id] ?? ''),
    ),
  ]);
  const head = [`  ${SAME} as in package 1`, ...columns.map((column) => column.head)];
  return ['', ...table(head, certain ? rows : [shares, ...rows], widthOf(options))];
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

/** What each fair solution picks most often, beside the most acceptable package. */
function fair(names: words.Names, result: DealsResult, options: TerminalOptions): Section[] {
  if (result.top.length === 0) return [];
  const seeks = result.solutions.map(({ name }) => {
    const { title, seeks: aim } = words.SOLUTIONS[name];
    return words.say`${title}: ${aim}.`;
  });
  const shown = result.solutions.filter((row) => picks(row, result));
  const hidden = result.solutions.filter((row) => !picks(row, result));
  const columns = shown.map(columnOf);
  return [
    {
      title: 'Fair solutions',
      lines: [
        ...paragraphs([...seeks, ...unpicked(hidden)], options),
        ...(columns.length === 0
          ? []
          : beside(names, result, 'of draws with a zone', columns, options)),
      ],
    },
  ];
}

/** Why solutions have no column: they pick no package at all, or ever another one. */
function unpicked(rows: readonly SolutionRow[]): words.Sentence[] {
  const titles = (those: readonly SolutionRow[]) =>
    words.list(those.map(({ name }) => words.SOLUTIONS[name].title));
  const never = rows.filter(({ packages }) => packages.length === 0);
  const scattered = rows.filter(({ packages }) => packages.length > 0);
  const most = Math.max(...scattered.map((row) => columnOf(row).share));
  return [
    ...(never.length === 0
      ? []
      : [words.say`${titles(never)}: not defined, as no package gives every party a gain.`]),
    ...(scattered.length === 0
      ? []
      : [
          words.say`No package stands out for ${titles(scattered)}: the most frequent pick is one in ${words.percent(most)} of the draws with a zone.`,
        ]),
  ];
}

/** Whether a solution picks a package often enough to show it. */
function picks(row: SolutionRow, { certain }: DealsResult): boolean {
  return row.packages.length > 0 && (certain || !words.scattered(row));
}

function columnOf({ name, packages: [first], defined }: SolutionRow): Column {
  const { terms, picked } = first!;
  return { head: words.SOLUTIONS[name].title, share: picked.hits / defined.hits, terms };
}

function sure(names: words.Names, answer: Answer<DealsResult>, options: TerminalOptions): Section {
  const { certain, deal } = answer.result;
  const { title, sentences } = words.howSure(names, answer, { certain, deal, unknowns: null });
  return { title, lines: paragraphs(sentences, options) };
}
