/** The examples as a user has them, and the questions that the tests put to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, type Problem, readCase } from '../../src/case/index.ts';
import { type DealsResult, dealsAnalysis, type PackageTerms } from '../../src/deals/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { type ObstaclesResult, obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { checkEvidence } from '../../src/record/index.ts';
import { registry } from '../../src/registry.ts';
import { projectRoot } from '../support/cli.ts';
import { testRunner } from '../support/runner.ts';

const folder = join(projectRoot, 'examples');

const ALL: readonly string[] = readdirSync(folder).sort();
const withSection = (section: string) =>
  ALL.filter((example) => new RegExp(`^${section}:`, 'm').test(textOf(example)));

/** Those that have something to negotiate, each with its report. */
export const EXAMPLES: readonly string[] = withSection('issues');
/** Those that say what each could do on its own; most of them have nothing else. */
export const MOVES_EXAMPLES: readonly string[] = withSection('moves');

export function textOf(example: string): string {
  return readFileSync(join(folder, example, `${example}.case.yaml`), 'utf8');
}

/** Reads the text of a case. Throws where it has a problem, even a warning. */
export function caseOf(text: string): Case {
  const { case: kase, problems } = readCase(text, { file: 'example.case.yaml' });
  if (kase === null || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return kase;
}

/** Checks the evidence of an example against the texts in its folder. */
export function evidenceProblems(example: string, kase: Case): Problem[] {
  const files = kase.sources.flatMap(({ text }) => text ?? []);
  const texts = files.map((file) => [file, readFileSync(join(folder, example, file))] as const);
  return checkEvidence(kase, new Map<string, Uint8Array>(texts));
}

export async function deals(kase: Case, draws = 2000): Promise<DealsResult> {
  const settings = { runner: testRunner(registry), seed: 1, draws };
  return (await runAnalysis(dealsAnalysis, kase, { top: 1000 }, settings)).result;
}

export async function obstacles(kase: Case, draws = 2000): Promise<ObstaclesResult> {
  const settings = { runner: testRunner(registry), seed: 1, draws };
  return (await runAnalysis(obstaclesAnalysis, kase, {}, settings)).result;
}

/** The package that was agreed: the terms of the one proposal that every answer accepts. */
export function endingOf(kase: Case): PackageTerms {
  const agreed = kase.proposals.filter(
    ({ responses }) => responses.length > 0 && responses.every((r) => r.verdict === 'accept'),
  );
  if (agreed.length !== 1) throw new Error(`${agreed.length} proposals were accepted by all`);
  const terms = agreed[0]!.terms.map((option, i) => {
    const issue = kase.issues[i]!;
    if (option === null) throw new Error(`the agreed proposal leaves ${issue.id} open`);
    return [issue.id, issue.options[option]!.id] as const;
  });
  return Object.fromEntries(terms);
}

/** Share of draws in which all who must agree accept a package. */
export function zoneShare({ top }: DealsResult, terms: PackageTerms): number {
  const wanted = JSON.stringify(terms);
  return top.find((row) => JSON.stringify(row.terms) === wanted)?.zone.share ?? 0;
}
