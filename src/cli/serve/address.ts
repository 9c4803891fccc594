/** Where the server listens, and by which names a browser may call it. */
import { isIP, isIPv4 } from 'node:net';

/** Whether only this machine can reach an address: `localhost`, 127.0.0.0/8 and `::1`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

/**
 * Whether a request's `Host` is one of ours. A page of another site can make its own name point to
 * this machine (DNS rebinding), but its requests carry that name. Beyond loopback every numeric
 * address is one of ours, since none can be made to point elsewhere.
 *
 * @param header - as sent, with the port
 * @param host - as the server was told to listen
 */
export function isOurHost(header: string | undefined, host: string, port: number): boolean {
  const parts = /^(\[[\da-f:.]+\]|[^\s:/@[\]]+)(?::(\d{1,5}))?$/i.exec(header ?? '');
  if (parts === null) return false;
  // A browser leaves out the port that is usual.
  if (Number(parts[2] ?? 80) !== port) return false;
  const name = parts[1]!.replace(/^\[|\]$/g, '').toLowerCase();
  if (isLoopback(name)) return true;
  return !isLoopback(host) && (isIP(name) !== 0 || name === host.toLowerCase());
}

/** `http://HOST:PORT/`, with IPv6 in brackets. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
