/** A small real HTTP server that stands for a model's: it answers what a test tells it to. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server saw it. */
export interface Seen {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was sent
  readonly body: any;
}

export type Answer = (seen: Seen, response: ServerResponse) => void;

export interface ModelServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly seen: readonly Seen[];
  readonly close: () => Promise<void>;
}

/** Starts a server that gives the answers in turn, the last one for good. */
export function modelServer(...answers: readonly Answer[]): Promise<ModelServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      const one = { url: request.url ?? '', headers: request.headers, body: JSON.parse(text) };
      seen.push(one);
      answers[Math.min(seen.length, answers.length) - 1]!(one, response);
    });
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      ready({
        url: `http://127.0.0.1:${port}`,
        seen,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => closed());
          }),
      });
    });
  });
}

/** A reply of OpenAI's kind with `content`, a value or a raw text. */
export function openai(content: unknown, more: Record<string, unknown> = {}): Answer {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const message = { role: 'assistant', content: text, refusal: null };
  return json({ choices: [{ index: 0, finish_reason: 'stop', message, ...more }] });
}

/** A reply of Ollama's kind. */
export function ollama(content: unknown): Answer {
  const message = { role: 'assistant', content: JSON.stringify(content) };
  return json({ done: true, done_reason: 'stop', message });
}

export function json(value: unknown, status = 200): Answer {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
}

/** An HTTP status with headers and a short body. */
export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(code, headers);
    response.end('{"error":"no"}');
  };
}

/** The document of a request, as the server reads it between the two lines. */
export function documentOf({ body }: Seen): string {
  const lines: string[] = body.messages[1].content.split('\n');
  return JSON.parse(lines[1]!) as string;
}
