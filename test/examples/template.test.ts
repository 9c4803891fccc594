/** What `impasse new` writes must work as it is, whatever the case is called. */
import { describe, expect, it } from 'vitest';
import { caseTemplate, reportTemplate } from '../../src/cli/template.ts';
import { checkEvidence } from '../../src/record/index.ts';
import { caseOf, obstacles } from './cases.ts';

describe('the new case', () => {
  it.each(['border-talks', 'null', 'true', '2027', '1e3', '0x1f', '-'])(
    'reads without a problem as %j, and its quotations stand',
    (name) => {
      const kase = caseOf(caseTemplate(name));
      expect(kase.name).toBe(name);
      const texts = new Map([['report.md', new TextEncoder().encode(reportTemplate)]]);
      expect(checkEvidence(kase, texts)).toEqual([]);
      expect(kase.sources[0]!.quotes.length).toBeGreaterThan(1);
    },
  );

  it('shows every kind of number, order and rule', () => {
    const { parties, logic, proposals } = caseOf(caseTemplate('talks'));
    const kinds = new Set(parties.map(({ preferences }) => preferences?.walkaway.kind));
    expect([...kinds]).toEqual(['range', 'triangular', undefined]);
    const said = parties.flatMap(({ preferences }) => preferences?.values ?? []);
    expect(said.some(({ chains }) => chains.length > 1)).toBe(true);
    expect(said.some(({ quantities }) => quantities.some((q) => q.kind === 'exact'))).toBe(true);
    expect(parties.filter(({ redlines }) => redlines.length > 0)).toHaveLength(2);
    expect([logic.length, proposals.length]).toEqual([1, 1]);
  });

  it('analyses to something: pressure on one side does much, on the other little', async () => {
    const { deal, pressure, unknowns } = await obstacles(caseOf(caseTemplate('talks')));
    expect(deal.share).toBeGreaterThan(0.25);
    expect(deal.share).toBeLessThan(0.75);
    const most = new Map(pressure.map((curve) => [curve.party, curve.most - deal.share]));
    expect(most.get('south')! - most.get('north')!).toBeGreaterThan(0.25);
    expect(unknowns[0]!.input).toBe('south.water.by-need');
  });

  it('has no line that a terminal would wrap', () => {
    const long = caseTemplate('talks')
      .split('\n')
      .filter((line) => line.length > 100);
    expect(long).toEqual([]);
  });
});
