import { shareChart } from '../charts/index.ts';
import { type DealInput, hasDeals, type ReportInput } from '../input.ts';
import { clean, grouped, type Names, verdict } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { figure, paragraphs, section } from './parts.ts';

/** What a report is about, with answers on deals and without. */
export const ABOUT = {
  deals: 'what blocks a deal, and what would open one',
  moves: 'what each could do on its own, and which states hold',
} as const;

/** Title of the page, and the verdict. */
export function header(input: ReportInput): Html {
  const { kase } = input;
  const about = kase.about === null ? null : html`<p class="about">${clean(kase.about)}</p>`;
  const when =
    kase.asOf === null ? null : html`<p class="about">As of <time>${clean(kase.asOf)}</time></p>`;
  return html`<header class="top"><p class="brand">Impasse: ${hasDeals(input) ? ABOUT.deals : ABOUT.moves}</p>
<h1>${clean(kase.name)}</h1>
${about}${when}</header>
`;
}

/** The short answer, with the share of draws as a picture. */
export function verdictSection(names: Names, { obstacles, deals }: DealInput): Html {
  const { result } = obstacles;
  const { title, sentences } = verdict(names, result);
  const { packages, everAcceptable, certain } = deals.result;
  const facts = html`<dl class="facts">
<div><dt>Parties with a say</dt><dd>${names.kase.deciders.length}</dd></div>
<div><dt>Issues</dt><dd>${names.kase.issues.length}</dd></div>
<div><dt>Packages that make sense</dt><dd>${grouped(packages.logical)}</dd></div>
<div><dt>${certain ? 'Acceptable to all who must agree' : 'Acceptable to all who must agree, in some draw'}</dt><dd>${grouped(everAcceptable)}</dd></div>
</dl>`;
  const picture = certain
    ? null
    : figure(shareChart('chart-share', result.deal), {
        heading: false,
        note: 'Filled: share of draws with a deal. Line below: sampling error, 95%.',
      });
  return section(
    'verdict',
    title,
    html`<div class="lead">${paragraphs(sentences)}</div><div class="figures">${picture}${facts}</div>`,
  );
}
