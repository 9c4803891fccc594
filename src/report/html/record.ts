import type { Quote, Source } from '../../case/index.ts';
import type { ReportInput } from '../input.ts';
import { clean, count, type Names, quoteAnchor } from '../words/index.ts';
import { type Html, html } from './html.ts';
import { citation, section } from './parts.ts';

/** Readings of the same event that stand against each other. */
export function contestedSection(names: Names, { contested }: ReportInput): Html | null {
  if (contested.length === 0) return null;
  return section(
    'contested',
    'Contested readings',
    html`<p>Where the record holds different readings of the same thing, all are kept, each with who holds it. None is an input of the analysis.</p>
${contested.map(
  ({
    about,
    readings,
  }) => html`<h3>${aboutWords(names, about)}: ${count(readings.length, 'reading')}</h3>
<ul class="cards">${readings.map(
    ({
      speaker,
      reads,
      polarity,
      ref,
    }) => html`<li class="card"><h4>${clean(reads)}</h4><p>${clean(speaker)}${polarity === 'neutral' ? '' : ` (${polarity})`}</p>${citation(names, ref)}</li>
`,
  )}</ul>`,
)}`,
  );
}

function aboutWords({ kase }: Names, about: string): string {
  const round = kase.rounds.find(({ id }) => id === about);
  if (round === undefined) return clean(about).replaceAll('-', ' ');
  return [
    round.place === null ? clean(about) : `Round in ${clean(round.place)}`,
    clean(round.date),
  ].join(', ');
}

/** Every source with its quotations. */
export function sourceSection({ kase }: ReportInput): Html | null {
  if (kase.sources.length === 0) return null;
  return section('sources', 'Sources', html`${kase.sources.map(sourceEntry)}`);
}

function sourceEntry(source: Source): Html {
  const facts = [source.author, source.publisher, source.issued].flatMap((fact) =>
    fact === null ? [] : [clean(fact)],
  );
  return html`<article class="source"><h3>${clean(source.title)}</h3>
<p>${facts.join(', ')}${link(source)}${source.text === null ? null : html` <span class="file">${clean(source.text)}</span>`}</p>
${source.sha256 === null ? null : html`<p class="hash">sha-256 ${source.sha256}</p>`}
<ul class="quotes">${source.quotes.map((quote) => quoteEntry(source.id, quote))}</ul></article>
`;
}

/** A link to the source, where it is one of the web; anything else is text. */
function link({ url }: Source): Html | null {
  if (url === null) return null;
  if (!/^https?:\/\//i.test(url)) return html` ${clean(url)}`;
  return html` <a href="${url}" rel="noopener noreferrer">${clean(url)}</a>`;
}

function quoteEntry(source: string, quote: Quote): Html {
  const facts = [
    quote.kind,
    quote.remove.replace('-', ' '),
    quote.certainty === 'unknown' ? null : quote.certainty,
  ].filter((fact) => fact !== null);
  return html`<li id="${quoteAnchor(source, quote.anchor)}"><q>${clean(quote.exact)}</q> <strong>${clean(quote.speaker)}</strong>${
    quote.about === null ? '' : ` on ${clean(quote.about)}`
  } <small>${facts.join(', ')}</small></li>
`;
}
