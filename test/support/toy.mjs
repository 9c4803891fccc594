/**
 * A small analysis for testing runners, in JavaScript so that a worker thread can load it too.
 * Types are in toy.d.mts.
 */
import { z } from 'zod';

export const toy = {
  name: 'toy',
  question: 'Which numbers come up?',
  options: z.strictObject({
    mode: z
      .enum(['draws', 'endless', 'stuck', 'problem', 'range', 'text', 'undefined'])
      .default('draws'),
  }),
  *chunk(_kase, { mode }, draws) {
    if (mode === 'range') throw new RangeError('out of range');
    if (mode === 'text') throw 'only text';
    if (mode === 'problem') {
      const error = new Error('a problem');
      throw Object.assign(error, { problems: [{ code: 'toy', message: 'a problem' }] });
    }
    while (mode === 'endless') yield;
    while (mode === 'stuck' && draws.count < 100);
    const rows = [];
    for (let k = 0; k < draws.count; k++) {
      rows.push([...draws.next()]);
      yield;
    }
    return mode === 'undefined' ? { rows, lost: undefined } : { rows };
  },
  combine(_kase, _options, parts) {
    return { rows: parts.flatMap(({ rows }) => rows) };
  },
};

export const toyRegistry = { toy };
