import type { Share } from '../../draws/index.ts';
import type { DemandRow, ObstaclesResult } from '../../obstacles/index.ts';
import { conflictChart, setLetter } from '../charts/index.ts';
import * as words from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bar, bullets, figure, paragraphs, section, sentence, wide } from './parts.ts';

/** Conflict sets and openings shown as cards. */
const CARDS = 7;

/** What blocks: each conflict set as a card of demands that cannot be met together, and all as a matrix. */
export function conflictSection(names: words.Names, result: ObstaclesResult): Html {
  const { sentences } = words.why(names, result);
  const shown = words.worthTelling(result.conflicts, result.deal, CARDS);
  if (shown.length === 0) return section('why', 'What blocks a deal', paragraphs(sentences));
  const rest = sentences.slice(words.toldSets(result).length);
  const cards = html`<ol class="cards">${shown.map((row, k) => {
    return html`<li class="card" id="conflict-${k + 1}"><h3>Conflict ${setLetter(k)}</h3>
${blocks(names, row.demands)}
<p class="share">${bar(words.amongImpasses(row.share, result.deal).share)}${result.certain ? 'As the case stands' : `In ${words.impasses(row.share, result.deal)}`}</p></li>
`;
  })}</ol>`;
  return section(
    'why',
    'What blocks a deal',
    html`<p>Each card is a smallest set of demands that cannot all be met: meet any but one of them, and it can be done. A demand is a party’s walk-away value or one of its red lines.</p>
${cards}
<div class="figures">${figure(conflictChart(names, 'chart-conflicts', result), { note: 'Letters as on the cards. Filled dots: demands in the set.' })}
<div>${paragraphs(rest)}</div></div>
<h3>Demand by demand</h3>
${demandTable(names, result)}`,
  );
}

function blocks(names: words.Names, demands: readonly string[]): Html {
  const joint =
    demands.length === 1
      ? 'cannot be met'
      : demands.length === 2
        ? 'cannot both be met'
        : 'cannot all be met';
  const meet = words.everyone(names) || demands.length === 1 ? joint : 'together rule a deal out';
  const mark = html`<p class="joint"><span aria-hidden="true">✕</span> ${meet}</p>`;
  return html`<ul class="blocks">${demands.map((id) => block(names, id))}</ul>${mark}`;
}

/** A demand as a block: whose, what, and in what words. */
function block(names: words.Names, id: string): Html {
  const demand = names.demand(id);
  const what = html`<a href="#${words.demandAnchor(names, id)}">${words.demandShort(names, id)}</a>`;
  return html`<li class="block"><strong>${words.demandParty(names, id)}</strong> ${what}<small>${demand === undefined ? '' : detail(names, demand)}</small></li>`;
}

function detail(
  names: words.Names,
  { party, redline }: NonNullable<ReturnType<words.Names['demand']>>,
): string {
  const who = names.kase.parties[party]!;
  if (redline !== null) return `never ${words.patternWords(names, who.redlines[redline]!.never)}`;
  const input = names.input(`${who.id}.walkaway`);
  return input === undefined || input.said === '' ? '' : `stated as ${words.clean(input.said)}`;
}

function demandTable(names: words.Names, { demands, certain, deal }: ObstaclesResult): Html {
  const share = (of: Share) => {
    const rate = words.amongImpasses(of, deal).share;
    return html`<span class="num">${words.percent(rate)}</span>${bar(rate)}`;
  };
  const row = ({ id, met, inConflict, opensAlone }: DemandRow) =>
    html`<tr><th scope="row">${sentence([words.demandWords(names, id)])}</th><td>${words.spreadPercent(met)}</td><td>${share(inConflict)}</td><td>${share(opensAlone)}</td></tr>
`;
  const unit = certain ? '' : `, of ${words.count(deal.of - deal.hits, 'draw')} without a deal`;
  return wide(
    'Demands',
    html`<table><thead><tr><th scope="col">Demand</th><th scope="col">Packages that meet it</th><th scope="col">In a conflict${unit}</th><th scope="col">Opens a deal alone${unit}</th></tr></thead><tbody>
${demands.map(row)}</tbody></table>`,
  );
}

/** What would open a deal: cards of what to set aside, with a package that is then possible. */
export function openingSection(names: words.Names, result: ObstaclesResult): Html {
  const { title, sentences } = words.whatOpens(names, result);
  const shown = words.worthTelling(result.openings, result.deal, CARDS);
  const rest = sentences.slice(words.toldOpenings(result).length);
  const cards = html`<ol class="cards">${shown.map(({ demands, share, package: example }, k) => {
    return html`<li class="card opening" id="opening-${k + 1}"><h3>${k === 0 ? 'Most often' : `Or (${k + 1})`}</h3>
<ul class="blocks dropped">${demands.map((id) => block(names, id))}</ul>
<p class="joint"><span aria-hidden="true">→</span> set ${demands.length === 1 ? 'this' : 'these'} aside, and a deal exists, for example</p>
${terms(names, example.terms)}
<p class="share">${bar(words.amongImpasses(share, result.deal).share)}${result.certain ? 'As the case stands' : `Opens one in ${words.impasses(share, result.deal)}`}</p></li>
`;
  })}</ol>`;
  return section('opens', title, html`${shown.length === 0 ? null : cards}${bullets(rest)}`);
}

/** A package issue by issue. */
export function terms(names: words.Names, of: Readonly<Record<string, string>>): Html {
  return html`<dl class="terms">${words.packageParts(names, of).map(({ issue, option }) => html`<div><dt>${issue}</dt><dd>${option}</dd></div>`)}</dl>`;
}
