import type { Case } from '../../case/index.ts';
import type { Answer, Spread } from '../../draws/index.ts';
import type { ForecastResult, IssueForecast } from '../../forecast/index.ts';
import * as words from '../words/index.ts';
import { page, paragraphs, type Section, type TerminalOptions, widthOf } from './page.ts';
import { table } from './table.ts';

/** The answer of `impasse forecast` as a page of text. */
export function forecastText(
  kase: Case,
  answer: Answer<ForecastResult>,
  options: TerminalOptions = {},
): string {
  const names = words.namesOf(kase);
  const { result } = answer;
  const power = words.powerRows(names, result).map(([who, ...rest]) => [`  ${who}`, ...rest]);
  const sections: Section[] = [
    ...result.issues.map((issue) => issueSection(names, result, issue, options)),
    {
      title: 'What nothing beats, as the rule of agreement has it',
      lines: paragraphs(words.forecastRule(names, result), options),
    },
    {
      title: 'Voting power',
      lines:
        power.length === 0
          ? []
          : table(
              ['  Party', 'votes', 'must agree', 'Shapley-Shubik', 'Banzhaf'],
              power,
              widthOf(options),
            ),
    },
    {
      title: 'What it rests on',
      lines: paragraphs(
        [...(result.issues.length > 0 ? words.forecastBasis(names, result) : []), sure(answer)],
        options,
      ),
    },
    {
      title: 'Record of the models',
      lines: result.issues.length > 0 ? recordLines(result, options) : [],
    },
  ];
  return page(
    kase,
    words.forecast(names, result),
    sections.filter(({ lines }) => lines.length > 0),
    options,
  );
}

function issueSection(
  names: words.Names,
  result: ForecastResult,
  row: IssueForecast,
  options: TerminalOptions,
): Section {
  const width = widthOf(options);
  const columns = width >= 76 ? 17 : 9;
  const rows = row.forecasts.flatMap((found) =>
    found.kind === 'none'
      ? []
      : [
          [
            `  ${words.modelWords(found.model)}`,
            track(row, found.at, columns),
            words.whole(found.at.median),
            `${words.whole(found.at.low)} to ${words.whole(found.at.high)}`,
            ...words.recordShort(result.records, found.model),
          ],
        ],
  );
  const head = ['  Model', 'scale', 'median', '5–95%', 'error', 'right side'];
  const lines = [
    ...(rows.length > 0 ? table(head, rows, width) : []),
    ...paragraphs(words.silentModels(row.forecasts), options),
  ];
  const ends = `${words.fixed(row.low, 2)} to ${words.fixed(row.high, 2)}`;
  return { title: `${names.issue(row.issue)}, ${ends}`, lines };
}

/** The range of a forecast on its scale, with its median: `··──●───··`. */
function track({ low, high }: IssueForecast, spread: Spread, columns: number): string {
  const at = (x: number) => Math.round(((x - low) / (high - low)) * (columns - 1));
  const [from, mid, to] = [at(spread.low), at(spread.median), at(spread.high)];
  return Array.from({ length: columns }, (_, k) =>
    k === mid ? '●' : k >= from && k <= to ? '─' : '·',
  ).join('');
}

const SIDES = words.say`Issues by forecast and outcome, below (lo) or above (hi) the middle of the scale:`;

/** The 2x2 of each model: forecast, then outcome, below or above the middle of the scale. */
function recordLines({ records }: ForecastResult, options: TerminalOptions): string[] {
  const rows = words
    .recordRows(records)
    .map((cells) => [`  ${cells[0]}`, cells[5] ?? '', ...cells.slice(-4)]);
  const head = ['  Model', 'than compromise', 'lo/lo', 'lo/hi', 'hi/lo', 'hi/hi'];
  return [
    ...paragraphs([...words.recordWords(), SIDES], options),
    ...table(head, rows, widthOf(options)),
  ];
}

function sure({ result, seed, draws }: Answer<ForecastResult>): words.Sentence {
  return result.certain
    ? words.say`Every number of the case is a certain one.`
    : words.say`${words.count(draws, 'draw')}, seed ${seed}: the same seed gives the same answer.`;
}
