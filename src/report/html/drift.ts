import type { DriftResult } from '../../drift/index.ts';
import { driftCharts } from '../charts/index.ts';
import {
  channelRows,
  concessionRows,
  drift,
  driftMoves,
  hasDrift,
  type Names,
} from '../words/index.ts';
import { type Html, html } from './html.ts';
import { bullets, figures, paragraphs, section, table } from './parts.ts';

/** Who came towards whom; `null` where no party has a dated stance. */
export function driftSection(names: Names, result: DriftResult | undefined): Html | null {
  if (result === undefined || !hasDrift(result)) return null;
  const { title, sentences } = drift(names, result);
  const moves = driftMoves(names, result);
  const given = concessionRows(names, result);
  const channels = channelRows(result);
  return section(
    'drift',
    `Drift: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`,
    html`<div class="lead">${paragraphs(sentences.slice(0, 1))}</div>${bullets(sentences.slice(1))}
<p>Measured on dated stances only: positions, the terms of a party’s own proposals, and the terms that it accepted.</p>
${figures(driftCharts(names, result))}
<h3>${moves.title}</h3>
${bullets(moves.sentences)}
${given.length === 0 ? null : html`<h3>Given and taken, points of distance</h3>${table({ head: ['Party', 'Gave', 'Took'], rows: given }, 'Given and taken')}`}
${channels.length === 0 ? null : html`<h3>By channel</h3>${table({ head: ['Format', 'Change'], rows: channels }, 'By channel')}`}`,
  );
}
