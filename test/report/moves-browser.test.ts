/** The section on moves in a real browser: that it fits, overlaps nowhere, and is accessible. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/case/index.ts';
import { htmlReport, type ReportInput } from '../../src/report/index.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { CROWDED, caseFrom, dilemma, plausible, summary, VALLEY } from './support/moves.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inPage = readFileSync(new URL('../browser/in-page.js', import.meta.url), 'utf8');
const LONG = 'Überregulierungsbehördenvorsteherstellvertretung'.repeat(2);

function only(kase: Case, moves: ReportInput['moves']): ReportInput {
  return { kase, deals: null, obstacles: null, moves, contested: [], version: '0.1.0' };
}

const valley = caseFrom(VALLEY);
const crowded = caseFrom(CROWDED);
const long = caseFrom(VALLEY.replaceAll(/(Digs|Blocks|Upper State)/g, `${LONG} $1`));
const INPUTS: Record<string, () => ReportInput> = {
  'a certain conflict': () => only(dilemma().kase, dilemma().answer),
  'three parties over draws': () => only(valley, plausible(valley)),
  'a summary': () => only(valley, summary(plausible(valley))),
  '64 states': () => only(crowded, plausible(crowded)),
  'long names': () => only(long, plausible(long)),
};

describe.skipIf(!hasBrowser())('the section on moves in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(Object.keys(INPUTS))('%s', (name) => {
    it.each([
      [360, 'light'],
      [800, 'dark'],
      [1400, 'light'],
    ] as const)(
      'fits %i pixels, is accessible and loads nothing, %s',
      async (width, colorScheme) => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.setContent(htmlReport(INPUTS[name]!()));
        expect(await run(page, inPage, 'width')).toBeLessThanOrEqual(width);
        expect(await run(page, inPage, 'overlappingLabels')).toEqual([]);
        expect(await run(page, inPage, 'unreachableScrollers')).toEqual([]);
        expect(await run(page, axe, 'violations')).toEqual([]);
        expect(asked).toEqual([]);
        await context.close();
      },
    );
  });
});

/** Evaluates a script in the page, whose own policy forbids scripts, and calls a function of it. */
async function run(page: Page, script: string, name: string): Promise<unknown> {
  await page.evaluate(script);
  return page.evaluate(`inPage.${name}()`);
}
