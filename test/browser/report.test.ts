/** The report in a real browser: that it loads nothing, reads on any screen, and is accessible. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlReport, type ReportInput } from '../../src/report/index.ts';
import { caseOf, EXAMPLES, textOf } from '../examples/cases.ts';
import { crowd, made, pair, renamed } from '../report/made.ts';
import { analysed } from '../report/talks.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inPageSource = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/** A word that no line break helps with. */
const LONG = 'Überregulierungsbehördenvorsteherstellvertretung'.repeat(2);

const INPUTS: Record<string, () => ReportInput | Promise<ReportInput>> = {
  ...Object.fromEntries(EXAMPLES.map((name) => [name, () => analysed(caseOf(textOf(name)))])),
  'many parties': () => made(crowd(), { hits: 2500 }),
  'no deal': () => made(pair(), { hits: 0 }),
  'long names': () =>
    made(
      renamed(pair(), (name) => LONG + name),
      { hits: 2500 },
    ),
};

describe.skipIf(!hasBrowser())('the HTML report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(Object.keys(INPUTS))('%s', (name) => {
    let text: string;
    beforeAll(async () => {
      text = htmlReport(await INPUTS[name]!());
    });

    it.each([
      ['desk, light', DESK, 'light'],
      ['desk, dark', DESK, 'dark'],
      ['phone, light', PHONE, 'light'],
      ['phone, dark', PHONE, 'dark'],
    ] as const)(
      'asks for nothing, fits and is accessible: %s',
      async (_, viewport, colorScheme) => {
        const context = await browser.newContext({ viewport, colorScheme });
        const page = await context.newPage();
        const asked: string[] = [];
        const complaints: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.setContent(text);
        expect(await inPage(page, 'width')).toBeLessThanOrEqual(viewport.width);
        expect(await inPage(page, 'overlappingLabels')).toEqual([]);
        expect(asked).toEqual([]);
        expect(complaints).toEqual([]);
        expect(await violations(page)).toEqual([]);
        await context.close();
      },
    );
  });

  it('can be read by keyboard alone: the skip link first, and what scrolls can be reached', async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.setContent(htmlReport(await INPUTS['moscow-talks']!()));
    await page.keyboard.press('Tab');
    expect(await inPage(page, 'focused')).toBe('Skip to the verdict');
    const outOfReach = await inPage(page, 'unreachableScrollers');
    expect(outOfReach).toEqual([]);
    await page.close();
  });

  it('is a page that prints whole', async () => {
    const page = await browser.newPage();
    await page.setContent(htmlReport(await INPUTS['camp-david-1978']!()));
    await page.emulateMedia({ media: 'print' });
    const hidden = await inPage(page, 'hiddenSections');
    expect(hidden).toEqual([]);
    await page.close();
  });
});

/** Runs a function of `in-page.js` in the page. The page's own policy forbids scripts: evaluated. */
async function inPage(page: Page, name: string): Promise<unknown> {
  await page.evaluate(inPageSource);
  return page.evaluate(`inPage.${name}()`);
}

/** What axe finds against WCAG 2.2 AA, and good practice. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return inPage(page, 'violations');
}
