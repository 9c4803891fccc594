/** The server on its socket. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { UsageError } from '../exit.ts';
import { addressOf } from './address.ts';
import { createApp, type ServeOptions } from './app.ts';
import { SERVE_LIMITS } from './limits.ts';

export interface Listening {
  /** `http://HOST:PORT/`. */
  readonly address: string;
  /** Ends at once, whatever is under way. */
  readonly close: () => Promise<void>;
}

/**
 * Starts listening.
 *
 * @param port - 0 for any that is free
 * @throws UsageError where the address cannot be had
 */
export async function startServer(
  options: Omit<ServeOptions, 'port'>,
  port: number,
): Promise<Listening> {
  // Where `localhost` leads is up to the machine's name files; the loopback itself is not.
  const host = options.host === 'localhost' ? '127.0.0.1' : options.host;
  let listening = 0;
  const app = createApp({ ...options, host, port: () => listening });
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: SERVE_LIMITS.headTimeout,
      requestTimeout: SERVE_LIMITS.requestTimeout,
      maxHeaderSize: SERVE_LIMITS.headBytes,
    },
  }) as Server;
  server.maxConnections = SERVE_LIMITS.connections;
  await new Promise<void>((ready, fail) => {
    server.once('error', (error) => fail(cannotListen(host, port, error)));
    server.listen({ port, host, exclusive: true }, ready);
  });
  listening = (server.address() as AddressInfo).port;
  return {
    address: addressOf(host, listening),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(host: string, port: number, error: NodeJS.ErrnoException): UsageError {
  const reason =
    error.code === 'EADDRINUSE'
      ? 'another program listens there'
      : error.code === 'EACCES'
        ? 'this needs more rights'
        : error.message;
  return new UsageError(
    `cannot listen at ${addressOf(host, port)}: ${reason}.`,
    'Leave out --port to get a port that is free.',
  );
}
