import type { Share } from '../../draws/index.ts';
import type { ObstaclesResult, ProfileRow } from '../../obstacles/index.ts';
import * as words from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bar, bullets, paragraphs, section, wide } from './parts.ts';

/** The five readings of each party's part in the impasse, side by side. */
export function readingsSection(names: words.Names, result: ObstaclesResult): Html {
  const { title, sentences } = words.blockers(names, result);
  const [overall, ...rest] = sentences;
  return section(
    'blockers',
    title,
    html`${paragraphs(overall === undefined ? [] : [overall])}
${profile(names, result)}
${
  rest.length === 0
    ? null
    : html`<h3>Who ranks first, reading by reading</h3>
${bullets(rest)}`
}
${proposals(names, result)}`,
  );
}

function profile(names: words.Names, { profile: rows }: ObstaclesResult): Html {
  const heads = [
    ['Blocking share', 'how often its demands turn the scale, 0 to 1'],
    ['Room', 'packages it accepts'],
    ['Headroom', 'best the others would sign, less its walk-away value'],
    ['Movement', 'given up from its first proposal, or stance, to its last'],
    ['Answers', 'to the proposals on the table'],
    ['Opens it alone', 'draws in which setting aside all its demands does'],
  ] as const;
  return wide(
    title,
    html`<table class="profile"><thead><tr><th scope="col">Party</th>${heads.map(
      ([name, what]) => html`<th scope="col">${name}<small>${what}</small></th>`,
    )}</tr></thead><tbody>${rows.map((row) => profileRow(names, row))}</tbody></table>`,
  );
}

const title = 'Five readings by party';

function profileRow(names: words.Names, row: ProfileRow): Html {
  return html`<tr><th scope="row">${names.party(row.party)}</th>
<td><span class="num">${two(row.blocking)}</span>${bar(row.blocking.median)}</td>
<td><span class="num">${words.spreadPercent(row.room)}</span>${bar(row.room.median)}</td>
<td>${headroom(row)}</td>
<td>${movement(row)}</td>
<td>${words.answersWords(row)}</td>
<td>${cell(row.opensAlone)}</td></tr>
`;
}

function cell({ share }: Share): Html {
  return html`<span class="num">${words.percent(share)}</span>${bar(share)}`;
}

function two({ median, low, high }: ProfileRow['blocking']): string {
  const text = median.toFixed(2);
  return low.toFixed(2) === high.toFixed(2)
    ? text
    : `${text} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function headroom({ headroom: { points, room, short, none } }: ProfileRow): Html {
  const head = points === null ? 'not defined' : `${words.spread(points)} points`;
  if (room.of === 1) return html`<span class="num">${head}</span>`;
  return html`<span class="num">${head}</span><small>room in ${words.percent(room.share)}, short in ${words.percent(short.share)}, out of its own reach in ${words.percent(none.share)} of draws</small>`;
}

function movement({ movement: moved }: ProfileRow): Html {
  if (moved.kind === 'unknown')
    return html`not known<small>fewer than two dated proposals of its own, or stances on an issue</small>`;
  return html`<span class="num">${words.spread(moved.conceded)} points</span><small>from “${words.clean(moved.from)}” to “${words.clean(moved.to)}”</small>`;
}

/** What each party said to each proposal, beside what the model says of it. */
function proposals(names: words.Names, { profile: rows }: ObstaclesResult): Html | null {
  const answers = rows.flatMap((row) =>
    row.answers.map((answer) => ({ ...answer, party: row.party })),
  );
  if (answers.length === 0) return null;
  const said = {
    accept: 'accepted',
    partly: 'accepted in part',
    reject: 'rejected',
    silent: 'silent',
  };
  return html`<h3>Proposals on the table: what was said, and what the model says</h3>
${wide(
  'Answers to proposals',
  html`<table><thead><tr><th scope="col">Proposal</th><th scope="col">Party</th><th scope="col">Said</th><th scope="col">Model: could accept some form of it</th><th scope="col">Model: accepts every form of it</th></tr></thead><tbody>${answers.map(
    (
      answer,
    ) => html`<tr><th scope="row">${words.clean(answer.proposal)}</th><td>${names.party(answer.party)}</td><td>${answer.said === null ? 'nothing on record' : said[answer.said]}</td><td>${cell(answer.couldAccept)}</td><td>${cell(answer.mustAccept)}</td></tr>
`,
  )}</tbody></table>`,
)}`;
}
