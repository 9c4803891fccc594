/** The page's side of the server of `impasse serve`: access to it, and the calls of its API. */

/** The case as the server has it. */
export interface ServedCase {
  readonly file: string;
  readonly text: string;
  readonly version: string;
  readonly sources: Readonly<Record<string, string>>;
  /** Source texts that cannot be had, by path, with a code. */
  readonly missing: Readonly<Record<string, string>>;
}

/** What stands on disk in the place of what was last read; no text where the file is gone. */
export interface Elsewhere {
  readonly text: string | null;
  readonly version: string;
}

/** The version of a file that is not there. */
export const NO_FILE = '';

/** The calls. All throw {@link ServerFault}. */
export interface ServerApi {
  load(): Promise<ServedCase>;
  version(): Promise<string>;
  /** Saves where the file is still at `version`; else says what stands there. */
  save(text: string, version: string): Promise<{ readonly version: string } | Elsewhere>;
}

/** A call that came to nothing. */
export class ServerFault extends Error {
  /** As the server gives it; `unreachable` where there was no answer. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether saving failed since the file is another by now. */
export function isElsewhere(saved: { readonly version: string } | Elsewhere): saved is Elsewhere {
  return 'text' in saved;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** @param token - what the address of the page held, or a password was exchanged for */
export function createApi(
  token: string,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
) {
  const headers = { authorization: `Bearer ${token}` };
  const api: ServerApi = {
    load: async () => sound(await call(fetch, 'api/case', { headers })),
    version: async () => (await sound(await call(fetch, 'api/version', { headers }))).version,
    async save(text, version) {
      const response = await call(fetch, 'api/case', {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ text, version }),
      });
      return response.status === 409 ? await response.json() : sound(response);
    },
  };
  return api;
}

/**
 * Gets a token for a password.
 *
 * @throws ServerFault where it is wrong, or too many were
 */
export async function login(
  password: string,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): Promise<string> {
  const response = await call(fetch, 'api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  return (await sound(response)).token;
}

async function call(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, cache: 'no-store', redirect: 'error' });
  } catch {
    throw new ServerFault('unreachable', 'The server does not answer; it may have been stopped.');
  }
}

/** The JSON of an answer that is none of a fault. */
// biome-ignore lint/suspicious/noExplicitAny: shapes are those of src/cli/serve/app.ts
async function sound(response: Response): Promise<any> {
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw new ServerFault(
    body?.error?.code ?? 'no-answer',
    body?.error?.message ?? `The server answered with ${response.status}.`,
  );
}

/** Where the token is kept: in this tab, across reloads, and nowhere else. */
const KEY = 'impasse-token';

/** What of the browser this needs. */
export interface Place {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * Takes the token out of the address, so that nobody copies it with a link, and keeps it.
 *
 * @returns the token of the address or of an earlier load of this tab, or `null`
 */
export function claimToken({ location, history, storage }: Place): string | null {
  const hash = new URLSearchParams(location.hash.slice(1));
  const token = hash.get('token');
  if (token === null) return storage.getItem(KEY);
  storage.setItem(KEY, token);
  hash.delete('token');
  const rest = hash.size > 0 ? `#${hash}` : '';
  history.replaceState(null, '', `${location.pathname}${location.search}${rest}`);
  return token;
}

/** Keeps a token that a password was exchanged for. */
export function keepToken(token: string, storage: Pick<Storage, 'setItem'>): void {
  storage.setItem(KEY, token);
}
