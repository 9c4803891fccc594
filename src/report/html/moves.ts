/** The section on moves: what each party could do on its own, and which states hold. */
import type { Answer } from '../../draws/index.ts';
import type { MovesResult } from '../../moves/index.ts';
import { type Chart, isOnePicture, moveCharts, moverMarks, strokeOf } from '../charts/index.ts';
import * as words from '../words/index.ts';
import { type Html, html, trusted } from './html.ts';
import { stateTable, todayTable } from './moves-tables.ts';
import { bar, bullets, paragraphs, section, table } from './parts.ts';

/** Ends of ways whose chains are open. */
const ENDS = 3;

/** The section, or `null` where the case says nothing of moves. */
export function movesSection(names: words.Names, answer: Answer<MovesResult> | null): Html | null {
  if (answer === null || answer.result.kind !== 'analysed') return null;
  const view = words.movesView(names, answer.result);
  if (view === null) return null;
  const passages = words.movesPassages(view, answer);
  const body = passages.map((passage) => part(view, passage));
  return section(
    'moves',
    'Moves',
    html`<p>What each party could do on its own next, and which states hold because nobody wants to move first. A state says for each option what its party does; a move changes options of one party. States have numbers, which lead to <a href="#moves-states">the table of states</a>.</p>
${body}`,
  );
}

/** A passage with the tables and pictures that belong to it. */
function part(view: words.MovesView, passage: words.Passage): Html {
  const { id, title, sentences } = passage;
  const heading = html`<h3 id="${id}">${title}</h3>
`;
  switch (id) {
    case 'moves-verdict':
      return html`${heading}<div class="lead">${paragraphs(sentences)}</div>
${todayTable(view)}`;
    case 'moves-change':
      return html`${heading}${bullets(sentences)}${pictures(view)}`;
    case 'moves-ways':
      return html`${heading}${chains(view)}${bullets(sentences)}`;
    case 'moves-sure':
      return html`<h3 id="moves-states">States, and for whom they hold</h3>
${stateTable(view)}
${concepts()}
${heading}${bullets(sentences)}`;
    default:
      return html`${heading}${bullets(sentences)}`;
  }
}

/** The graph of states, in one picture or one a party. */
function pictures(view: words.MovesView): Html | null {
  const charts = moveCharts(view);
  if (charts.length === 0) return null;
  const { answer } = view;
  const title = answer.full ? 'The states and the moves between them' : 'The shortest ways';
  const drawn = charts.map(graph);
  return html`<h3>${title}</h3>
${legend(view)}
${isOnePicture(view) ? drawn : html`<div class="figures">${drawn}</div>`}`;
}

function graph(chart: Chart): Html {
  return html`<figure class="chart graph">
<h4>${chart.title}</h4>
<div class="wide" role="region" tabindex="0" aria-label="${chart.title}, picture">${trusted(chart.svg)}</div>
<figcaption><details><summary>The same as a table<span class="unseen">: ${chart.title}</span></summary>${table(chart.table, chart.title)}</details></figcaption>
</figure>
`;
}

function legend(view: words.MovesView): Html {
  const { answer, states } = view;
  const marks = moverMarks(view);
  const half = answer.certain ? '' : ' in at least half of the draws';
  const one = isOnePicture(view);
  const lines = answer.movers.map(
    (id) =>
      html`<li>${one ? html`<b>${marks.get(id) ?? id}</b>, ` : null}${strokeOf(view, [id]).name}: ${states.party(id)}</li>`,
  );
  const order = states.options.map(
    (option) => `${states.decider(option)}: ${words.clean(option.name)}`,
  );
  const what = answer.full
    ? html`<p>An arrow is a move that its party likes better${half}${states.form === 'options' ? '; one that follows from two others of the same party is not drawn, and where the arrows would go in circles, only the most frequent from each state is' : ''}. Moves that are no improvement are not drawn.</p>`
    : html`<p>An arrow is a step of one of the shortest ways out of today’s state.</p>`;
  return html`${what}<ul class="legend"><li><b>●</b>, thick frame: today</li><li>double frame: holds${half} (${words.CONCEPT_WORDS[view.concept].name})</li>${lines}</ul>
${one ? null : html`<p><small>Squares: the options, filled where taken up or as far as they go, in this order: ${order.join('; ')}.</small></p>`}`;
}

/** Each way as a chain of steps; those to more than a few ends are to be opened. */
function chains(view: words.MovesView): Html | null {
  const ends = words.waysByEnd(view.answer).filter(([to]) => to !== view.states.today);
  const cards = (some: typeof ends) => html`<ol class="cards">${chainCards(view, some)}</ol>`;
  if (ends.length === 0) return null;
  const rest = ends.slice(ENDS);
  const more =
    rest.length === 0
      ? null
      : html`<details><summary>Ways to ${words.count(rest.length, 'further state')}</summary>${cards(rest)}</details>`;
  return html`${cards(ends.slice(0, ENDS))}${more}`;
}

function chainCards(view: words.MovesView, ends: ReturnType<typeof words.waysByEnd>): Html[] {
  const { answer, states } = view;
  return ends.flatMap(([to, rows]) =>
    rows.flatMap(({ kind, exists, shortest }): Html[] => {
      if (shortest === null) return [];
      let from = states.today!;
      const steps = shortest.steps.map((step) => {
        const said = words.stepWords(states, from, step);
        from = step.to;
        return html`<li>${said} <span aria-hidden="true">→</span> ${chip(view, step.to)}</li>`;
      });
      return [
        html`<li class="card"><h4>To ${label(view, to)}, ${KIND[kind]}</h4>
<ol class="chain"><li>${chip(view, states.today!)}</li>${steps}</ol>
${answer.certain ? null : html`<p class="share">${bar(exists.share)}A way in ${words.ofDraws(exists)}, this one in ${words.ofDraws(shortest.share)}</p>`}</li>
`,
      ];
    }),
  );
}

const KIND = {
  improvements: 'each step an improvement',
  coalitions: 'steps of one or several together',
  moves: 'by any moves',
} as const;

function chip(view: words.MovesView, state: number): Html {
  return html`<a class="chip" href="#${words.stateAnchor(state)}">${label(view, state)}</a>`;
}

function label({ states }: words.MovesView, state: number): string {
  return words.plain([words.stateWords(states, state)]);
}

/** What the letters of the table stand for. */
function concepts(): Html {
  return html`<dl class="concepts">${words.MOVE_CONCEPTS.map((concept) => {
    const { letter, name, under, looks } = words.CONCEPT_WORDS[concept];
    const full = concept === 'nash' ? name : under;
    return html`<div><dt>${letter}: ${full}</dt><dd>${looks}</dd></div>`;
  })}</dl>`;
}
