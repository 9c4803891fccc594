import type { DealsResult, PackageRow } from '../../deals/index.ts';
import type { ObstaclesResult } from '../../obstacles/index.ts';
import {
  type Pair,
  packageTable,
  positionCharts,
  shownPoints,
  spaceChart,
} from '../charts/index.ts';
import * as words from '../words/index.ts';
import { terms } from './conflicts.ts';
import { type Html, html } from './html.ts';
import { bar, bullets, figures, paragraphs, section, table, wide } from './parts.ts';

/** Panels of the deal space: pairs of parties. */
const PANELS = 6;
const LISTED = 10;
/** Issues and parties together that the table of packages has columns for. */
const ROOMY = 9;

/** The deal space by pairs of parties. */
export function spaceSection(
  names: words.Names,
  deals: DealsResult,
  obstacles: ObstaclesResult,
): Html {
  const pairs = pairsOf(names, obstacles);
  const several = pairs.length > 1;
  const charts = pairs
    .slice(0, PANELS)
    .map((pair, k) => spaceChart(names, deals, `chart-space-${k + 1}`, pair, several));
  const { points, all } = shownPoints(deals);
  const cut =
    pairs.length > PANELS
      ? ` ${PANELS} of ${pairs.length} pairs are shown, those that are most often in conflict first.`
      : '';
  const part = all
    ? ''
    : ` ${words.count(points.length, 'package')} of ${words.grouped(deals.packages.logical)} are shown.`;
  return section(
    'space',
    'The deal space',
    html`<p>Each mark is a package, placed by what it is worth to each party on average over the draws.${cut}${part}</p>
<ul class="legend"><li><span class="key zone" aria-hidden="true">●</span> in the zone of possible agreement in some draws; the larger, the more</li>
<li><span class="key outside" aria-hidden="true">×</span> in the zone in no draw</li>
<li><span class="key" aria-hidden="true">◇</span> proposed at the table</li>
<li><span class="key limit" aria-hidden="true">▒</span> walk-away values, 5–95%, with the median dashed: a party walks away from what lies below its own</li></ul>
${figures(charts)}${several ? html`<details><summary>The packages shown, by number, with their value for every party</summary>${table(packageTable(names, deals), 'Packages shown')}</details>` : null}`,
  );
}

/** Pairs of deciders, those in the most frequent conflicts first; a lone decider by itself. */
function pairsOf({ kase }: words.Names, { conflicts }: ObstaclesResult): Pair[] {
  const ids = kase.deciders.map((p) => kase.parties[p]!.id);
  if (ids.length === 1) return [{ x: ids[0]!, y: null }];
  const pairs = ids.flatMap((x, k) => ids.slice(k + 1).map((y) => ({ x, y, weight: 0 })));
  for (const { demands, share } of conflicts) {
    const who = new Set(demands.map((id) => id.slice(0, id.indexOf(':'))));
    for (const pair of pairs) if (who.has(pair.x) && who.has(pair.y)) pair.weight += share.share;
  }
  return pairs.sort((a, b) => b.weight - a.weight);
}

/** The most acceptable packages, the fair solutions, and which options deals are made of. */
export function packageSection(names: words.Names, deals: DealsResult): Html {
  const { title, sentences } = words.packages(names, deals);
  if (deals.top.length === 0) return section('packages', title, paragraphs(sentences));
  return section(
    'packages',
    title,
    html`${paragraphs(sentences.slice(0, 1))}
<h3>${deals.certain ? 'One of them' : `The most acceptable: in the zone in ${words.ofDraws(deals.top[0]!.zone)}`}</h3>
<div class="best">${terms(names, deals.top[0]!.terms)}</div>
<h3>Most acceptable packages</h3>
${wide('Most acceptable packages', topTable(names, deals))}
<h3>Fair solutions</h3>
<p>Which package four rules of fairness pick among those that all who must agree accept. They answer different questions and need not agree.</p>
${bullets(sentences.slice(2))}
<h3>What deals are made of</h3>
${wide('Options in deals', optionTable(names, deals))}`,
  );
}

/** Options issue by issue while there is room for that, else what differs from the first package. */
function topTable(names: words.Names, { top, certain }: DealsResult): Html {
  const parties = names.kase.deciders.map((p) => names.kase.parties[p]!.id);
  const roomy = names.kase.issues.length + parties.length <= ROOMY;
  const heads = roomy ? names.kase.issues.map(({ id }) => names.issue(id)) : ['Package'];
  const first = top[0]!.terms;
  const cells = ({ terms: own }: PackageRow) =>
    roomy
      ? words.packageParts(names, own).map(({ option }) => option)
      : [own === first ? 'the one above' : words.packageBeside(names, own, first)];
  const unit = certain ? '' : ', share of draws';
  return html`<table><thead><tr>${heads.map((text) => html`<th scope="col">${text}</th>`)}<th scope="col">In the zone${unit}</th><th scope="col">Efficient in it${unit}</th>${parties.map(
    (id) => html`<th scope="col">Value for ${names.party(id)}</th>`,
  )}</tr></thead><tbody>${top.slice(0, LISTED).map((row) => topRow(row, cells(row), parties))}</tbody></table>`;
}

function topRow(row: PackageRow, cells: readonly string[], parties: readonly string[]): Html {
  const value = (id: string) =>
    html`<td>${words.whole(row.utility[id] ?? 0)}<small>accepts: ${words.percent(row.accepts[id]?.share ?? 0)}</small></td>`;
  return html`<tr>${cells.map((text, k) => (k === 0 ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`))}
<td><span class="num">${words.percent(row.zone.share)}</span>${bar(row.zone.share)}</td><td>${words.percent(row.frontier.share)}</td>${parties.map(value)}</tr>
`;
}

function optionTable(names: words.Names, { options }: DealsResult): Html {
  const cell = (share: number | null) =>
    share === null ? html`-` : html`<span class="num">${words.percent(share)}</span>${bar(share)}`;
  return html`<table><thead><tr><th scope="col">Issue</th><th scope="col">Option</th><th scope="col">In packages of the zone</th><th scope="col">In efficient packages of the zone (core index)</th></tr></thead><tbody>${options.map(
    ({
      issue,
      option,
      zone,
      core,
    }) => html`<tr><th scope="row">${names.issue(issue)}</th><td>${names.option(issue, option)}</td><td>${cell(zone)}</td><td>${cell(core)}</td></tr>
`,
  )}</tbody></table>`;
}

/** What each party wants: weights and values as they were drawn. */
export function positionSection(names: words.Names, deals: DealsResult): Html {
  return section(
    'positions',
    'What each party wants',
    html`<p>Weights (points of 100) and values (0 to 100) as drawn from what the case states: the dot is the median, the line the 5–95% range. A long line is something not known. The names in the tables lead to the lines of the case.</p>
${figures(positionCharts(names, deals))}`,
  );
}
