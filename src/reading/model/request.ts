/** One question to a model's server: the request, its retries, and what is taken of the reply. */
import * as z from 'zod';
import type { ProblemArgs } from '../../case/index.ts';
import { hostOf, type ModelConfig, type ModelLimits, type ModelTools } from './config.ts';
import type { Message } from './prompt.ts';

/** Why there is no answer. After a fault that `stops`, no other piece would fare better. */
export type Fault = {
  [C in FaultCode]: { readonly code: C; readonly args: ProblemArgs<C>; readonly stops: boolean };
}[FaultCode];
type FaultCode =
  | 'model-unreachable'
  | 'model-refused'
  | 'model-redirected'
  | 'model-failing'
  | 'model-timeout'
  | 'model-answer-too-large'
  | 'model-answer-unreadable'
  | 'model-declined';

export type Reply = { readonly content: string } | { readonly fault: Fault };

/** What a request is made with. */
export interface Line {
  readonly config: ModelConfig;
  readonly limits: ModelLimits;
  readonly tools: ModelTools;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Milliseconds before the second attempt; doubled before each further one. */
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 30_000;

/**
 * Asks once, and again while the server is busy (429) or fails (5xx), up to `limits.attempts`.
 * A redirect is never followed. Throws only where `tools.signal` stops it.
 */
export async function ask(line: Line, messages: readonly Message[]): Promise<Reply> {
  const { limits, tools } = line;
  for (let attempt = 1; ; attempt++) {
    const sent = await send(line, messages);
    if ('fault' in sent) return sent;
    const { response } = sent;
    const { status } = response;
    const again = status === 429 || status >= 500;
    if (!again || attempt >= limits.attempts) return takeReply(line, response, again);
    await response.body?.cancel().catch(() => {});
    await tools.sleep(delayBefore(attempt + 1, response.headers.get('retry-after')));
    tools.signal?.throwIfAborted();
  }
}

/** The server's own wish where it states one in seconds, else doubling; never longer than bounded. */
function delayBefore(attempt: number, wished: string | null): number {
  const own = /^\d{1,6}$/.test(wished ?? '') ? Number(wished) * 1000 : null;
  return Math.min(own ?? FIRST_DELAY * 2 ** (attempt - 2), LONGEST_DELAY);
}

async function send(
  line: Line,
  messages: readonly Message[],
): Promise<{ readonly response: Response } | { readonly fault: Fault }> {
  const { config, tools, limits } = line;
  const signals = [AbortSignal.timeout(limits.timeout), ...(tools.signal ? [tools.signal] : [])];
  try {
    const response = await tools.fetch(endpointOf(config), {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(config.key === null ? {} : { authorization: `Bearer ${config.key}` }),
      },
      body: JSON.stringify(bodyOf(line, messages)),
      signal: AbortSignal.any(signals),
    });
    return { response };
  } catch (error) {
    return { fault: lost(line, error) };
  }
}

function endpointOf({ url, api }: ModelConfig): string {
  const base = url.endsWith('/') ? url.slice(0, -1) : url;
  return `${base}${api === 'openai' ? '/chat/completions' : '/api/chat'}`;
}

function bodyOf({ config, schema }: Line, messages: readonly Message[]) {
  const { model } = config;
  if (config.api === 'ollama')
    return { model, messages, stream: false, format: schema, options: { temperature: 0 } };
  const format = { name: 'reading', strict: true, schema };
  return {
    model,
    messages,
    temperature: 0,
    response_format: { type: 'json_schema', json_schema: format },
  };
}

async function takeReply(line: Line, response: Response, failed: boolean): Promise<Reply> {
  const host = hostOf(line.config);
  const { status, type } = response;
  if (response.ok) return readBody(line, response);
  await response.body?.cancel().catch(() => {});
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { fault: { code: 'model-redirected', args: { host, status }, stops: true } };
  if (failed) return { fault: { code: 'model-failing', args: { host, status }, stops: false } };
  return { fault: { code: 'model-refused', args: { host, status }, stops: true } };
}

async function readBody(line: Line, response: Response): Promise<Reply> {
  try {
    const text = await readBounded(response, line.limits.answer);
    if (text !== null) return contentOf(line, text);
    const args = { limit: line.limits.answer };
    return { fault: { code: 'model-answer-too-large', args, stops: false } };
  } catch (error) {
    const fault = lost(line, error);
    return fault.code === 'model-timeout' ? { fault } : unreadable('The answer broke off');
  }
}

/** The body as text, or `null` as soon as it passes `limit` bytes. */
async function readBounded(response: Response, limit: number): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const read = await reader?.read();
    if (read === undefined || read.done) return parts.join('') + decoder.decode();
    size += read.value.length;
    if (size > limit) {
      await reader?.cancel();
      return null;
    }
    parts.push(decoder.decode(read.value, { stream: true }));
  }
}

const openaiReply = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});
const ollamaReply = z.object({
  done_reason: z.string().nullish(),
  message: z.object({ content: z.string() }),
});

function contentOf({ config }: Line, text: string): Reply {
  const reply = parsed(text);
  const { data } = (config.api === 'openai' ? openaiReply : ollamaReply).safeParse(reply);
  if (data === undefined) return unreadable('The reply is not what this kind of server sends');
  const choice =
    'choices' in data
      ? { ...data.choices[0]!.message, ended: data.choices[0]!.finish_reason }
      : { ...data.message, refusal: null, ended: data.done_reason };
  if (choice.refusal || choice.ended === 'content_filter')
    return { fault: { code: 'model-declined', args: {}, stops: false } };
  if (choice.ended === 'length') return unreadable('The answer was cut off');
  return { content: choice.content ?? '' };
}

/** A text's JSON value; `undefined` where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fault of an answer that makes no sense. */
export function unreadable(what: string): { readonly fault: Fault } {
  return { fault: { code: 'model-answer-unreadable', args: { what }, stops: false } };
}

/** What a failed connection means. Rethrows where the caller stopped it. */
function lost({ config, limits, tools }: Line, error: unknown): Fault {
  tools.signal?.throwIfAborted();
  const host = hostOf(config);
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const args = { host, seconds: limits.timeout / 1000 };
    return { code: 'model-timeout', args, stops: false };
  }
  return { code: 'model-unreachable', args: { host, what: reasonOf(error) }, stops: true };
}

/** The system's code for a lost connection (`ECONNREFUSED`): no text of a request is in it. */
function reasonOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z_0-9]{1,40}$/.test(code)
    ? code
    : 'the connection failed';
}
