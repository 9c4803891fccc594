/** What the two historic examples show besides that a zone was there. */
import { describe, expect, it } from 'vitest';
import { caseOf, deals, endingOf, obstacles, textOf, zoneShare } from './cases.ts';

describe('Camp David 1978', () => {
  const text = textOf('camp-david-1978');

  it('has both sides give between what they first asked for and what they signed', async () => {
    const { profile } = await obstacles(caseOf(text));
    const moved = profile.map(({ party, movement }) => {
      if (movement.kind !== 'moved') throw new Error(`${party} did not move`);
      return [movement.from, movement.to, movement.conceded.low > 0];
    });
    expect(moved).toEqual([
      ['egypt-knesset-speech', 'egypt-signed', true],
      ['israel-ismailia', 'israel-signed', true],
    ]);
  });

  it('has the model agree with the record on the proposals that were refused', async () => {
    const { profile } = await obstacles(caseOf(text));
    const refused = profile.flatMap(({ answers }) => answers.filter((a) => a.said === 'reject'));
    expect(refused.length).toBeGreaterThan(1);
    for (const { couldAccept } of refused) expect(couldAccept.share).toBeLessThan(0.1);
  });

  it('shows what the vow on the settlements did: no deal, and two ways out of it', async () => {
    const vow = /^ {2}# {3}(- \{ party: israel, name: settlements-stay.*\})$/m;
    expect(text).toMatch(vow);
    const { deal, conflicts, openings, demands } = await obstacles(
      caseOf(text.replace(vow, '  $1')),
    );
    expect(deal.share).toBe(0);
    expect(conflicts[0]).toMatchObject({
      demands: ['egypt:no-land-kept', 'israel:settlements-stay'],
      share: { share: 1 },
    });
    const alone = new Map(demands.map(({ id, opensAlone }) => [id, opensAlone.share]));
    expect(alone.get('israel:settlements-stay')).toBeGreaterThan(0.95);
    expect(alone.get('egypt:no-land-kept')).toBeGreaterThan(0.6);
    expect(alone.get('egypt:no-land-kept')).toBeLessThan(0.9);
    expect(openings[0]!.package.terms['settlements']).toBe('removed');
  });
});

describe('Belfast 1998', () => {
  const text = textOf('belfast-1998');

  it('needs neither Sinn Féin nor the centre, but one of them', async () => {
    const { pressure, demands } = await obstacles(caseOf(text));
    for (const party of ['sinn-fein', 'centre']) {
      const { points, most } = pressure.find((curve) => curve.party === party)!;
      expect(most - points[0]!.deal).toBeLessThan(0.005);
    }
    const opens = demands.filter(({ party }) => party === 'sinn-fein' || party === 'centre');
    for (const { opensAlone } of opens) expect(opensAlone.share).toBeLessThan(0.02);
  });

  it('has fewer deals the more must join, and the ending with them', async () => {
    const quotas = [4, 5, 8];
    const results = [];
    for (const quota of quotas) {
      results.push(await deals(caseOf(text.replace('quota: 5', `quota: ${quota}`))));
    }
    const shares = results.map(({ deal }) => deal.share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const ending = endingOf(caseOf(text));
    const inZone = results.map((result) => zoneShare(result, ending));
    expect(inZone).toEqual([...inZone].sort((a, b) => b - a));
    expect(inZone[2]!).toBeLessThan(inZone[1]!);
  });
});
