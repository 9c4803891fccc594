/** A record as one HTML file: the texts with their statements marked, and what they say. */
import type { ContestedEvent, EventItem, SourceItem, StatementItem } from '../../record/index.ts';
import { documentOf } from '../html/document.ts';
import { type Html, html, trusted } from '../html/html.ts';
import { section } from '../html/parts.ts';
import { clean } from '../words/index.ts';
import { labelsOf, type Numbered, type RecordInput, type SourceView, viewsOf } from './input.ts';
import { type Mark, marksOf, type Piece, piecesOf } from './marks.ts';
import { RECORD_STYLE } from './style.ts';
import {
  actorWords,
  contentWords,
  countWords,
  eventTitle,
  eventWords,
  factWords,
  sourceWords,
} from './words.ts';

type Labels = ReadonlyMap<string, string>;

/**
 * The record as one HTML file, which opens anywhere and loads nothing: no script, no font, no
 * picture. Texts of sources are text in it, whatever they hold.
 */
export function recordPage(input: RecordInput): string {
  const { record, contested, version } = input;
  const labels = labelsOf(record);
  const views = viewsOf(input);
  const [first] = record.sources;
  const title = record.sources.length === 1 && first ? sourceWords(first) : 'A record of reports';
  const sections: (readonly [string, string, Html])[] = views.map((view, k) => [
    `source-${k + 1}`,
    views.length === 1 ? 'Text' : clean(view.source.id),
    sourceSection(
      view,
      `source-${k + 1}`,
      views.length === 1 ? 'Text' : sourceWords(view.source),
      labels,
    ),
  ]);
  if (contested.length > 0)
    sections.unshift(['contested', 'Contested', contestedSection(contested, labels)]);
  if (record.events.length > 0)
    sections.push(['events', 'Events', eventSection(record.events, labels)]);
  return documentOf({
    title,
    generator: `impasse record ${version}`,
    skip: 'Skip to the texts',
    header: html`<header class="top"><p class="brand">Impasse: record</p><h1>${title}</h1>
<p class="about">${countWords(record)}. Found by machine in the texts below; nothing of it enters an analysis unless an analyst adopts it.</p></header>
`,
    sections,
    nav: 'Parts of the record',
    footer: `Made by Impasse ${version}. Every statement stands with its exact words and their place; what a statement says is its speaker’s.`,
    style: RECORD_STYLE,
  });
}

/** Whether a file that begins like this is a page of ours. */
export function isRecordPage(head: string): boolean {
  return head.includes('<meta name="generator" content="impasse record ');
}

function sourceSection(view: SourceView, id: string, title: string, labels: Labels): Html {
  const { source, statements } = view;
  return section(
    id,
    title,
    html`<p class="source">${link(source)}<span class="hash">sha-256 ${source.sha256}</span></p>
<p class="source"><span class="speaker">Speakers</span> are bold, <span class="cue">the words that attribute</span> have a broken line, <mark class="content">what is said</mark> is marked, and words that tell <mark class="event">an event</mark> are underlined. Numbers lead to the entries and back.</p>
<div class="pair"><div class="read" dir="auto">${markedText(view)}</div>
<ol class="statements" aria-label="Statements">${statements.map((one) => entry(one, source, labels))}</ol></div>`,
  );
}

function link({ url }: SourceItem): Html | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return html`<a href="${url}" rel="noopener noreferrer">${clean(url)}</a> `;
}

/** The text with its marks, as nested elements. */
function markedText(view: SourceView): Html {
  const numbered = new Set<string>();
  const marks = piecesOf(view.text, marksOf(view)).map((piece) =>
    piece.step === 'text'
      ? html`${piece.text}`
      : piece.step === 'close'
        ? trusted(isOutlined(piece.mark) ? '</mark>' : '</span>')
        : opening(piece, view.source, numbered),
  );
  return html`${marks}`;
}

function isOutlined({ kind }: Mark): boolean {
  return kind === 'content' || kind === 'event';
}

/** The first mark of an item in a text has its number, which leads to its entry. */
function opening(
  { mark, again }: Extract<Piece, { readonly step: 'open' }>,
  source: SourceItem,
  numbered: Set<string>,
): Html {
  const { kind, label } = mark;
  if (!isOutlined(mark)) return html`${trusted(`<span class="${kind}">`)}`;
  const place = `${source.id}-${label}`;
  const isFirst = !again && !numbered.has(place);
  numbered.add(place);
  const id = isFirst ? html` id="m-${place}"` : null;
  const to = kind === 'event' ? `event-${label}` : `s-${place}`;
  const number = isFirst
    ? html`<a class="number" href="#${to}" aria-label="${kind === 'event' ? 'event' : 'statement'} ${label}">${label}</a>`
    : null;
  return html`${trusted(`<mark class="${kind}"`)}${id}${trusted('>')}${number}`;
}

function entry({ label, item }: Numbered<StatementItem>, source: SourceItem, labels: Labels): Html {
  return html`<li id="s-${source.id}-${label}"><a class="number" href="#m-${source.id}-${label}" aria-label="${label}, in the text">${label}</a> <strong>${actorWords(item.speaker)}</strong> <span class="words" dir="auto">${contentWords(item)}</span> <small>${factWords(item, labels)}</small></li>
`;
}

function contestedSection(contested: readonly ContestedEvent[], labels: Labels): Html {
  return section(
    'contested',
    'Contested readings',
    html`<p>Where speakers read the same event in different ways, all readings stand side by side. None is preferred.</p>
${contested.map(
  ({ event, readings }) => html`<h3>${labels.get(event.id) ?? ''} ${eventTitle(event)}</h3>
<ul class="cards">${readings.map((item) => reading(item, labels))}</ul>`,
)}`,
  );
}

function reading(item: StatementItem, labels: Labels): Html {
  const label = labels.get(item.id) ?? '';
  const facts = [item.polarity, item.remove.replace('-', ' ')].filter((fact) => fact !== 'neutral');
  return html`<li class="card"><h4>“${clean(item.reads?.exact ?? '')}”</h4><p>${actorWords(item.speaker)} <small>${facts.join(', ')}</small></p><p class="words" dir="auto">${contentWords(item)} <a href="#s-${item.source}-${label}">statement ${label}</a></p></li>
`;
}

function eventSection(events: readonly EventItem[], labels: Labels): Html {
  return section(
    'events',
    'Events',
    html`<ol class="statements">${events.map((event) => {
      const label = labels.get(event.id) ?? '';
      return html`<li id="event-${label}"><a class="number" href="#m-${event.source}-${label}" aria-label="${label}, in the text">${label}</a> <strong>${event.kind}</strong> <span class="status ${event.status}">${event.status}</span> “${clean(event.trigger.exact)}” <small>${eventWords(event)}</small></li>
`;
    })}</ol>`,
  );
}
