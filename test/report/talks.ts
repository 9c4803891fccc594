/** A small case with sources, read from YAML and analysed: what a user's report is made from. */
import { type Case, readCase } from '../../src/case/index.ts';
import { dealsAnalysis } from '../../src/deals/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { forecastAnalysis } from '../../src/forecast/index.ts';
import { obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { contestedReadings } from '../../src/record/index.ts';
import { registry } from '../../src/registry.ts';
import type { DealInput } from '../../src/report/index.ts';
import { testRunner } from '../support/runner.ts';

export const TALKS = `
case: River talks
about: Two states over a river, with a mediator.
as-of: 2024-05-02
sources:
  paper:
    title: Talks end without a text
    publisher: The Valley Courier
    issued: 2024-05-01
    url: https://example.org/talks
    quotes:
      useful: { exact: "a useful day", speaker: Upper Minister, about: may-round, kind: characterisation, polarity: positive, reads: useful }
      wasted: { exact: "nothing new", speaker: Lower Minister, about: may-round, kind: characterisation, polarity: negative, reads: wasted }
      never: { exact: "no dam without a say", speaker: Lower Minister, kind: demand }
parties:
  upper: { name: Upper State, walkaway: 40..60, because: { walkaway: [paper#useful] } }
  lower: { name: Lower State, walkaway: 30..50..80, why: { walkaway: "nobody has stated it" } }
  chair: { name: The Chair, role: mediator }
issues:
  dam: { name: The dam, options: { none: "No dam", small: "A small dam", large: "A large dam" } }
  say: { name: Say in its running, options: { none: "None", joint: "A joint board" } }
  water: { name: Water in dry years, options: { free: "As it comes", fixed: "A fixed share" } }
preferences:
  upper:
    weights: [dam > water > say]
    dam: [large > small > none]
    say: { none: 100, joint: 0..60 }
    water: [free > fixed]
  lower:
    weights: [dam > say, water > say]
    dam: [none > small > large]
    say: [joint > none]
    water: [fixed > free]
redlines:
  - { party: lower, name: no-dam-alone, never: { dam: [small, large], say: none }, because: [paper#never] }
logic:
  - { never: { dam: none, say: joint }, why: "there is nothing to run" }
proposals:
  - { name: first-paper, by: upper, date: 2024-03-01, terms: { dam: large, say: none, water: free }, responses: [ { party: lower, verdict: reject } ] }
  - { name: second-paper, by: upper, date: 2024-04-01, terms: { dam: large, say: joint, water: free }, responses: [ { party: lower, verdict: partly } ] }
rounds:
  - { id: may-round, date: 2024-05-01, place: Bridge Town, format: envoys }
`;

/** The case of {@link TALKS}. */
export function talks(): Case {
  const { case: kase, problems } = readCase(TALKS, { file: 'river.case.yaml' });
  if (kase === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return kase;
}

/** Everything a report on `kase` needs, analysed. */
export async function analysed(kase: Case, draws = 1000, seed = 7): Promise<DealInput> {
  const runner = testRunner(registry);
  const settings = { runner, draws, seed };
  const deals = await runAnalysis(dealsAnalysis, kase, {}, settings);
  const obstacles = await runAnalysis(obstaclesAnalysis, kase, {}, settings);
  const forecast = await runAnalysis(forecastAnalysis, kase, {}, { ...settings, draws: 200 });
  await runner.close();
  return {
    kase,
    deals,
    obstacles,
    forecast,
    moves: null,
    contested: contestedReadings(kase),
    version: '0.1.0',
  };
}
