/** The workbench as a static site in a real browser: its journeys, and what it must never do. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../src/case/index.ts';
import { dealsAnalysis } from '../../src/deals/index.ts';
import { runAnalysis } from '../../src/draws/index.ts';
import { obstaclesAnalysis } from '../../src/obstacles/index.ts';
import { contestedReadings } from '../../src/record/index.ts';
import { registry } from '../../src/registry.ts';
import { htmlReport } from '../../src/report/index.ts';
import { VIEWS } from '../../src/web/state/views.ts';
import { textOf } from '../examples/cases.ts';
import { hasBrowser, launchBrowser, watch } from '../support/browser.ts';
import { buildWeb } from '../support/build-web.ts';
import { projectRoot } from '../support/cli.ts';
import { HOSTILE_CASE, HOSTILE_REPORT } from '../support/hostile.ts';
import { testRunner } from '../support/runner.ts';
import { serveFolder } from '../support/static-web.ts';

const REPORT = readFileSync(join(projectRoot, 'examples/moscow-talks/report.md'), 'utf8');
const dist = join(projectRoot, 'dist/web');
const LAPTOP = { width: 1280, height: 900 };
/** Draws enough to see that answers are the same, and soon there. */
const FEW = '#quick=300&draws=300';
const SOON = { timeout: 20_000 };
/** Bytes that the page may load before its editor, compressed. */
const BUDGET = 400 * 1024;

describe.skipIf(!hasBrowser())('the workbench', () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  let page: Page;
  let foreign: string[];
  let complaints: string[];

  beforeAll(async () => {
    await buildWeb();
    browser = await launchBrowser();
    ({ server, address } = await serveFolder(dist));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  afterEach(async () => {
    await page?.context().close();
    // No journey asks another server for anything, or makes the browser complain.
    expect([foreign, complaints]).toEqual([[], []]);
  });

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: LAPTOP, ...options });
    page = await context.newPage();
    ({ foreign, complaints } = watch(page, () => address));
    await page.goto(address + hash);
  }

  async function drop(name: string, text: string, report?: string): Promise<void> {
    const files = [{ name, mimeType: 'text/yaml', buffer: Buffer.from(text) }];
    if (report !== undefined)
      files.push({ name: 'report.md', mimeType: 'text/plain', buffer: Buffer.from(report) });
    await page.locator('input[type=file]').setInputFiles(files);
  }

  /** Waits until the answers are of the text as it is. */
  const settled = () => page.locator('.strip-state', { hasText: /^300 draws/ }).waitFor();
  const verdict = () => page.locator('.strip-verdict').textContent();
  const share = () => page.locator('summary', { hasText: 'Share' });

  it('opens an example, tries a change, and takes it along in a link that opens elsewhere', async () => {
    await open(FEW);
    await page.getByRole('button', { name: 'Moscow talks' }).click();
    await settled();
    const before = await verdict();
    await page.getByRole('link', { name: 'Obstacles', exact: true }).click();
    await page.getByRole('button', { name: 'Try without' }).first().click();
    await expect.poll(verdict, SOON).toContain('With one change tried');
    await settled();
    const tried = await verdict();
    expect(tried).not.toBe(before);
    await share().click();
    const link = await page.getByLabel('The link').inputValue();
    expect(link).toContain('view=obstacles');
    expect(link.length).toBeLessThan(500);
    await page.context().close();
    await open(link.slice(address.length));
    await expect.poll(verdict, SOON).toBe(tried);
    await page.reload();
    await expect.poll(verdict, SOON).toBe(tried);
  });

  it('breaks, mends and undoes, and puts the case of the user into a link', async () => {
    await open(`${FEW}&view=verdict`);
    await drop(
      'mine.case.yaml',
      textOf('moscow-talks').replace('case: Moscow', 'case: My'),
      REPORT,
    );
    await settled();
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('case: [\n');
    await page.getByText('answers are of its last sound text').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await settled();
    await share().click();
    await page.getByText('Whoever has the link can read all of it').waitFor();
    const field = page.getByLabel('The link');
    await expect.poll(() => field.inputValue(), SOON).toContain('case=');
    const link = await field.inputValue();
    await page.context().close();
    await open(link.slice(address.length));
    await page.getByRole('heading', { level: 1, name: 'My talks' }).waitFor();
  });

  it('says so where a link was cut short', async () => {
    await open('#view=verdict&case=AAAA');
    await page.getByText('holds no sound case').waitFor();
  });

  it('exports the report that Node makes, number by number', async () => {
    await open(`${FEW}&example=moscow-talks`);
    await settled();
    await share().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the report' }).click(),
    ]);
    const made = readFileSync(await download.path(), 'utf8');
    const kase = readCase(textOf('moscow-talks'), { file: 'moscow-talks.case.yaml' }).case!;
    const settings = { runner: testRunner(registry), seed: 1, draws: 300 };
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const expected = htmlReport({
      kase,
      deals: await runAnalysis(dealsAnalysis, kase, {}, settings),
      obstacles: await runAnalysis(obstaclesAnalysis, kase, {}, settings),
      moves: null,
      contested: contestedReadings(kase),
      version,
    });
    expect(proseOf(made)).toEqual(proseOf(expected));
  });

  it('gives charts as SVG and PNG and tables as CSV', async () => {
    await open(`${FEW}&example=moscow-talks&view=obstacles`);
    await settled();
    await share().click();
    for (const [kind, begins] of [
      ['SVG', '<svg'],
      ['PNG', '\u0089PNG'],
      ['CSV', ''],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: `${kind}: ` })
          .first()
          .click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      const bytes = readFileSync(await download.path());
      expect(bytes.length).toBeGreaterThan(100);
      expect(bytes.toString('latin1').startsWith(begins)).toBe(true);
      if (kind === 'SVG') expect(bytes.toString()).not.toMatch(/var\(|currentColor|class=/);
      if (kind === 'CSV') expect(bytes.toString()).toMatch(/,.*\r\n.*,/);
    }
  });

  it('leads from a statement to the case and back', async () => {
    await open(`${FEW}&example=moscow-talks&view=record`);
    await settled();
    const places = page.locator('.record-cited a[href]');
    await places.first().click();
    await page
      .getByRole('heading', { name: VIEWS.find(({ id }) => id === 'inputs')!.question })
      .waitFor();
    await page.goBack();
    await places.first().waitFor();
    expect(await page.locator('.record-text mark').count()).toBeGreaterThan(5);
    await page.locator('.record-cited button').first().click();
    await page.locator('.cm-content').waitFor();
  });

  it('shows hostile text as text, in every view', async () => {
    await open(FEW);
    await drop('hostile.case.yaml', HOSTILE_CASE, HOSTILE_REPORT);
    await settled();
    for (const { id } of VIEWS) {
      await page.evaluate(`location.hash = 'view=${id}'`);
      await page.locator(`.bench[data-view=${id}]`).waitFor();
      expect(
        await page
          .locator('img, .bench script, [onerror], [onload], a[href^="javascript" i]')
          .count(),
      ).toBe(0);
    }
    expect(await page.evaluate('globalThis.hit')).toBeUndefined();
    await page.evaluate("location.hash = 'view=record'");
    expect(await page.locator('.record-text').textContent()).toContain(
      'onerror="globalThis.hit=1"',
    );
  });

  it('loads little before its editor', () => {
    const names = readdirSync(join(dist, 'assets')).filter((name) => /^(index|worker)-/.test(name));
    const size = (name: string) => gzipSync(readFileSync(join(dist, 'assets', name))).length;
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names.reduce((sum, name) => sum + size(name), 0)).toBeLessThan(BUDGET);
    [foreign, complaints] = [[], []];
  });
});

/** What a report says: all its words and numbers outside of pictures, whose tables have theirs. */
function proseOf(page: string): string {
  const body = page.slice(page.indexOf('<body>'));
  return body.replaceAll(/<svg[\s\S]*?<\/svg>/g, '').replaceAll(/<[^>]*>/g, '\n');
}
