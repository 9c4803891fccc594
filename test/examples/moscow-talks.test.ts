/**
 * The first example, whose answer is unsure: what it concludes must follow from what goes in, for
 * both sides alike, and must grow less sure as less is known.
 */
import { describe, expect, it } from 'vitest';
import type { ObstaclesResult } from '../../src/obstacles/index.ts';
import { contestedReadings } from '../../src/record/index.ts';
import { caseOf, deals, obstacles, textOf } from './cases.ts';

const text = textOf('moscow-talks');
const WALKAWAY = /walkaway: 50\.\.90/g;

/** The text with every walk-away value replaced; fails where there are not two. */
function withWalkaways(to: string): string {
  expect(text.match(WALKAWAY)).toHaveLength(2);
  return text.replaceAll(WALKAWAY, `walkaway: ${to}`);
}

/** The text without what one field of both sides says, so that nothing is known of it. */
function unknowing(field: string): string {
  const lines = new RegExp(`^    ${field}:(?: .*\\n|\\n(?:      - .*\\n)+)`, 'gm');
  expect(text.match(lines)).toHaveLength(2);
  return text.replaceAll(lines, `    ${field}: unknown\n`);
}

const doubt = ({ deal }: { deal: { share: number } }) => 0.5 - Math.abs(deal.share - 0.5);
const breadth = ({ profile }: ObstaclesResult) =>
  profile.map(({ headroom }) => headroom.points!.high - headroom.points!.low);

describe('the record of the Moscow talks', () => {
  it('keeps the readings of the meeting beside each other, with their speakers', () => {
    const [meeting, ...others] = contestedReadings(caseOf(text));
    expect(others).toEqual([]);
    expect(meeting!.about).toBe('kremlin-december');
    const readings = meeting!.readings.map(({ speaker, reads }) => `${speaker}: ${reads}`);
    expect(readings).toEqual([
      'Yuri Ushakov, Kremlin adviser: productive',
      'Observers, as the report has it: a rejection of the plan',
      'Dmitry Peskov, Kremlin spokesman: a normal search for compromise',
      'Tatiana Stanovaya, analyst: a presentation of preconditions',
      'Thomas Graham, former US official: possibly progress',
    ]);
  });

  it('has no answer of Ukraine to the plan, and says so', async () => {
    const { profile } = await obstacles(caseOf(text), 200);
    const said = profile.map(({ party, answers }) => [party, answers.map((a) => a.said)]);
    expect(said).toEqual([
      ['russia', ['partly']],
      ['ukraine', [null]],
    ]);
  });
});

describe('the answer to the Moscow talks', () => {
  it('is unsure: a deal in some draws and none in others, and nobody stands out', async () => {
    const result = await obstacles(caseOf(text));
    expect(result.deal.share).toBeGreaterThan(0.2);
    expect(result.deal.share).toBeLessThan(0.4);
    expect(result.principal.party).toBeNull();
  });

  it('names first, among the unknowns, the two that the report says nobody knows', async () => {
    const { unknowns } = await obstacles(caseOf(text));
    const first = unknowns.slice(0, 2).map(({ input }) => input);
    expect(first.sort()).toEqual(['russia.walkaway', 'ukraine.walkaway']);
  });

  it('treats both sides alike: either walk-away value opens a deal about as often', async () => {
    const { demands, pressure } = await obstacles(caseOf(text));
    const alone = demands.filter(({ kind }) => kind === 'walkaway').map((d) => d.opensAlone.share);
    expect(Math.abs(alone[0]! - alone[1]!)).toBeLessThan(0.03);
    expect(Math.abs(pressure[0]!.most - pressure[1]!.most)).toBeLessThan(0.03);
  });

  it('grows less sure, step by step, as the walk-away values are known less well', async () => {
    const steps = ['70', '60..80', '50..90', 'unknown'];
    const results = [];
    for (const step of steps) results.push(await obstacles(caseOf(withWalkaways(step))));
    const doubts = results.map(doubt);
    expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
    for (const side of [0, 1]) {
      const broad = results.map((result) => breadth(result)[side]!);
      expect(broad).toEqual([...broad].sort((a, b) => a - b));
    }
  });

  it.each(['russia', 'ukraine'])('grows less sure when %s gives no range', async (party) => {
    const one = new RegExp(`(^  ${party}:\\n(?:    .*\\n)*?    walkaway: )50\\.\\.90`, 'm');
    expect(text).toMatch(one);
    const before = await obstacles(caseOf(text));
    const after = await obstacles(caseOf(text.replace(one, '$1unknown')));
    expect(doubt(after)).toBeGreaterThan(doubt(before) + 0.05);
    expect(Math.max(...breadth(after))).toBeGreaterThan(Math.max(...breadth(before)));
  });

  it.each(['weights', 'territory', 'alignment', 'forces', 'guarantees', 'sanctions'])(
    'grows no surer when nothing is known of %s',
    async (field) => {
      const before = await obstacles(caseOf(text));
      const after = await obstacles(caseOf(unknowing(field)));
      expect(doubt(after)).toBeGreaterThan(doubt(before) - 0.02);
    },
  );

  it('depends on no reading of the meeting, and on no term of the plan', async () => {
    const kase = caseOf(text);
    const other = text
      .replace(/^proposals:\n(?: .*\n|\n(?= ))*/m, '')
      .replace(/^( +reads: ).*$/gm, '$1something else');
    expect(caseOf(other).proposals).toEqual([]);
    expect((await deals(caseOf(other), 500)).deal).toEqual((await deals(kase, 500)).deal);
  });

  it('follows the parties when they change places', async () => {
    const swapped = text
      .replaceAll(/\brussia\b(?!n)/g, 'SIDE')
      .replaceAll(/\bukraine\b/g, 'russia')
      .replaceAll('SIDE', 'ukraine');
    const [before, after] = [await obstacles(caseOf(text)), await obstacles(caseOf(swapped))];
    expect(after.deal).toEqual(before.deal);
    const named = (ids: readonly string[]) =>
      ids.map((id) => id.replace(/^\w+/, (p) => (p === 'russia' ? 'ukraine' : 'russia')));
    expect(after.conflicts).toEqual(
      before.conflicts.map((row) => ({ ...row, demands: named(row.demands) })),
    );
  });
});
