import { basename } from 'node:path';
import { Command } from 'commander';
import type { Case } from '../../case/index.ts';
import { dealsAnalysis } from '../../deals/index.ts';
import { driftAnalysis } from '../../drift/index.ts';
import { forecastAnalysis } from '../../forecast/index.ts';
import { ledgerOf } from '../../forecast/ledger/index.ts';
import { movesAnalysis } from '../../moves/index.ts';
import { obstaclesAnalysis } from '../../obstacles/index.ts';
import { contestedReadings } from '../../record/index.ts';
import { htmlReport, isReport, markdownReport } from '../../report/index.ts';
import { type Analyst, withAnalyst } from '../analyse.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../io.ts';
import { type DrawOptions, withDraws, withExamples, withJson } from '../options.ts';
import { printJson, withCase } from '../present.ts';
import { VERSION } from '../version.ts';
import { refuseToReplace, writeWhole } from '../write.ts';

interface Flags extends DrawOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly markdown?: string;
  readonly force?: boolean;
}

/** `impasse report`: the whole answer as one HTML file, and as Markdown. */
export function reportCommand({ io, exit }: Context): Command {
  const command = new Command('report')
    .description('Write the whole answer as one HTML file that opens anywhere, and as Markdown.')
    .argument('<case>', 'case file, NAME.case.yaml')
    .option('-o, --out <file>', 'the HTML file (default: NAME.report.html in this folder)')
    .option('--markdown <file>', 'also write the report as Markdown')
    .option('--force', 'replace a file that is no earlier report')
    .action(async (path: string, flags: Flags) => exit(await run(path, flags)));
  withExamples(withJson(withDraws(command)), [
    'impasse report talks.case.yaml',
    'impasse report talks.case.yaml --out talks.html --markdown talks.md',
    'impasse report talks.case.yaml --draws 50000 --seed 7',
  ]);

  const run = (path: string, flags: Flags) => {
    const name = basename(path).replace(/(\.case)?\.ya?ml$/, '');
    const out = flags.out ?? `${name}.report.html`;
    for (const file of [out, flags.markdown]) {
      if (file !== undefined && flags.force !== true) refuseToReplace(file, isReport, 'report');
    }
    return withCase(io, path, flags.json === true, async (kase, warnings) => {
      const answers = await withAnalyst(io, flags, (analyst) => askAll(analyst, kase));
      const input = {
        kase,
        ...answers,
        ledger: ledgerOf(kase),
        contested: contestedReadings(kase),
        version: VERSION,
      };
      const written = [out];
      writeWhole(out, htmlReport(input));
      if (flags.markdown !== undefined) {
        writeWhole(flags.markdown, markdownReport(input));
        written.push(flags.markdown);
      }
      if (flags.json)
        printJson(io, 'impasse.report/1', { written, ...answers, problems: warnings });
      else io.out(`${written.map((file) => `Wrote ${file}`).join('\n')}\n`);
      return EXIT.fine;
    });
  };
  return command;
}

/** Every analysis that the case has something for; the others are `null`. */
async function askAll({ ask }: Analyst, kase: Case) {
  const deals = kase.issues.length > 0;
  return {
    deals: deals ? await ask(dealsAnalysis, kase, {}) : null,
    obstacles: deals ? await ask(obstaclesAnalysis, kase, {}) : null,
    moves: kase.conflict === null ? null : await ask(movesAnalysis, kase, {}),
    drift: deals ? await ask(driftAnalysis, kase, {}) : null,
    forecast: deals ? await ask(forecastAnalysis, kase, {}) : null,
  };
}
