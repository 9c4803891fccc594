/**
 * Reads `docs/first-case.md` as somebody who types along: every block of YAML joins the case file
 * (a section that is there already is replaced), every `diff` is a mistake made and mended again.
 * What the page shows as output is worked out anew.
 */
import { formatProblems, type Problem, readCase } from '../../src/case/index.ts';
import { checkEvidence } from '../../src/record/index.ts';

export const CASE_FILE = 'harbour-talks.case.yaml';

export interface Step {
  /** The case file after this step. */
  readonly text: string;
  /** The report that it quotes, once the page has one. */
  readonly report: string | null;
  readonly problems: readonly Problem[];
  /** Whether this is a slip that the page shows. */
  readonly mistake: boolean;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** The page with its outputs as they should be. */
  readonly page: string;
}

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * @param page - Markdown of the page
 * @param dealIn - the share of draws with a deal in a case file
 */
export async function walk(page: string, dealIn: (text: string) => Promise<number>): Promise<Walk> {
  const sections = new Map<string, string>();
  const steps: Step[] = [];
  let report: string | null = null;
  let shown = '';
  let at = 0;
  for (const fence of page.matchAll(FENCE)) {
    const [whole, language, body] = fence as unknown as [string, string, string];
    shown += await withDeals(page.slice(at, fence.index), joined(sections), dealIn);
    at = fence.index + whole.length;
    if (language === 'markdown') report = body;
    if (language === 'yaml') addTo(sections, body);
    if (language === 'yaml') steps.push(stepOf(joined(sections), report, false));
    if (language === 'diff') steps.push(stepOf(patched(joined(sections), body), report, true));
    if (language === 'text' && shown.endsWith('<!-- check -->\n')) {
      const { problems, text } = steps.at(-1)!;
      const output = formatProblems(problems, new Map([[CASE_FILE, text]]));
      shown += `\`\`\`text\n$ impasse check ${CASE_FILE}\n${output}\n\`\`\``;
    } else shown += whole;
  }
  return { steps, page: shown + (await withDeals(page.slice(at), joined(sections), dealIn)) };
}

/** Files each top-level section of a block under its key. */
function addTo(sections: Map<string, string>, block: string): void {
  for (const section of block.split(/^(?=\S)/m)) {
    sections.set(section.slice(0, section.indexOf(':')), `${section.trimEnd()}\n`);
  }
}

function joined(sections: ReadonlyMap<string, string>): string {
  return [...sections.values()].join('\n');
}

/** Puts the `+` lines of a diff in place of its `-` lines. */
function patched(text: string, diff: string): string {
  const lines = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [from, to] = [lines('-'), lines('+')];
  if (from === '' || text.split(from).length !== 2) throw new Error(`not once there: ${from}`);
  return text.replace(from, () => to);
}

function stepOf(text: string, report: string | null, mistake: boolean): Step {
  const read = readCase(text, { file: CASE_FILE });
  const texts = new Map<string, Uint8Array>();
  if (report !== null) texts.set('report.md', new TextEncoder().encode(report));
  const evidence = read.case === null ? [] : checkEvidence(read.case, texts);
  return { text, report, problems: [...read.problems, ...evidence], mistake };
}

/** Works out the share in each sentence that is marked with a `deal` comment. */
async function withDeals(
  prose: string,
  text: string,
  dealIn: (text: string) => Promise<number>,
): Promise<string> {
  if (!prose.includes('<!-- deal -->')) return prose;
  const share = Math.round(100 * (await dealIn(text)));
  return prose.replace(/about \d+% of draws(?=[^%]*<!-- deal -->)/, `about ${share}% of draws`);
}
