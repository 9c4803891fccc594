/** The whole report as Markdown (CommonMark with tables). */
import type { Input } from '../case/index.ts';
import { type DealInput, hasDeals, type ReportInput, runOf } from './input.ts';
import { movesMarkdown } from './markdown-moves.ts';
import { escapeMarkdown, passage, table } from './markdown-parts.ts';
import * as words from './words/index.ts';

/** The whole answer as Markdown: the same sentences as the HTML file, tables instead of charts. */
export function markdownReport(input: ReportInput): string {
  const names = words.namesOf(input.kase);
  const parts = [
    `<!-- impasse report ${input.version} -->`,
    `# ${escapeMarkdown(words.clean(input.kase.name))}`,
    about(input),
    ...(hasDeals(input) ? deals(names, input) : []),
    ...movesMarkdown(names, input.moves),
    ...(hasDeals(input)
      ? [passage(words.howSure(names, input.obstacles, input.obstacles.result))]
      : []),
    ledger(input),
    contested(input),
    ...(hasDeals(input) ? [inputs(names)] : []),
    sources(input),
    provenance(input),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What the report says of deals, up to how sure it is. */
function deals(names: words.Names, input: DealInput): string[] {
  const { result } = input.obstacles;
  return [
    passage(words.verdict(names, result), false),
    passage(words.why(names, result)),
    passage(words.whatOpens(names, result)),
    passage(words.pressure(names, result)),
    passage(words.blockers(names, result)),
    profile(names, input),
    ...drift(names, input),
    ...forecast(names, input),
    passage(words.packages(names, input.deals.result)),
    packages(names, input),
  ];
}

function about({ kase }: ReportInput): string {
  const when = kase.asOf === null ? [] : [`As of ${escapeMarkdown(words.clean(kase.asOf))}.`];
  const what = kase.about === null ? [] : [escapeMarkdown(words.clean(kase.about))];
  return [...what, ...when].join(' ');
}

function profile(names: words.Names, { obstacles }: DealInput): string {
  const head = [
    'Party',
    'Blocking share',
    'Room',
    'Headroom',
    'Movement',
    'Answers',
    'Opens alone',
  ];
  const rows = obstacles.result.profile.map((row) => [
    names.party(row.party),
    row.blocking.median.toFixed(2),
    words.spreadPercent(row.room),
    row.headroom.points === null ? 'not defined' : words.spread(row.headroom.points),
    row.movement.kind === 'moved' ? words.spread(row.movement.conceded) : 'not known',
    words.answersWords(row),
    words.percent(row.opensAlone.share),
  ]);
  return table(head, rows);
}

function drift(names: words.Names, { drift: answer }: ReportInput): string[] {
  if (answer == null || !words.hasDrift(answer.result)) return [];
  const { result } = answer;
  const given = words.concessionRows(names, result);
  const channels = words.channelRows(result);
  return [
    passage(words.drift(names, result)),
    passage(words.driftMoves(names, result)),
    given.length === 0 ? '' : table(['Party', 'Gave, points of distance', 'Took'], given),
    channels.length === 0 ? '' : table(['Channel', 'Change'], channels),
  ];
}

function forecast(names: words.Names, { forecast: answer }: ReportInput): string[] {
  if (answer == null || !words.hasForecast(answer.result)) return [];
  const { result } = answer;
  const rows = result.issues.flatMap(({ issue, forecasts }) =>
    forecasts.flatMap((found) =>
      found.kind === 'none'
        ? []
        : [
            [
              names.issue(issue),
              words.modelWords(found.model),
              ...words.placeCells(found),
              words.nearestWords(names, issue, found),
            ],
          ],
    ),
  );
  const power = words.powerRows(names, result);
  const list = (sentences: readonly words.Sentence[]) =>
    sentences.map((s) => `- ${escapeMarkdown(words.plain(s))}`).join('\n');
  return [
    passage(words.forecast(names, result)),
    table(['Issue', 'Model', 'Median', '5%', '95%', 'Nearest option'], rows),
    list([...words.forecastRule(names, result), ...words.forecastBasis(names, result)]),
    power.length === 0 ? '' : table(words.POWER_HEAD, power),
    list(words.recordWords()),
    table(words.RECORD_HEAD, words.recordRows(result.records)),
  ];
}

function packages(names: words.Names, { deals }: DealInput): string {
  const { top } = deals.result;
  if (top.length === 0) return '';
  const parties = names.kase.deciders.map((p) => names.kase.parties[p]!.id);
  const head = ['Package', 'In the zone', ...parties.map((id) => `Value for ${names.party(id)}`)];
  const rows = top
    .slice(0, 10)
    .map((row) => [
      words.packageWords(names, row.terms),
      words.percent(row.zone.share),
      ...parties.map((id) => words.whole(row.utility[id] ?? 0)),
    ]);
  return table(head, rows);
}

function ledger({ ledger: found }: ReportInput): string {
  if (found === undefined || found.rows.length === 0) return '';
  const rows = found.rows.map((row) => [
    words.probabilityWords(row.probability),
    words.forecastWords(row),
  ]);
  const head = ['By', 'Open', 'Resolved', 'Came true', 'Brier', 'Log'];
  return [
    passage(words.ledger(found)),
    table(['Probability', 'Forecast'], rows),
    table(head, words.forecasterRows(found)),
  ].join('\n\n');
}

function contested({ contested: all }: ReportInput): string {
  if (all.length === 0) return '';
  const rows = all.flatMap(({ about: what, readings }) =>
    readings.map(({ speaker, reads, ref }) => [
      words.clean(what),
      words.clean(reads),
      words.clean(speaker),
      `${ref.source}#${ref.anchor}`,
    ]),
  );
  return `## Contested readings\n\n${table(['About', 'Reading', 'Speaker', 'Source'], rows)}`;
}

function inputs(names: words.Names): string {
  const row = ({ id, said, low, high, trace }: Input) => [
    words.plain(words.capital([words.inputWords(names, id)])),
    words.clean(said),
    `${words.clean(trace.range.file)}:${trace.range.start.line}`,
    low === high ? words.fixed(low, 1) : `${words.fixed(low, 1)} to ${words.fixed(high, 1)}`,
    [
      ...trace.because.map(({ source, anchor }) => `${source}#${anchor}`),
      ...(trace.why === null ? [] : [words.clean(trace.why)]),
    ].join('; '),
  ];
  const head = ['Number', 'In the file', 'Line', 'Drawn from', 'Evidence or reason'];
  const lines = names.kase.parties.flatMap((party) =>
    party.offsets === null
      ? []
      : party.redlines.map(
          ({ name, never, trace }) =>
            `- ${escapeMarkdown(`${words.possessive(names.party(party.id))} red line ‘${words.redlineName(name)}’: never ${words.patternWords(names, never)} (${words.clean(trace.range.file)}:${trace.range.start.line})`)}`,
        ),
  );
  const rest = lines.length === 0 ? [] : [lines.join('\n')];
  return ['## What the answer rests on', table(head, names.kase.inputs.map(row)), ...rest].join(
    '\n\n',
  );
}

function sources({ kase }: ReportInput): string {
  const quotes = kase.sources.flatMap((source) =>
    source.quotes.map((quote) => {
      const where = [source.title, source.publisher, source.issued].flatMap((fact) =>
        fact === null ? [] : [words.clean(fact)],
      );
      const said = `“${words.clean(quote.exact)}” ${words.clean(quote.speaker)}. ${where.join(', ')}`;
      return `- ${escapeMarkdown(`${source.id}#${quote.anchor}: ${said}`)}`;
    }),
  );
  return quotes.length === 0 ? '' : `## Sources\n\n${quotes.join('\n')}`;
}

function provenance(input: ReportInput): string {
  const { kase, version } = input;
  const run = runOf(input);
  const drawn = run === null ? '' : `; seed ${run.seed}; ${words.count(run.draws, 'draw')}`;
  return [
    '## How to get this again',
    `Impasse ${escapeMarkdown(version)}; case sha-256 \`${kase.hash}\`${drawn}.`,
    `    ${words.command(kase, run)}`,
  ].join('\n\n');
}
