/** What the server answers. It serves one case to one page, and refuses everything else. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { isOurHost } from './address.ts';
import type { Asset } from './assets.ts';
import type { CaseFile } from './case-file.ts';
import { SERVE_LIMITS } from './limits.ts';
import { Refusal, refuse } from './reply.ts';
import { createPatience, isSame } from './secret.ts';

export interface ServeOptions {
  readonly caseFile: CaseFile;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Every call of the API carries it as `Authorization: Bearer TOKEN`. */
  readonly token: string;
  /** What the token is given out for; `null` where it is in the address that was printed. */
  readonly password: string | null;
  /** As the server was told to listen. */
  readonly host: string;
  /** Asked at each request: a free port is known only once the server listens. */
  readonly port: () => number;
  /** Milliseconds. */
  readonly now: () => number;
}

const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/api/case': ['GET', 'HEAD', 'PUT'],
  '/api/version': ['GET', 'HEAD'],
  '/api/session': ['POST'],
};
const SAVE = z.strictObject({ text: z.string(), version: z.string().max(64) });
const LOGIN = z.strictObject({ password: z.string().max(SERVE_LIMITS.password[1]) });

/** The server without its socket. */
export function createApp(options: ServeOptions): Hono {
  const { caseFile, assets, password, token } = options;
  const patience = createPatience(options.now);
  const app = new Hono();
  app.onError((error, c) =>
    refuse(
      c,
      error instanceof Refusal ? error : new Refusal(500, 'internal', 'A fault of Impasse.'),
    ),
  );
  app.notFound((c) =>
    refuse(c, new Refusal(404, 'not-found', 'There is nothing at this address.')),
  );
  app.use(headers());
  app.use(sameSite(options));
  app.use(knownMethod(assets));
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    if (c.req.path !== '/api/session') requireToken(c, token);
    await next();
  });
  app.use('/api/*', bounded());

  app.get('/api/case', async (c) => c.json(await caseFile.load()));
  app.get('/api/version', async (c) => c.json({ version: await caseFile.version() }));
  app.put('/api/case', async (c) => {
    const { text, version } = await bodyOf(c, SAVE);
    const { saved, ...now } = await caseFile.save(text, version);
    return saved ? c.json(now) : c.json(now, 409);
  });
  app.post('/api/session', async (c) => {
    if (password === null) throw new Refusal(404, 'no-password', 'No password is asked for here.');
    const given = await bodyOf(c, LOGIN);
    // Nothing is waited for from here on, so that attempts made at once are counted like others.
    if (patience.isOver()) {
      throw new Refusal(429, 'too-many-attempts', 'Too many wrong passwords. Wait a minute.');
    }
    if (!isSame(given.password, password)) {
      patience.fail();
      throw new Refusal(401, 'wrong-password', 'This is not the password.');
    }
    return c.json({ token });
  });
  for (const [path, asset] of assets) app.get(path, (c) => give(c, asset));
  return app;
}

function give(c: Context, { bytes, type, lasting }: Asset): Response {
  c.header('cache-control', lasting ? 'private, max-age=31536000, immutable' : 'no-store');
  return c.body(bytes, 200, { 'content-type': type });
}

/** A page that loads from here alone, runs no script written into it, and stands in no frame. */
function headers(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      // The charts set lengths and colours in style attributes, and the editor adds its rules as it
      // loads. A style cannot run anything, and with no address but this one allowed, send nothing.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // There is no TLS here: it would lock out every other service of the same name.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  });
}

/** Refuses requests under a foreign name, and those that the page of another site makes. */
function sameSite({ host, port }: ServeOptions): MiddlewareHandler {
  return async (c, next) => {
    const called = c.req.header('host');
    if (!isOurHost(called, host, port())) {
      throw new Refusal(421, 'wrong-host', 'This server does not answer to that name.');
    }
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site') ?? 'same-origin';
    const isCall = c.req.path.startsWith('/api/');
    if (
      (origin !== undefined && origin !== `http://${called}`) ||
      (isCall && site !== 'same-origin')
    ) {
      throw new Refusal(403, 'wrong-origin', 'Requests of other pages are not answered.');
    }
    await next();
  };
}

function knownMethod(assets: ReadonlyMap<string, Asset>): MiddlewareHandler {
  return async (c, next) => {
    const { path, method } = c.req;
    const methods = Object.hasOwn(METHODS, path)
      ? METHODS[path]!
      : assets.has(path)
        ? ['GET', 'HEAD']
        : null;
    if (methods !== null && !methods.includes(method)) {
      c.header('allow', methods.join(', '));
      throw new Refusal(405, 'wrong-method', `Here it is ${methods.join(' or ')}.`);
    }
    await next();
  };
}

function requireToken(c: Context, token: string): void {
  const given = /^Bearer ([\w-]{1,128})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (given === undefined || !isSame(given, token)) {
    throw new Refusal(
      401,
      'wrong-token',
      'The token of this start of the server is missing or wrong: use the address that it printed.',
    );
  }
}

function bounded(): MiddlewareHandler {
  return bodyLimit({
    maxSize: SERVE_LIMITS.bodyBytes,
    onError: () => {
      throw new Refusal(
        413,
        'body-too-large',
        `A body has at most ${SERVE_LIMITS.bodyBytes} bytes.`,
      );
    },
  });
}

async function bodyOf<Shape extends z.ZodType>(c: Context, shape: Shape): Promise<z.output<Shape>> {
  if (!/^application\/json(;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw new Refusal(415, 'not-json', 'The body must be application/json.');
  }
  const parsed = shape.safeParse(await c.req.json().catch(() => undefined));
  if (!parsed.success) throw new Refusal(400, 'wrong-body', 'The body has not the stated shape.');
  return parsed.data;
}
