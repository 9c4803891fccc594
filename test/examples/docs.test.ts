import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impasse, projectRoot } from '../support/cli.ts';
import { caseOf, deals, endingOf, textOf, zoneShare } from './cases.ts';
import { walk } from './walkthrough.ts';

/** Compares a page with what it should be; `UPDATE_DOCS=1` writes it instead. */
function expectPage(path: string, page: string): void {
  const file = join(projectRoot, path);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, page);
  const hint = `${path} shows something else than the program does. UPDATE_DOCS=1 npx vitest run test/examples/docs.test.ts puts it right; then read what changed.`;
  expect(readFileSync(file, 'utf8'), hint).toBe(page);
}

const dealIn = async (text: string) => (await deals(caseOf(text), 10_000)).deal.share;

describe('docs/first-case.md', () => {
  const page = readFileSync(join(projectRoot, 'docs/first-case.md'), 'utf8');
  const walked = walk(page, dealIn);

  it('lacks nothing but preferences after its first step, and is sound from then on', async () => {
    const { steps } = await walked;
    const codes = steps.filter(({ mistake }) => !mistake).map((step) => codesOf(step));
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.slice(0, 2)).toEqual([['missing-field'], ['no-preferences', 'no-preferences']]);
    expect(codes.slice(2).flat()).toEqual([]);
  });

  it('has a problem for each of its mistakes', async () => {
    const { steps } = await walked;
    expect(steps.filter(({ mistake }) => mistake).map((step) => codesOf(step))).toEqual([
      ['unknown-option'],
      ['order-cycle'],
      ['range-reversed'],
      ['unknown-key'],
      ['unknown-key'],
      ['quote-not-found'],
    ]);
  });

  it('offers only spellings that the reader takes', async () => {
    const { text } = (await walked).steps.findLast(({ mistake }) => !mistake)!;
    const line = '    harbour: government > port-authority > movement\n';
    expect(text.split(line)).toHaveLength(2);
    const spellings = [...page.matchAll(/^\| `(harbour: .*?)` \|/gm)].map(([, said]) => said!);
    expect(spellings.length).toBeGreaterThan(4);
    for (const said of spellings) caseOf(text.replace(line, `    ${said}\n`));
  });

  it('shows what the program prints', async () => {
    expectPage('docs/first-case.md', (await walked).page);
  });
});

function codesOf({ problems }: { problems: readonly { code: string }[] }): string[] {
  return problems.map(({ code }) => code);
}

describe('README.md', () => {
  const page = readFileSync(join(projectRoot, 'README.md'), 'utf8');

  it('shows what the program prints', async () => {
    const printed = page.replace(
      /(<!-- output: (.+?) \| (.+?) -->\n```text\n)[\s\S]*?(?=\n```)/g,
      (_, head: string, command: string, sections: string) =>
        `${head}$ ${command}\n${excerpt(command, sections.split('; '))}`,
    );
    expect(page).toContain('<!-- output: ');
    expectPage('README.md', await withZones(printed));
  }, 120_000);

  it('has a smallest case that reads and says something', async () => {
    const [, smallest] = /^```yaml\n([\s\S]*?)^```$/m.exec(page)!;
    const { deal } = await deals(caseOf(smallest!), 500);
    expect(deal.share).toBeGreaterThan(0.1);
    expect(deal.share).toBeLessThan(0.9);
  });
});

const PAGES = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

describe('the pages', () => {
  it.each(PAGES)('lead nowhere but to files that are there: %s', (path) => {
    const text = readFileSync(join(projectRoot, path), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to!);
    const lost = links.filter((to) => !existsSync(join(projectRoot, dirname(path), to)));
    expect(lost).toEqual([]);
  });
});

/** Works out, before each `zone` comment, the share of draws with an example's ending in the zone. */
async function withZones(page: string): Promise<string> {
  let shown = page;
  const marked = /about \d+% of draws(?= <!-- zone: ([a-z0-9-]+) -->)/g;
  const examples = [...page.matchAll(marked)].map(([, example]) => example!);
  expect(examples).toEqual(['camp-david-1978', 'belfast-1998']);
  for (const example of examples) {
    const kase = caseOf(textOf(example));
    const share = Math.round(100 * zoneShare(await deals(kase), endingOf(kase)));
    shown = shown.replace(marked, (old, name) =>
      name === example ? `about ${share}% of draws` : old,
    );
  }
  return shown;
}

/** The first section of what a command prints, and those whose headings begin as named. */
function excerpt(command: string, sections: readonly string[]): string {
  const { code, out } = impasse(command.split(' ').slice(1), projectRoot);
  expect(code).toBe(0);
  const [first, ...others] = out.trimEnd().split(/\n\n(?=\S)/);
  const chosen = others.filter((section) => sections.some((name) => section.startsWith(name)));
  expect(chosen.length).toBe(sections.length);
  return [first, ...chosen].join('\n\n');
}
