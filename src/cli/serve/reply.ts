/** Answers of the server that are faults: plain JSON with a code for programs and words for people. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Stops a request; the server turns it into an answer. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** `{ "error": { "code", "message" } }`, with nothing of the server's insides. */
export function refuse(c: Context, { status, code, message }: Refusal): Response {
  return c.json({ error: { code, message } }, status);
}
