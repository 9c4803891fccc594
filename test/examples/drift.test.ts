/** What the dated stances of the examples show. */
import { describe, expect, it } from 'vitest';
import { drift } from '../drift/made.ts';
import { caseOf, EXAMPLES, obstacles, textOf } from './cases.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  'belfast-1998': 'closer',
  'camp-david-1978': 'closer',
  'moscow-talks': 'no-stance',
};

describe('the drift of the examples', () => {
  it.each(EXAMPLES)('is as history and the report have it: %s', async (example) => {
    const kase = caseOf(textOf(example));
    const { overall, pairs } = await drift(kase, 1000);
    expect(overall.kind === 'too-little' ? overall.reason : overall.kind).toBe(VERDICTS[example]);
    // Whatever a position rests on is said beside it.
    for (const { trace } of kase.positions)
      expect(trace.because.length + (trace.why === null ? 0 : 1)).toBeGreaterThan(0);
    const known = pairs.filter((pair) => pair.overall.kind !== 'too-little');
    expect(known.length > 0).toBe(overall.kind !== 'too-little');
  });

  it('fills the reading of movement at Belfast, where nobody made two proposals', async () => {
    const { profile } = await obstacles(caseOf(textOf('belfast-1998')));
    const moved = profile.filter(({ movement }) => movement.kind === 'moved');
    expect(moved.map(({ party }) => party)).toContain('uup');
    const uup = profile.find(({ party }) => party === 'uup')!.movement;
    expect(uup).toMatchObject({ shownBy: 'stances', from: '1998-04-06', to: '1998-04-10' });
  });
});
