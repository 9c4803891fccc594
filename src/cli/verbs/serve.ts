import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { EXIT } from '../exit.ts';
import type { Context, Io } from '../io.ts';
import { wholeNumber, withExamples, withJson } from '../options.ts';
import { printJson } from '../present.ts';
import { addressOf, isLoopback } from '../serve/address.ts';
import { loadAssets } from '../serve/assets.ts';
import { openCaseFile } from '../serve/case-file.ts';
import { openBrowser } from '../serve/open.ts';
import { readPassword } from '../serve/password.ts';
import { newToken } from '../serve/secret.ts';
import { type Listening, startServer } from '../serve/start.ts';

interface Flags {
  readonly port: number;
  readonly host: string;
  readonly passwordFile?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

/** `impasse serve`: the workbench on one case, in the browser, until it is stopped. */
export function serveCommand({ io, exit }: Context): Command {
  const command = new Command('serve')
    .description('Work on a case in the browser: edit it and see every answer move.')
    .argument('<case>', 'case file, NAME.case.yaml')
    .addOption(
      new Option('--port <number>', 'the port to listen at; 0 takes one that is free')
        .argParser(wholeNumber(0, 65_535))
        .default(0),
    )
    .option(
      '--host <address>',
      'where to listen; beyond this machine only with a password',
      '127.0.0.1',
    )
    .option('--password-file <file>', 'a file with the password (or set IMPASSE_PASSWORD)')
    .option('--open', 'open the page in the usual browser')
    .action(async (path: string, flags: Flags) => exit(await serve(io, path, flags)));
  return withExamples(withJson(command), [
    'impasse serve talks.case.yaml --open',
    'impasse serve talks.case.yaml --port 8080',
    'impasse serve talks.case.yaml --host 0.0.0.0 --password-file password.txt',
  ]);
}

async function serve(io: Io, path: string, flags: Flags): Promise<number> {
  const password = await readPassword(flags.host, flags.passwordFile);
  const access = password === null ? 'token' : 'password';
  const assets = loadAssets(fileURLToPath(new URL('../../web', import.meta.url)), access);
  const caseFile = await openCaseFile(path);
  const token = newToken();
  const listening = await startServer(
    { caseFile, assets, token, password, host: flags.host, now: () => performance.now() },
    flags.port,
  );
  // With a password, whoever reads the address has no access by that alone.
  const urls = addressesOf(listening, flags.host).map((address) =>
    password === null ? `${address}#token=${token}` : address,
  );
  tell(io, path, urls, flags);
  const tidy = flags.open ? openBrowser(urls[0]!, () => io.err(NO_BROWSER)) : () => undefined;
  await stopped(io.signal);
  await listening.close();
  tidy();
  if (!flags.json) io.err('Stopped.\n');
  return EXIT.fine;
}

const NO_BROWSER = 'No browser could be started: open the address above by hand.\n';

/** Addresses to call it by: where it listens everywhere, those of the machine's networks. */
function addressesOf({ address }: Listening, host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [address];
  const { port } = new URL(address);
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const ours = own
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .filter(({ family }) => host === '::' || family === 'IPv4')
    .map((one) => addressOf(one.address, Number(port)));
  return ours.length > 0 ? ours : [addressOf('127.0.0.1', Number(port))];
}

function tell(io: Io, path: string, urls: readonly string[], flags: Flags): void {
  if (flags.json) {
    printJson(io, 'impasse.serve/1', { case: path, urls });
    return;
  }
  io.out(`${path} is open at\n${urls.map((url) => `  ${url}\n`).join('')}`);
  if (isLoopback(flags.host)) {
    io.out(
      'The address is the key to it: it works on this machine, until this is stopped (Ctrl-C).\n',
    );
  } else {
    io.out(
      'Whoever knows the password can read and change the case, until this is stopped (Ctrl-C).\n' +
        'Nothing is encrypted on the way: on a network that others share, use a tunnel (ssh -L).\n',
    );
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}
