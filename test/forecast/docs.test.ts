/** The examples by hand on the pages of `docs/forecast/` come out as the pages say. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  ForecastActor,
  ForecastIssue,
  PlanePlayer,
  Player,
} from '../../src/forecast/index.ts';
import * as forecast from '../../src/forecast/index.ts';
import { EMISSION, PUBLISHED_MEDIANS } from './emission.ts';

const docs = resolve(import.meta.dirname, '../../docs/forecast');

type Cells = readonly string[];

/** The tables after a heading: their rows, without the head. */
function tables(page: string, heading: string): Cells[][] {
  const text = readFileSync(resolve(docs, `${page}.md`), 'utf8').split(`\n## ${heading}\n`)[1]!;
  return text
    .split('\n## ')[0]!
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block.startsWith('|'))
    .map((block) => block.split('\n').slice(2).map(cells));
}

function cells(line: string): Cells {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Name, position, salience, capability. */
function actorOf([name, position, salience, capability]: Cells): ForecastActor {
  return {
    name: name!,
    position: Number(position),
    salience: Number(salience),
    capability: Number(capability),
  };
}

/** A figure as a page prints it: to as many decimals. */
function prints(cell: string, value: number): void {
  const decimals = cell.split('.')[1]?.length ?? 0;
  expect(value.toFixed(decimals)).toBe(Number(cell).toFixed(decimals));
}

const CHECKED = ['baselines', 'power', 'challenge', 'smp', 'exchange', 'veto', 'nash'];

describe('docs/forecast', () => {
  it('has a page for every model, each with an example', () => {
    const pages = readdirSync(docs).map((file) => file.replace('.md', ''));
    expect(pages.sort()).toEqual([...CHECKED, 'record'].sort());
  });

  it('baselines.md', () => {
    const [rows, values] = tables('baselines', 'By hand');
    const actors = rows!.map(actorOf);
    const models: Record<string, (a: readonly ForecastActor[]) => number | null> = {
      compromise: forecast.compromise,
      'plain mean': forecast.plainMean,
      'salience-weighted mean': forecast.salienceMean,
      'weighted median': forecast.weightedMedian,
    };
    expect(values!.length).toBe(4);
    for (const [name, value] of values!) prints(value!, models[name!]!(actors)!);
  });

  it('power.md', () => {
    const [rows] = tables('power', 'By hand');
    const power = forecast.votingPower(
      rows!.map(([votes]) => Number(votes)),
      6,
    );
    expect(rows!.length).toBe(4);
    for (const [k, [, swings, banzhaf, index]] of rows!.entries()) {
      expect(power.swings[k]).toBe(BigInt(swings!));
      prints(banzhaf!, power.banzhaf[k]!);
      prints(index!, power.shapleyShubik[k]!);
    }
  });

  it('challenge.md', () => {
    const [rows, results] = tables('challenge', 'By hand');
    const { rounds } = forecast.runChallenge(rows!.map(actorOf), { mode: 'text', rounds: 1 });
    const { risk, positions, moves } = rounds[0]!;
    expect(moves.map(({ name, kind, towards }) => [name, kind, towards])).toEqual([
      ['A', 'compromise', 'B'],
    ]);
    for (const [k, [, exponent, expects, to]] of results!.entries()) {
      prints(exponent!, risk[k]!);
      prints(expects!, k === 0 ? moves[0]!.own : moves[0]!.other);
      prints(to!, positions[k]!);
    }
    const [[, ...published], [, ...ours]] = tables('challenge', 'The published example')[0] as [
      Cells,
      Cells,
    ];
    const run = forecast.runChallenge(EMISSION, { rounds: 8 });
    expect(published.map(Number)).toEqual([...PUBLISHED_MEDIANS]);
    for (const [k, median] of ours.entries()) prints(median, run.rounds[k]!.median);
  });

  it('smp.md', () => {
    const [rows, results] = tables('smp', 'By hand');
    const actors = rows!.map(actorOf).map(({ name, position, salience, capability }) => ({
      name,
      capability,
      positions: [position],
      saliences: [salience],
    }));
    const [turn] = forecast.runSpatial(actors, 1).turns;
    expect(results!.length).toBe(2);
    for (const [k, [, risk, gain, to]] of results!.entries()) {
      prints(risk!, turn!.risk[k]!);
      if (gain === 'none') expect(turn!.bargains[k]).toBeNull();
      else prints(gain!, turn!.bargains[k]!.gain);
      prints(to!, turn!.positions[k]![0]!);
    }
  });

  it('exchange.md', () => {
    const [two, three, orders] = tables('exchange', 'By hand');
    const issuesOf = (rows: readonly Cells[]): ForecastIssue[] =>
      [0, 1].map((k) => ({
        name: 'pq'[k]!,
        low: 0,
        high: 100,
        statusQuo: null,
        actors: rows.map((row) => actorOf([row[0]!, row[1 + 2 * k]!, row[2 + 2 * k]!, '1'])),
      }));
    const [round] = forecast.runExchange(issuesOf(two!), 1, () => 0);
    expect(round!.exchanges[0]!.gain.toFixed(2)).toBe('13.33');
    expect(round!.outcomes.map((x) => Math.abs(x!) < 1e-9)).toEqual([true, true]);
    for (const [k, [, p, q]] of orders!.entries()) {
      const { outcomes } = forecast.runExchange(issuesOf(three!), 1, () => k)[0]!;
      prints(p!, outcomes[0]!);
      prints(q!, outcomes[1]!);
    }
  });

  it('veto.md', () => {
    const [[majority, vetoes]] = tables('veto', 'By hand') as [[Cells, Cells]];
    const players = [1, 5, 9].map(
      (ideal): Player => ({ name: `${ideal}`, ideal, weight: 1, veto: false }),
    );
    const all = players.map((p) => ({ ...p, veto: true }));
    for (const [[, won, stable], who, quota] of [
      [majority, players, 2],
      [vetoes, all, 0],
    ] as const) {
      const found = forecast.winset(who, quota, 8).map(({ low, high }) => `${low} to ${high}`);
      expect(found.join(', ') || 'none').toBe(won);
      const core = forecast.core(who, quota);
      expect(core.kind === 'interval' && `${core.low} to ${core.high}`).toBe(stable);
    }
    const corner = (x: number, y: number): PlanePlayer => ({
      name: `${x}`,
      ideal: [x, y],
      weight: 1,
      veto: true,
    });
    const { area } = forecast.planeWinset([corner(1, 0), corner(0, 1)], 0, [0, 0]);
    expect(readFileSync(resolve(docs, 'veto.md'), 'utf8')).toContain(`= ${area.toFixed(4)}.`);
  });

  it('nash.md', () => {
    const [rows] = tables('nash', 'By hand');
    expect(rows!.length).toBe(3);
    for (const [ideals, statusQuo, point] of rows!) {
      const players = ideals!
        .split(' and ')
        .map((x): PlanePlayer => ({ name: x, ideal: [Number(x), 0], weight: 1, veto: true }));
      const found = forecast.nashBargain(players, [Number(statusQuo), 0]);
      if (point === 'none') expect(found.agreed).toBe(false);
      else prints(point!, found.point[0]);
    }
  });
});
