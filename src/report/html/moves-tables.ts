/** The tables of the section on moves: today's state party by party, and all states. */
import type { Share } from '../../draws/index.ts';
import type { ConceptShares, MovesAnswer } from '../../moves/index.ts';
import * as words from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bar, wide } from './parts.ts';

/** Parties by concepts for today's state. */
export function todayTable({ answer, states }: words.MovesView): Html | null {
  const { today } = answer;
  if (today === null) return null;
  const cell = (share: Share | null | undefined) => {
    if (share == null) return html`<td>not looked at</td>`;
    if (answer.certain) return html`<td>${share.hits > 0 ? '✓ stays' : '✗ leaves'}</td>`;
    return html`<td><span class="num">${words.percent(share.share)}</span>${bar(share.share)}</td>`;
  };
  const head = words.MOVE_CONCEPTS.map(
    (concept) => html`<th scope="col">${words.CONCEPT_WORDS[concept].name}</th>`,
  );
  const rows = answer.movers.map((mover) => {
    const own = (concept: string) =>
      today.verdicts.find((row) => row.mover === mover && row.concept === concept)?.stable;
    return html`<tr><th scope="row">${states.party(mover)}</th>${words.MOVE_CONCEPTS.map((concept) => cell(own(concept)))}</tr>
`;
  });
  const all = words.MOVE_CONCEPTS.map((concept) => cell(today.reading.equilibrium[concept]));
  return wide(
    'Today’s state by party',
    html`<table class="today"><thead><tr><th scope="col">Stays in today’s state${answer.certain ? '' : ', share of draws'}</th>${head}</tr></thead><tbody>
${rows}<tr><th scope="row">All of them</th>${all}</tr></tbody></table>`,
  );
}

/** All states that the answer speaks of, with the concepts under which they hold, and for whom. */
export function stateTable(view: words.MovesView): Html {
  const { answer, states } = view;
  const readings = new Map(words.allReadings(answer).map((row) => [row.state, row]));
  const groups = answer.full ? answer.movers.map(states.party) : [];
  const letters = words.MOVE_CONCEPTS.map((concept) => {
    const { letter, name } = words.CONCEPT_WORDS[concept];
    return html`<th scope="col"><abbr title="${name}">${letter}</abbr></th>`;
  });
  const rows = answer.states.map((_, state) => {
    const reading = readings.get(state);
    const own = groups.map((_, k) => cells(answer, reading?.stable?.[k]));
    const now = state === states.today ? ' ●' : '';
    return html`<tr id="${words.stateAnchor(state)}"><th scope="row">${state + 1}${now}</th><td>${words.describe(states, state)}</td>${cells(answer, reading?.equilibrium)}${own}</tr>
`;
  });
  const unit = answer.certain
    ? '✓: it is one, or holds for the party.'
    : 'Numbers: percent of draws; the more, the stronger the tint.';
  return html`<p>${unit} ●: today.${answer.full ? '' : ' Only the states are listed that the answer speaks of.'}</p>
${wide(
  'States',
  html`<table class="stab"><thead><tr><th scope="col" rowspan="2">State</th><th scope="col" rowspan="2">What each does</th><th scope="colgroup" colspan="5">Equilibrium</th>${groups.map((name) => html`<th scope="colgroup" colspan="5">Holds for ${name}</th>`)}</tr>
<tr>${letters}${groups.map(() => letters)}</tr></thead><tbody>
${rows}</tbody></table>`,
)}`;
}

function cells(answer: MovesAnswer, shares: ConceptShares | undefined): Html {
  return html`${words.MOVE_CONCEPTS.map((concept, k) => {
    const share = shares?.[concept];
    const first = k === 0 ? html` class="first"` : null;
    if (share == null) return html`<td${first}>·</td>`;
    const tint = share.hits === 0 ? null : html` style="--s:${Math.round(share.share * 45)}%"`;
    return html`<td${first}${tint}>${words.heldText(answer, share).replace('%', '')}</td>`;
  })}`;
}
