/** Every number and rule of the case: its words, its line, and what it rests on. */
import type { Input, Party } from '../../case/index.ts';
import * as words from '../words/index.ts';
import { type Html, html } from './html.ts';
import { grounds, place, section, wide } from './parts.ts';

/** All inputs, by party. Each number has an id that the rest of the report points to. */
export function inputSection(names: words.Names): Html {
  const { kase } = names;
  const deciders = kase.deciders.map((p) => kase.parties[p]!);
  return section(
    'inputs',
    'What the answer rests on',
    html`<p>Every number that went in: the words of ${words.clean(kase.agreement.trace.range.file)} and their line, the range that was drawn from, and the evidence or the analyst’s reason.</p>
${deciders.map((party) => partyEntry(names, party))}
${rules(names)}`,
  );
}

function partyEntry(names: words.Names, party: Party): Html {
  const own = names.kase.inputs.filter((input) => input.party === party.index);
  const groups = words.groupBy(own, ({ kind, issue }) =>
    kind === 'value' ? `value ${issue}` : kind,
  );
  const who = party.decides === null ? '' : ` (${words.clean(party.decides)} decides)`;
  return html`<h3>${names.party(party.id)}${who}</h3>
<div class="entries">${[...groups.values()].map((group) => groupEntry(names, group))}
${party.redlines.map(
  (
    line,
  ) => html`<article class="entry" id="${words.redlineAnchor(party.id, line.name)}"><h4>Red line ‘${words.redlineName(line.name)}’</h4>
<p>Never ${words.patternWords(names, line.never)}. ${place(line.trace)}</p>${grounds(names, line.trace)}</article>
`,
)}</div>`;
}

/** Numbers of one kind and issue: a walk-away value, the weights, the values of an issue. */
function groupEntry(names: words.Names, group: readonly Input[]): Html {
  const [first] = group;
  if (first === undefined) return html``;
  const title = groupTitle(names, first);
  const party = names.kase.parties[first.party]!.id;
  const one =
    words.groupBy(group, (input) => JSON.stringify([input.said, lineOf(input)])).size === 1;
  const row = (input: Input) =>
    html`<tr id="${words.inputAnchor(input.id)}"><th scope="row">${numberTitle(names, input)}</th><td>${one ? null : said(input)}${range(input)}</td></tr>
`;
  return html`<article class="entry"><h4>${title}</h4>
${one ? html`<p class="said">${said(first)}</p>` : null}${wide(
  `${title}, ${names.party(party)}`,
  html`<table><thead><tr><th scope="col">Number</th><th scope="col">${one ? 'Drawn from' : 'In the file, and drawn from'}</th></tr></thead><tbody>${group.map(row)}</tbody></table>`,
)}
${evidence(names, group)}</article>
`;
}

/** What the numbers rest on, once for those that rest on the same. */
function evidence(names: words.Names, group: readonly Input[]): Html[] {
  const same = words.groupBy(group, ({ trace }) => JSON.stringify([trace.because, trace.why]));
  return [...same.values()].map((numbers) => {
    const which = numbers.map((input) => numberTitle(names, input)).join(', ');
    const head = same.size > 1 ? html`<p class="of">${which}:</p>` : null;
    return html`${head}${grounds(names, numbers[0]!.trace)}`;
  });
}

function lineOf({ trace }: Input): number {
  return trace.range.start.line;
}

function said(input: Input): Html {
  return html`<code>${input.said === '' ? '-' : words.clean(input.said)}</code> ${place(input.trace)} `;
}

function groupTitle({ kase }: words.Names, { kind, issue }: Input): string {
  if (kind === 'walkaway') return 'Walk-away value';
  if (kind === 'weight') return 'Weights';
  if (kind === 'bonus') return 'Bonuses';
  return `Values: ${words.clean(kase.issues[issue!]!.name)}`;
}

function numberTitle(names: words.Names, { kind, issue, option, id, party }: Input): string {
  const { kase } = names;
  if (kind === 'walkaway') return 'Walk-away value';
  if (kind === 'weight') return words.clean(kase.issues[issue!]!.name);
  if (kind === 'value') return words.clean(kase.issues[issue!]!.options[option!]!.name);
  const k = Number(id.slice(id.lastIndexOf('.') + 1)) - 1;
  const bonus = kase.parties[party]!.preferences?.bonuses[k];
  return bonus === undefined ? `Bonus ${k + 1}` : words.patternWords(names, bonus.when);
}

function range({ low, high }: Input): Html {
  const text = (x: number) => words.fixed(x, 1).replace('-', '−');
  const bounds = low === high ? `${text(low)}, certain` : `${text(low)} to ${text(high)}`;
  return html`<span class="num">${bounds}</span>`;
}

/** Who must agree, and which packages make no sense. */
function rules(names: words.Names): Html {
  const { agreement, logic } = names.kase;
  const without = logic.map(
    (pattern) => html`<li>Never ${words.patternWords(names, pattern)}</li>`,
  );
  return html`<h3>Rules</h3><div class="entries"><article class="entry"><h4>What makes a deal</h4><p>A package is a deal when ${words.couldSign(names).replace(' could ', ' can ')} it. ${place(agreement.trace)}</p>${grounds(names, agreement.trace)}</article>
${logic.length === 0 ? null : html`<article class="entry"><h4>Packages that make no sense, whoever signs</h4><ul>${without}</ul></article>`}</div>`;
}
