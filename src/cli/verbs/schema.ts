import { Command } from 'commander';
import { caseJsonSchema } from '../../case/index.ts';
import { recordJsonSchema } from '../../record/index.ts';
import { EXIT } from '../exit.ts';
import type { Context } from '../io.ts';
import { withExamples, withJson } from '../options.ts';
import { printJson } from '../present.ts';
import { writeWhole } from '../write.ts';

/** `impasse schema`: the JSON Schema of the case file, or of a record's lines, for editors. */
export function schemaCommand({ io, exit }: Context): Command {
  const command = new Command('schema')
    .description('Print the JSON Schema (draft-7) of the case file, for completion in an editor.')
    .option('--record', 'the schema of one line of a record file instead')
    .option('-o, --out <file>', 'write it there instead')
    .action((flags: { record?: boolean; out?: string; json?: boolean }) => {
      const schema = flags.record ? recordJsonSchema() : caseJsonSchema();
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      if (flags.out === undefined) io.out(text);
      else {
        writeWhole(flags.out, text);
        if (flags.json) printJson(io, 'impasse.written/1', { written: [flags.out] });
        else io.out(`Wrote ${flags.out}\n`);
      }
      exit(EXIT.fine);
    });
  return withExamples(withJson(command), [
    'impasse schema > case.schema.json',
    'impasse schema --out .vscode/case.schema.json',
    'impasse schema --record --out record.schema.json',
  ]);
}
