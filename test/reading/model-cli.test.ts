/** `impasse read --model`, as a user runs it, against a real HTTP server. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import { inScratch, type Ran } from '../support/cli.ts';
import { listening } from '../support/listening.ts';
import {
  type Answer,
  type ModelServer,
  modelServer,
  ollama,
  openai,
  status,
} from '../support/model-server.ts';
import { WELL_CASE, WELL_REPORT } from '../support/read-case.ts';

const KEY = 'sk-very-secret-4711';

const DEMAND = {
  content: ['Half the days or nothing. We draw water alternate days.'],
  before: null,
  speaker: {
    name: 'Tam Reed',
    words: 'Tam Reed',
    kind: 'person',
    role: 'spokesman',
    affiliation: 'Upper village',
  },
  cue: 'said',
  kind: 'demand',
  polarity: 'neutral',
  certainty: 'certain',
  remove: 'own-words',
  negated: false,
  about: [],
  reads: null,
  event: null,
  within: null,
};
const ANSWER = {
  statements: [DEMAND, { ...DEMAND, content: ['We accept everything.'] }],
  events: [],
};

const open: ModelServer[] = [];
beforeEach(() => {
  vi.stubEnv('WELL_KEY', KEY);
  vi.stubEnv('EMPTY_KEY', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of open.splice(0)) await server.close();
});

async function serve(...answers: readonly Answer[]): Promise<ModelServer> {
  const server = await modelServer(...answers);
  open.push(server);
  return server;
}

/** Runs the command line within this process, which is the server's too. */
async function run(args: readonly string[], folder: string): Promise<Ran> {
  const { io, heard } = listening();
  const at = args.map((arg) => (arg.startsWith('well.') ? join(folder, arg) : arg));
  return { code: await runCli(['read', ...at], io), ...heard };
}

async function inWell(use: (folder: string) => Promise<void>): Promise<void> {
  await inScratch(async (folder) => {
    writeFileSync(join(folder, 'well.md'), WELL_REPORT);
    writeFileSync(join(folder, 'well.case.yaml'), WELL_CASE);
    await use(folder);
  });
}

describe('impasse read --model', () => {
  it('says where the text goes, what was kept and what dropped; the key goes nowhere else', async () => {
    const server = await serve(openai(ANSWER));
    await inWell(async (folder) => {
      const flags = [
        '--model',
        'm',
        '--model-url',
        `${server.url}/v1`,
        '--model-key-env',
        'WELL_KEY',
      ];
      const ran = await run(['well.md', ...flags, '--out', 'well.record.jsonl'], folder);
      expect(ran.code).toBe(0);
      expect(ran.err).toContain(
        `The text of 1 report is sent to ${new URL(server.url).host}, to be read by m.`,
      );
      expect(ran.err).toContain(
        'well: 1 of 1 pieces read; 1 statements and 0 events kept; dropped: 1 words not in text',
      );
      expect(server.seen[0]).toMatchObject({
        url: '/v1/chat/completions',
        headers: { authorization: `Bearer ${KEY}` },
      });
      const record = readFileSync(join(folder, 'well.record.jsonl'), 'utf8');
      expect(record).toContain('"reader":{"name":"model","model":"m"}');
      expect(ran.out + ran.err + record).not.toContain(KEY);
      const checked = await run(['--help'], folder);
      expect(checked.out).toContain('--model-url');
    });
  });

  it('leads into a case as the rules do', async () => {
    const server = await serve(ollama(ANSWER));
    await inWell(async (folder) => {
      const model = ['--model', 'm', '--model-api', 'ollama', '--model-url', server.url];
      const flags = [...model, '--case', 'well.case.yaml', '--json'];
      const ran = await run(['well.md', ...flags], folder);
      const { record, case: plan } = JSON.parse(ran.out);
      expect(ran.code).toBe(0);
      expect(record.statements[0].speaker).toMatchObject({ name: 'Tam Reed', role: 'spokesman' });
      expect(plan.suggestions.map(({ at }: { at: string }) => at)).toEqual([
        'preferences.upper.because.water',
      ]);
      expect([plan.applied, plan.problems]).toEqual([false, []]);
      expect(readFileSync(join(folder, 'well.case.yaml'), 'utf8')).toBe(WELL_CASE);
    });
  });

  it.each<[string, Answer, string]>([
    ['refuses', status(401), 'model-refused'],
    ['redirects', status(302, { location: 'http://127.0.0.1:9/' }), 'model-redirected'],
    ['answers nonsense', openai('no'), 'model-answer-unreadable'],
  ])('writes no record where the server %s', async (_, answer, code) => {
    const server = await serve(answer);
    await inWell(async (folder) => {
      const flags = ['--model', 'm', '--model-url', server.url, '--model-key-env', 'WELL_KEY'];
      const ran = await run(['well.md', ...flags, '--out', 'well.record.jsonl'], folder);
      expect(ran.code).toBe(1);
      expect(ran.err).toContain(code);
      expect(ran.out + ran.err).not.toContain(KEY);
      expect(existsSync(join(folder, 'well.record.jsonl'))).toBe(false);
    });
  });

  it.each<[string, readonly string[], string]>([
    ['no address', ['--model', 'm'], '--model needs --model-url'],
    ['no model', ['--model-url', 'http://127.0.0.1:1'], 'go with --model'],
    ['no address at all', ['--model', 'm', '--model-url', 'here'], 'it is no address'],
    ['a file', ['--model', 'm', '--model-url', 'file:///etc/passwd'], 'it is not http or https'],
    [
      'a password in the address',
      ['--model', 'm', '--model-url', 'http://me:word@127.0.0.1:1'],
      'it holds a name or a password',
    ],
    [
      'an empty key',
      ['--model', 'm', '--model-url', 'http://127.0.0.1:1', '--model-key-env', 'EMPTY_KEY'],
      'The environment variable EMPTY_KEY holds no key.',
    ],
    [
      'no such key',
      ['--model', 'm', '--model-url', 'http://127.0.0.1:1', '--model-key-env', 'NO_SUCH_KEY'],
      'The environment variable NO_SUCH_KEY holds no key.',
    ],
  ])('is refused with %s', async (_, flags, message) => {
    await inWell(async (folder) => {
      const ran = await run(['well.md', ...flags], folder);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(message);
      expect(ran.out).toBe('');
    });
  });

  it('sends nothing without --model', async () => {
    await inWell(async (folder) => {
      const ran = await run(['well.md'], folder);
      expect(ran.code).toBe(0);
      expect(ran.err).not.toContain('sent');
    });
  });
});
