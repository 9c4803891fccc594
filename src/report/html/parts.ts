/** The pieces that sections are made of. */
import type { EvidenceRef, Trace } from '../../case/index.ts';
import type { Share } from '../../draws/index.ts';
import { evidenceOf } from '../../record/index.ts';
import type { Chart, ChartTable } from '../charts/index.ts';
import {
  clean,
  type Names,
  percent,
  quoteAnchor,
  type Sentence,
  type Span,
} from '../words/index.ts';
import { type Html, html, trusted } from './html.ts';

/** A sentence with its inner links. */
export function sentence(words: Sentence): Html {
  return html`${words.map(span)}`;
}

function span(words: Span): Html {
  if (typeof words === 'string') return html`${words}`;
  return html`<a href="#${words.to}">${words.text}</a>`;
}

/** Sentences as paragraphs. */
export function paragraphs(sentences: readonly Sentence[]): Html {
  return html`${sentences.map((words) => html`<p>${sentence(words)}</p>`)}`;
}

/** Sentences as a list. */
export function bullets(sentences: readonly Sentence[]): Html {
  return html`<ul class="points">${sentences.map((words) => html`<li>${sentence(words)}</li>`)}</ul>`;
}

/** A section of the page with its heading. */
export function section(id: string, title: string, body: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${title}</h2>
${body}
</section>
`;
}

/** A chart, its note, and its table to open. `heading` shows the title above the picture. */
export function figure(chart: Chart, options: { heading?: boolean; note?: string } = {}): Html {
  return html`<figure class="chart">
${options.heading === false ? null : html`<h3>${chart.title}</h3>`}
${trusted(chart.svg)}
<figcaption>${options.note ?? ''}
<details><summary>The same numbers as a table<span class="unseen">: ${chart.title}</span></summary>${table(chart.table, chart.title)}</details></figcaption>
</figure>
`;
}

/** Charts side by side where there is room. */
export function figures(charts: readonly Chart[]): Html {
  return html`<div class="figures">${charts.map((chart) => figure(chart))}</div>`;
}

/** A table that scrolls sideways by itself where it is too wide. */
export function table({ head, rows }: ChartTable, name: string): Html {
  return wide(
    name,
    html`<table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>
${rows.map(
  (cells) =>
    html`<tr>${cells.map((cell, k) => (k === 0 ? html`<th scope="row">${span(cell)}</th>` : html`<td>${span(cell)}</td>`))}</tr>
`,
)}</tbody></table>`,
  );
}

/** A box that scrolls sideways, reachable by keyboard. */
export function wide(name: string, body: Html): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}, table">${body}</div>`;
}

/** A small bar for a share in 0..1, for the eye only: the number stands beside it. */
export function bar(share: number): Html {
  const size = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return html`<span class="bar" aria-hidden="true"><span style="width:${size}%"></span></span>`;
}

/** A share as a number with its bar. */
export function shareCell({ share }: Share): Html {
  return html`<span class="num">${percent(share)}</span>${bar(share)}`;
}

/** Where a statement of the case stands in its file. */
export function place({ range }: Trace): Html {
  return html`<span class="file">line ${range.start.line}</span>`;
}

/** What a statement rests on: quotations, the analyst's reason, or neither. */
export function grounds(names: Names, trace: Pick<Trace, 'because' | 'why'>): Html {
  const { because, why } = trace;
  if (because.length === 0 && why === null) {
    return html`<p class="grounds">No source and no reason given.</p>`;
  }
  return html`${because.map((ref) => citation(names, ref))}${
    why === null ? null : html`<p class="grounds">Analyst’s reason: ${clean(why)}</p>`
  }`;
}

/** A quotation with its speaker, and a link to its source. */
export function citation({ kase }: Names, ref: EvidenceRef): Html {
  const found = evidenceOf(kase, ref);
  if (found === null) return html`<p class="grounds">${ref.source}#${ref.anchor}</p>`;
  const { source, quote } = found;
  const when = source.issued === null ? '' : `, ${clean(source.issued)}`;
  return html`<p class="grounds">${clean(quote.speaker)}: <q>${clean(quote.exact)}</q> (<a href="#${quoteAnchor(ref.source, ref.anchor)}">${clean(source.title)}${when}</a>)</p>`;
}
