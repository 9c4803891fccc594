/** The password of a server that others can reach. */
import { readBounded } from '../../reading/load-files.ts';
import { UsageError } from '../exit.ts';
import { isLoopback } from './address.ts';
import { SERVE_LIMITS } from './limits.ts';

/** Bytes of a password file: more than the longest password takes. */
const MOST_BYTES = 8192;

/**
 * The password for a server at `host`: from the file, or from `IMPASSE_PASSWORD`. It is never an
 * argument, since every user of a machine can read those.
 *
 * @returns `null` where none is asked for: on loopback, without a file
 * @throws UsageError where there is none and there must be, or where it does not do
 */
export async function readPassword(host: string, file: string | undefined): Promise<string | null> {
  const [least, most] = SERVE_LIMITS.password;
  const given = file === undefined ? process.env['IMPASSE_PASSWORD'] : await passwordIn(file);
  if (given === undefined || (given === '' && file === undefined)) {
    if (isLoopback(host)) return null;
    throw new UsageError(
      `--host ${host} lets other machines reach the case, and needs a password.`,
      'Without one, everybody on the network could read and change the case. ' +
        'Give --password-file FILE, or set IMPASSE_PASSWORD.',
    );
  }
  if (given.length < least || given.length > most) {
    throw new UsageError(`The password must have ${least} to ${most} characters.`);
  }
  return given;
}

/** One line break at the end is the editor's, and no part of it. */
async function passwordIn(file: string): Promise<string> {
  const bytes = await readBounded(file, MOST_BYTES);
  if (typeof bytes === 'string') {
    throw new UsageError(`the password file ${file} cannot be read (${bytes}).`);
  }
  return new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
}
