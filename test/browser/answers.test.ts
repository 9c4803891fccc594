/** The answers in a real browser: number by number those of Node, and moved by hand and keyboard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../../src/cli/serve/assets.ts';
import { openCaseFile } from '../../src/cli/serve/case-file.ts';
import { type Listening, startServer } from '../../src/cli/serve/start.ts';
import { inlineRunner, runAnalysis } from '../../src/draws/index.ts';
import { registry } from '../../src/registry.ts';
import { caseOf, EXAMPLES, textOf } from '../examples/cases.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { buildWeb } from '../support/build-web.ts';
import { projectRoot } from '../support/cli.ts';

const TOKEN = 'a-token-of-the-test';
const DRAWS = 300;
const SEED = 11;
const askWorker = readFileSync(new URL('./ask-worker.js', import.meta.url), 'utf8');

describe.skipIf(!hasBrowser())('answers in a browser', () => {
  let browser: Browser;
  let served: Listening;
  let page: Page;

  beforeAll(async () => {
    await buildWeb();
    browser = await launchBrowser();
    const file = join(projectRoot, 'examples/moscow-talks/moscow-talks.case.yaml');
    served = await startServer(
      {
        caseFile: await openCaseFile(file),
        assets: loadAssets(join(projectRoot, 'dist/web'), 'token'),
        token: TOKEN,
        password: null,
        host: '127.0.0.1',
        now: () => performance.now(),
      },
      0,
    );
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${served.address}#token=${TOKEN}&view=verdict`);
    await verdict().waitFor();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const verdict = () => page.getByRole('status').filter({ hasText: 'A deal in' }).first();
  const see = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).first().click();
  };

  it.each(EXAMPLES)('are, number by number, what Node answers: %s', async (name) => {
    const folder = join(projectRoot, 'examples', name);
    const sources = Object.fromEntries(
      readdirSync(folder)
        .filter((own) => own.endsWith('.md'))
        .map((own) => [own, readFileSync(join(folder, own), 'utf8')]),
    );
    const of = { file: 'example.case.yaml', text: textOf(name), sources };
    const asked = ['deals', 'obstacles'].map((analysis, id) => ({
      ...{ kind: 'run', id, of, analysis, options: {}, seed: SEED, draws: DRAWS },
    }));
    const assets = readdirSync(join(projectRoot, 'dist/web/assets'));
    const worker = `./assets/${assets.find((own) => /^worker-.*\.js$/.test(own))}`;
    await page.evaluate(askWorker);
    const replies = await page.evaluate(
      `askWorker(${JSON.stringify(worker)}, ${JSON.stringify(asked)})`,
    );
    const settings = { runner: inlineRunner(registry), seed: SEED, draws: DRAWS };
    const kase = caseOf(textOf(name));
    const expected = [];
    for (const { id, analysis } of asked) {
      const answer = await runAnalysis(registry[analysis]!, kase, {}, settings);
      expected.push({ kind: 'done', id, answer: JSON.parse(JSON.stringify(answer)) });
    }
    expect(replies).toEqual(expected);
  });

  it('lead from a word of the verdict to where the case says it', async () => {
    await see('Verdict');
    await page.getByRole('link', { name: 'Russia’s walk-away value' }).first().click();
    await expect
      .poll(() => page.evaluate('document.activeElement.id'))
      .toBe('input-russia.walkaway');
    await see('Verdict');
    await verdict().waitFor();
  });

  it('show the packages within two ranges, set by number fields or by dragging', async () => {
    await see('Deal space');
    const heading = page.getByRole('heading', { name: /^Packages/ }).first();
    await expect.poll(() => heading.textContent()).toMatch(/^Packages: 324 packages/);
    await page.getByLabel('Russia: at least').fill('50');
    await page.getByLabel('Russia: at least').blur();
    await page.getByLabel('Ukraine: at least').fill('49');
    await page.getByLabel('Ukraine: at least').blur();
    await expect.poll(() => heading.textContent()).toMatch(/^Packages chosen: \d{1,2} package/);
    await page.getByRole('button', { name: 'Choose all' }).click();
    const box = (await page.locator('svg.scatter').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => heading.textContent()).toMatch(/^Packages chosen: \d{1,3} package/);
    await page.getByRole('application').press('ArrowRight');
    await page.locator('.pointed dl').waitFor();
  });

  it('follow a slider for one party, and two for both together', async () => {
    await see('Pressure');
    const result = page.locator('.together').getByRole('status');
    await expect.poll(() => result.textContent()).toMatch(/^Without any pressure/);
    await page.getByRole('slider', { name: /Russia/ }).fill('10');
    await expect.poll(() => result.textContent()).toMatch(/^Russia by 10 alone: a deal in about/);
    await page.getByRole('slider', { name: /Ukraine/ }).fill('15');
    await expect
      .poll(() => result.textContent(), { timeout: 20_000 })
      .toMatch(/^Russia by 10, Ukraine by 15 together: a deal in about \d+% of 10,000 draws/);
    await page.getByRole('button', { name: 'Release all' }).click();
    await expect.poll(() => result.textContent()).toMatch(/^Without any pressure/);
  });

  it('stand beside those with a change, and are left as they were when it is dropped', async () => {
    await see('Obstacles');
    await page.getByLabel('Walk-away value of Russia to try, 0 to 100').fill('40');
    await page.getByRole('button', { name: 'Try this walk-away value of Russia' }).click();
    await page.getByText('With one change tried').waitFor();
    await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
    await page.getByText(/The share of draws with a deal rises from \d+% to \d+%/).waitFor();
    await page.getByRole('button', { name: 'Drop it' }).click();
    await expect.poll(() => verdict().textContent()).not.toContain('With one change');
  });
});
