import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { EXIT, UsageError } from '../exit.ts';
import type { Context } from '../io.ts';
import { withExamples, withJson } from '../options.ts';
import { printJson } from '../present.ts';
import { caseTemplate, reportTemplate } from '../template.ts';
import { writeFolder } from '../write.ts';

/** `impasse new`: a folder with a commented case and its report, ready to be filled in. */
export function newCommand({ io, exit }: Context): Command {
  const command = new Command('new')
    .description('Start a case: a folder with a commented case file and a report to cite.')
    .argument('<folder>', 'the folder to make; its name becomes the name of the case')
    .action((folder: string, flags: { json?: boolean }) => {
      const id = basename(folder);
      if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
        throw new UsageError(
          `"${id}" cannot name a case file.`,
          'Use lower-case letters, digits and hyphens, such as border-talks.',
        );
      }
      if (existsSync(folder)) {
        throw new UsageError(
          `${folder} is there already.`,
          'Choose another name; nothing was written.',
        );
      }
      const file = `${id}.case.yaml`;
      writeFolder(folder, { [file]: caseTemplate(id), 'report.md': reportTemplate });
      const written = [join(folder, file), join(folder, 'report.md')];
      if (flags.json) printJson(io, 'impasse.written/1', { written });
      else {
        io.out(`Wrote ${written.join(' and ')}\nNext: impasse check ${written[0]}\n`);
      }
      exit(EXIT.fine);
    });
  return withExamples(withJson(command), [
    'impasse new border-talks',
    'impasse new cases/coalition-2027',
  ]);
}
