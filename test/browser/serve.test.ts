/** The workbench behind its server, in a real browser: token, policy, saving, the three-way view, password. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadAssets } from '../../src/cli/serve/assets.ts';
import { openCaseFile } from '../../src/cli/serve/case-file.ts';
import { type Listening, startServer } from '../../src/cli/serve/start.ts';
import { hasBrowser, launchBrowser, watch } from '../support/browser.ts';
import { buildWeb } from '../support/build-web.ts';
import { projectRoot } from '../support/cli.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inPageSource = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');
const TOKEN = 'a-token-of-the-test';
const PASSWORD = 'correct horse battery';

describe.skipIf(!hasBrowser())('the workbench behind its server', () => {
  let browser: Browser;
  let folder: string;
  let file: string;
  let served: Listening;
  let page: Page;
  /** Requests to other places, and what the browser complained of. */
  let foreign: string[];
  let complaints: string[];

  beforeAll(async () => {
    await buildWeb();
    browser = await launchBrowser();
  }, 300_000);
  afterAll(() => browser?.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'impasse-browser-'));
    cpSync(join(projectRoot, 'examples/moscow-talks'), folder, { recursive: true });
    file = join(folder, 'moscow-talks.case.yaml');
  });
  afterEach(async () => {
    await page?.close({ runBeforeUnload: false });
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(password: string | null = null): Promise<void> {
    served = await startServer(
      {
        caseFile: await openCaseFile(file),
        assets: loadAssets(join(projectRoot, 'dist/web'), password === null ? 'token' : 'password'),
        token: TOKEN,
        password,
        host: '127.0.0.1',
        now: () => performance.now(),
      },
      0,
    );
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    ({ foreign, complaints } = watch(page, () => served.address));
  }

  const heading = () => page.getByRole('heading', { level: 1 });
  const save = () => page.getByRole('button', { name: 'Save', exact: true });
  const onDisk = () => readFileSync(file, 'utf8');
  const rename = (name: string) => onDisk().replace(/^case: .*$/m, `case: ${name}`);

  it('opens the case, takes the token out of the address, and complains of nothing', async () => {
    await start();
    await page.goto(`${served.address}#token=${TOKEN}&view=pressure`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.locator('main svg, main table').first().waitFor();
    expect(page.url()).not.toContain(TOKEN);
    expect(page.url()).toContain('view=pressure');
    await page.reload();
    await save().waitFor();
    expect([foreign, complaints]).toEqual([[], []]);
  });

  it('says what an address without the token lacks', async () => {
    await start();
    await page.goto(served.address);
    await page.getByText('lacks the token').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Donbas');
  });

  it('takes another token that is put into the address of an open page', async () => {
    await start();
    await page.goto(`${served.address}#token=${'x'.repeat(20)}`);
    await page.getByText('missing or wrong').waitFor();
    await page.goto(`${served.address}#token=${TOKEN}`);
    await save().waitFor();
    expect(page.url()).not.toContain(TOKEN);
  });

  it('shows what others write into the file, and saves over nothing', async () => {
    await start();
    await page.goto(`${served.address}#token=${TOKEN}`);
    await save().waitFor();
    writeFileSync(file, rename('Talks by another hand'));
    await page.getByText('The file was changed elsewhere; this is what it says now').waitFor();
    await expect.poll(() => heading().textContent()).toBe('Talks by another hand');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.keyboard.press('Control+s');
    expect(onDisk()).toBe(rename('Talks by another hand'));
  });

  it('compares three ways where the file was changed elsewhere and here, by keyboard alone', async () => {
    await start();
    await page.goto(`${served.address}#token=${TOKEN}&view=obstacles`);
    // A red line is dropped here, a comment put into it there, and another line changed there.
    await page.getByRole('button', { name: 'Try without' }).first().click();
    await page.getByRole('button', { name: 'Keep in the case' }).click();
    await page.getByText('Unsaved changes').waitFor();
    const before = onDisk();
    const line = /^ {4}name: free-and-guaranteed\n/m;
    const theirs = rename('Talks by another hand').replace(line, (own) => `${own}    # theirs\n`);
    expect(theirs).toContain('# theirs');
    writeFileSync(file, theirs);
    await page.getByText('Changed elsewhere too').waitFor();

    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'The file was changed elsewhere' });
    await dialog.waitFor();
    expect(await violations()).toEqual([]);
    expect(onDisk()).toBe(theirs);
    expect(await dialog.getByRole('button', { name: 'Save this' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+s');
    await dialog.getByText('To be chosen: 1 of 2.').waitFor();
    for (const _ of ['all mine', 'all of the file', 'the first way'])
      await page.keyboard.press('Tab');
    // "Mine" is chosen by the space bar, "Other words" by going on with the arrows.
    await page.keyboard.press('Space');
    await dialog.getByText('Every change has its text.').waitFor();
    for (const _ of ['theirs', 'both', 'other words']) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('  # none left\n');
    await dialog.getByRole('button', { name: 'Save this' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(onDisk).toContain('  # none left');
    // Their other change was taken over, and all the rest is as it was.
    expect(onDisk()).toContain('case: Talks by another hand');
    expect(onDisk()).not.toContain('free-and-guaranteed');
    expect(onDisk().split('\n').slice(8, 50)).toEqual(before.split('\n').slice(8, 50));
    await page.getByText('Saved', { exact: true }).waitFor();
    expect([foreign, complaints]).toEqual([[], []]);
  });

  it('asks before it is left with unsaved changes', async () => {
    await start();
    await page.goto(`${served.address}#token=${TOKEN}&view=obstacles`);
    await page.getByRole('button', { name: 'Try without' }).first().click();
    await page.getByRole('button', { name: 'Keep in the case' }).click();
    await page.getByText('Unsaved changes').waitFor();
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    await expect(page.goto('about:blank')).rejects.toThrow('ERR_ABORTED');
    expect(asked).toEqual(['beforeunload']);
    expect(page.url()).toContain(served.address);
  });

  it('asks for the password, and opens the case with it', async () => {
    await start(PASSWORD);
    await page.goto(served.address);
    await page.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the password.').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await save().waitFor();
    await page.reload();
    await save().waitFor();
    expect(foreign).toEqual([]);
    // As after another start of the server.
    await page.evaluate("sessionStorage.setItem('impasse-token', 'of an earlier start')");
    await page.reload();
    await page.getByLabel('Password').waitFor();
  });

  /** What axe finds against WCAG 2.2 AA, and good practice. */
  async function violations(): Promise<unknown> {
    await page.evaluate(axe);
    await page.evaluate(inPageSource);
    return page.evaluate('inPage.violations()');
  }
});
