/** Dated positions and forecasts as the compiled case holds them, and the stances they make. */
import { describe, expect, it } from 'vitest';
import { type Case, measuredScale, stancesOf } from '../../src/case/index.ts';
import { FULL } from './full.ts';
import { read, snippet } from './snippet.ts';

function sound(text: string): Case {
  const { case: kase, problems } = read(text);
  if (kase === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return kase;
}

const SCALED =
  'issues: { land: { options: [keep, share, give], scale: { keep: 10, share: 40, give: 90 } }, money: { options: [pay, none], scale: { pay: 0 } } }';

describe('positions', () => {
  it('are options, or places on the scale', () => {
    const { positions } = sound(
      snippet({
        issues: SCALED,
        rest: `positions:
  - { party: a, issue: land, at: give, date: 2025-01-01 }
  - { party: a, issue: land, at: 90, date: 2025-01-02 }
  - { party: b, issue: land, at: 10..20, date: 2025-01-01 }
  - { party: b, issue: land, at: 20..30..90, date: 2025-01-02 }
  - { party: b, issue: land, at: 40..40, date: 2025-01-03 }`,
      }),
    );
    expect(positions.map(({ party, at, date }) => [party, at, date])).toEqual([
      [0, { kind: 'option', option: 2 }, '2025-01-01'],
      [0, { kind: 'scale', quantity: { kind: 'exact', value: 90 } }, '2025-01-02'],
      [1, { kind: 'scale', quantity: { kind: 'range', low: 10, high: 20 } }, '2025-01-01'],
      [
        1,
        { kind: 'scale', quantity: { kind: 'triangular', low: 20, likely: 30, high: 90 } },
        '2025-01-02',
      ],
      [1, { kind: 'scale', quantity: { kind: 'exact', value: 40 } }, '2025-01-03'],
    ]);
  });

  it('carry what they rest on', () => {
    const [first] = sound(FULL).positions;
    expect(first!.trace).toMatchObject({
      because: [{ source: 'report', anchor: 'q1' }],
      why: 'read so',
    });
  });
});

describe('forecasts', () => {
  it('hold every field, and null for what is not given', () => {
    const { forecasts } = sound(
      snippet({ rest: 'forecasts: [ { by: x, on: 2025-01-01, that: peace, probability: 0 } ]' }),
    );
    const empty = {
      id: null,
      resolves: null,
      outcome: null,
      caseHash: null,
      seed: null,
      model: null,
    };
    expect(forecasts[0]).toMatchObject({ by: 'x', that: 'peace', probability: 0, ...empty });
    expect(sound(FULL).forecasts[0]).toMatchObject({
      id: 'by-spring',
      by: 'A desk',
      on: '2025-12-04',
      probability: 0.2,
      resolves: '2026-03-01',
      outcome: false,
      caseHash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      seed: 7,
      model: 'deals',
    });
  });
});

describe('measuredScale', () => {
  it('takes a scale that places all options, not all at one place', () => {
    const issues = sound(snippet({ issues: SCALED })).issues;
    expect(issues.map(measuredScale)).toEqual([{ low: 10, high: 90 }, null]);
    expect(measuredScale({ options: [] })).toBeNull();
  });
});

describe('stancesOf', () => {
  const told = (rest: string) => {
    const kase = sound(snippet({ rest }));
    const { taken, rejections, undated } = stancesOf(kase);
    return {
      taken: taken.map(({ date, party, issue, at, source }) => {
        const { id, options } = kase.issues[issue]!;
        const option = at.kind === 'option' ? options[at.option]!.id : at.quantity;
        return `${date} ${kase.parties[party]!.id} ${id} ${option} ${source.kind}`;
      }),
      rejections,
      undated,
    };
  };

  it('puts the author of a dated proposal at its terms', () => {
    const rest =
      'proposals: [ { name: p, by: b, date: 2025-02-01, terms: { money: pay } }, { name: q, by: a, terms: { land: give } } ]';
    expect(told(rest)).toEqual({
      taken: ['2025-02-01 b money pay proposal'],
      rejections: [],
      undated: [{ kind: 'proposal', proposal: 1 }],
    });
  });

  const answered = (response: string) =>
    told(
      `proposals: [ { name: p, by: a, terms: { land: share, money: pay }, responses: [ { party: b, ${response} } ] } ]`,
    );

  it.each([
    ['accepts all but what it rejects', 'verdict: accept, rejects: [land]', ['money pay']],
    ['accepts all', 'verdict: accept', ['land share', 'money pay']],
    ['accepts part', 'verdict: partly, accepts: [land], rejects: [money]', ['land share']],
    ['accepts nothing by name', 'verdict: partly', []],
    ['is silent', 'verdict: silent', []],
    ['rejects', 'verdict: reject, rejects: [land]', []],
    ['rejects, and accepts one', 'verdict: reject, accepts: [money]', ['money pay']],
  ])('puts who %s where it accepts, and nowhere else', (_, response, where) => {
    const { taken } = answered(`${response}, date: 2025-03-01`);
    expect(taken).toEqual(where.map((place) => `2025-03-01 b ${place} response`));
    expect(answered(response).taken).toEqual([]);
    const undated = answered(response).undated.filter(({ kind }) => kind === 'response');
    expect(undated).toHaveLength(where.length > 0 ? 1 : 0);
  });

  it('lists each dated rejection', () => {
    const { rejections } = answered('verdict: partly, date: 2025-03-01, rejects: [money]');
    expect(rejections).toEqual([{ party: 1, proposal: 0, issues: [1], date: '2025-03-01' }]);
    expect(answered('verdict: reject, date: 2025-03-01').rejections[0]!.issues).toEqual([]);
    expect(answered('verdict: reject').rejections).toEqual([]);
  });

  it('goes by date, and on one day by proposals, responses, positions', () => {
    const rest = `positions:
  - { party: b, issue: land, at: keep, date: 2025-03-01 }
  - { party: b, issue: land, at: give, date: 2025-01-01 }
proposals:
  - name: p
    by: a
    date: 2025-03-01
    terms: { land: share }
    responses: [ { party: b, verdict: accept, date: 2025-03-01 } ]`;
    expect(told(rest).taken).toEqual([
      '2025-01-01 b land give position',
      '2025-03-01 a land share proposal',
      '2025-03-01 b land share response',
      '2025-03-01 b land keep position',
    ]);
  });
});
