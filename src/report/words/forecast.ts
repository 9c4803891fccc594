/** Where the parties would settle by each model, what that rests on, and how good the models have been. */
import type { Spread } from '../../draws/index.ts';
import type {
  ForecastResult,
  IssueForecast,
  ModelForecast,
  ModelName,
  ModelRecord,
  NoForecast,
} from '../../forecast/index.ts';
import type { Names } from './names.ts';
import { fixed, percent, spread, spreadPercent, whole } from './numbers.ts';
import { capital, groupBy, list, type Passage, plain, type Sentence, say } from './text.ts';

const MODEL_WORDS: Readonly<Record<ModelName, string>> = {
  compromise: 'Compromise',
  'plain-mean': 'Plain mean',
  'salience-mean': 'Salience-weighted mean',
  'weighted-median': 'Weighted median',
  'challenge-text': 'Challenge (text)',
  'challenge-replication': 'Challenge (repl.)',
  spatial: 'Spatial (KTAB)',
  exchange: 'Exchange, round 1',
  nash: 'Nash bargaining',
  'status-quo': 'Status quo',
};

const WHY_NOT: Readonly<Record<NoForecast, string>> = {
  'no-actors': 'no party has a position',
  'no-weight': 'nobody has weight: influence times the weight of the issue is 0 for all',
  'no-status-quo': 'the case names no `status-quo`',
  'one-issue': 'votes can be exchanged only over two issues with a scale',
  'by-votes': 'it needs an agreement of all, without a quota of votes',
  'too-large': 'too many possible exchanges',
};

/** What a model is called. */
export function modelWords(model: ModelName): string {
  return MODEL_WORDS[model];
}

/** Models that say nothing on an issue, with the reason, those of one reason together. */
export function silentModels(forecasts: readonly ModelForecast[]): Sentence[] {
  const silent = forecasts.flatMap((row) => (row.kind === 'none' ? [row] : []));
  return [...groupBy(silent, ({ reason }) => WHY_NOT[reason])]
    .map(
      ([why, own]) =>
        say`not given, as ${why}: ${list(own.map(({ model }) => modelWords(model)))}.`,
    )
    .map(capital);
}

/** Whether a report has anything to say of where they would settle. */
export function hasForecast({ issues }: ForecastResult): boolean {
  return issues.length > 0;
}

/** Names of the options nearest to a forecast. */
export function nearestWords(names: Names, issue: string, found: ModelForecast): string {
  if (found.kind === 'none') return '';
  return plain(
    list(
      found.nearest.map(({ option }) => `“${names.option(issue, option)}”`),
      'or',
    ),
  );
}

/** The headline: the forecast that stands in front, issue by issue, and what it is not. */
export function forecast(names: Names, result: ForecastResult): Passage {
  const { issues, records } = result;
  const title = 'Where would they settle?';
  if (issues.length === 0) {
    const none = say`nothing can be said: no issue${result.unmeasured.length > 0 ? ' has a scale that places all of its options' : ' was asked for'}.`;
    const how = say`give the options of an issue places, such as “scale: { a: 0, b: 50, c: 100 }”.`;
    return { id: 'forecast', title, sentences: [none, how].map(capital) };
  }
  const [first] = records;
  const sentences = [
    ...issues.map((row) => inFront(names, row)),
    ...(first === undefined ? [] : [caution(first)]),
    ...rest(names, result),
  ];
  return { id: 'forecast', title, sentences: sentences.map(capital) };
}

function inFront(names: Names, { issue, forecasts, apart }: IssueForecast): Sentence {
  const [found] = forecasts;
  const name = `“${names.issue(issue)}”`;
  if (found === undefined || found.kind === 'none')
    return say`${name}: ${found === undefined ? 'no model was asked' : `no forecast, as ${WHY_NOT[found.reason]}`}.`;
  const differ =
    apart === null ? '' : `; the models are ${spreadPercent(apart)} of the scale apart`;
  return say`${name}: ${spread(found.at)} on its scale, nearest to ${nearestWords(names, issue, found)} (the nearest in ${shareWords(found)})${differ}.`;
}

function shareWords({ nearest }: Extract<ModelForecast, { kind: 'place' }>): string {
  const [first] = nearest;
  return first === undefined ? 'none' : `${percent(first.share.share)} of draws`;
}

function caution({ model, meanError, within10, issues }: ModelRecord): Sentence {
  const front = `the ${modelWords(model).toLowerCase()} model in front is no prediction of war or peace`;
  return say`${front}: where its record is known, on ${issues} issues of EU legislation, it was off by ${fixed(meanError, 1)} hundredths of the scale on average, and within 10 on ${percent(within10)}.`;
}

function rest(names: Names, { unmeasured, power }: ForecastResult): Sentence[] {
  const sentences: Sentence[] = [];
  if (unmeasured.length > 0)
    sentences.push(
      say`without a scale, so without a forecast: ${list(unmeasured.map((id) => `“${names.issue(id)}”`))}.`,
    );
  if (power.kind === 'none' && power.reason !== 'no-quota')
    sentences.push(
      say`voting power was not counted: ${power.reason === 'too-large' ? 'the votes are too many' : 'the votes have too many digits'}.`,
    );
  return sentences;
}

/** What the numbers of an issue rest on: where positions are from, whose influence is not stated, who is left out. */
export function forecastBasis(names: Names, { issues }: ForecastResult): Sentence[] {
  const sentences: Sentence[] = [];
  const stated = issues.flatMap(({ issue, actors }) =>
    actors
      .filter(({ from }) => from === 'position')
      .map(({ party, date }) => `${names.party(party)} on “${names.issue(issue)}” (${date})`),
  );
  sentences.push(
    stated.length === 0
      ? say`no party has a dated position: each stands at the option that it values most in the draw.`
      : say`from a dated position: ${list(stated)}. All others stand at the option that they value most in the draw.`,
  );
  const open = new Set(
    issues.flatMap(({ actors }) =>
      actors.filter((row) => !row.influenceStated).map(({ party }) => names.party(party)),
    ),
  );
  if (open.size > 0)
    sentences.push(say`influence not stated, drawn from 0 to 100: ${list([...open])}.`);
  const left = issues.flatMap((row) => row.left);
  for (const [why, own] of groupBy(left, ({ lacks }) => lacks)) {
    const who = [...new Set(own.map(({ party }) => names.party(party)))];
    const what = {
      both: 'no say, no position and no influence',
      position: 'no say, and no position on some issue',
      influence: 'no say, and no influence',
    }[why as 'both' | 'position' | 'influence'];
    sentences.push(say`left out, as the case gives ${what}: ${list(who)}.`);
  }
  return sentences.map(capital);
}

/** Where a rule of agreement holds an issue: the core, and what beats the status quo. */
export function forecastRule(names: Names, { issues }: ForecastResult): Sentence[] {
  return issues.map(({ issue, core, winset, statusQuo }) => {
    const middle =
      core.low === null || core.high === null
        ? 'in every draw some change passes, whatever holds'
        : `${places(core.low, core.high)} stays${core.some.share < 1 ? ` (there is such a place in ${percent(core.some.share)} of draws)` : ''}`;
    const beats =
      winset === null || statusQuo === null
        ? ''
        : winset.low === null || winset.high === null
          ? `; nothing beats the status quo, “${names.option(issue, statusQuo)}”`
          : `; the status quo, “${names.option(issue, statusQuo)}”, is beaten in ${percent(winset.some.share)} of draws, by places from ${spread(winset.low)} to ${spread(winset.high)}`;
    return capital(say`“${names.issue(issue)}”: ${middle}${beats}.`);
  });
}

function places(low: Spread, high: Spread): string {
  const ends = [spread(low), spread(high)] as const;
  return ends[0] === ends[1]
    ? `what holds at ${ends[0]}`
    : `whatever holds between ${ends[0]} and ${ends[1]}`;
}

/** Head of {@link recordRows}. */
export const RECORD_HEAD = [
  'Model',
  'Issues',
  'Mean error',
  'Median error',
  'Within 10',
  'Than compromise (95%)',
  'Right side',
  'Low, low',
  'Low, high',
  'High, low',
  'High, high',
] as const;

/** The record of each model, with the 2x2 of forecast and outcome by side of the middle of the scale. */
export function recordRows(records: readonly ModelRecord[]): string[][] {
  return records.map((row) => {
    const { lowLow, lowHigh, highLow, highHigh } = row.sides;
    const sided = lowLow + lowHigh + highLow + highHigh;
    return [
      modelWords(row.model),
      String(row.issues),
      row.meanError.toFixed(2),
      row.medianError.toFixed(2),
      percent(row.within10),
      row.difference === null
        ? ''
        : `${minus(row.difference.mean)} (${minus(row.difference.low)} to ${minus(row.difference.high)})`,
      percent((lowLow + highHigh) / sided),
      ...[lowLow, lowHigh, highLow, highHigh].map(String),
    ];
  });
}

function minus(x: number): string {
  return x.toFixed(2).replace('-', '−');
}

/** `22.99`: mean error of a model in its record, and the share of sides it had right. */
export function recordShort(records: readonly ModelRecord[], model: ModelName): string[] {
  const found = records.find((row) => row.model === model);
  if (found === undefined) return ['none', 'none'];
  const { lowLow, lowHigh, highLow, highHigh } = found.sides;
  const right = lowLow + highHigh;
  return [found.meanError.toFixed(1), `${right}/${right + lowHigh + highLow}`];
}

/** What the record is, and what it is not. */
export function recordWords(): Sentence[] {
  return [
    say`Record: mean error in hundredths of the scale, and how often forecast and outcome were on the same side of its middle, on issues of EU legislation (DEU III, 351 issues; 252 with a known status quo for Nash and status quo). It is not war, and not a peace talk.`,
    say`No model here was better than compromise on mean error; those whose interval beside it holds 0 cannot be told from it.`,
  ];
}

/** By voter: votes, whether it must agree, and both indices. */
export function powerRows(names: Names, { power }: ForecastResult): string[][] {
  if (power.kind === 'none') return [];
  return power.voters.map((row) => [
    names.party(row.party),
    fixed(row.votes, 6),
    row.mustAgree ? 'yes' : 'no',
    row.shapleyShubik.toFixed(3),
    row.banzhaf.toFixed(3),
  ]);
}

/** Head of {@link powerRows}. */
export const POWER_HEAD = ['Party', 'Votes', 'Must agree', 'Shapley-Shubik', 'Banzhaf'] as const;

/** Median, lower and upper end of a forecast, whole. */
export function placeCells(found: ModelForecast): string[] {
  if (found.kind === 'none') return ['', '', ''];
  return [found.at.median, found.at.low, found.at.high].map(whole);
}
