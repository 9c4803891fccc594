/** A case as characters of an address: JSON, compressed (RFC 1951), as base64url (RFC 4648). */
import * as z from 'zod/mini';
import type { CaseText } from '../compute/protocol.ts';

/** Characters of a packed case at most: what addresses of browsers and mail programs carry. */
export const MOST_PACKED = 30_000;
/** Bytes that a packed case unfolds to at most: a short address could unfold to any length. */
export const MOST_UNPACKED = 4_194_304;

const caseSchema = z.strictObject({
  file: z.string().check(z.minLength(1), z.maxLength(255)),
  text: z.string(),
  sources: z.record(z.string().check(z.maxLength(1024)), z.string()),
});

/** Packs a case with the texts of its sources. It may be longer than {@link MOST_PACKED}. */
export async function packCase({ file, text, sources }: CaseText): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ file, text, sources }));
  const packed = await bytesOf(piped(bytes, new CompressionStream('deflate-raw')), Infinity);
  return btoa(packed!.reduce((all, byte) => all + String.fromCharCode(byte), ''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The case that was packed; `null` where this is none, or one past a limit. */
export async function unpackCase(packed: string): Promise<CaseText | null> {
  if (packed.length > MOST_PACKED || !/^[\w-]+$/.test(packed)) return null;
  try {
    const base64 = packed.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const stream = piped(bytes, new DecompressionStream('deflate-raw'));
    const unpacked = await bytesOf(stream, MOST_UNPACKED);
    if (unpacked === null) return null;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
    return caseSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not base64url, not compressed, not UTF-8 or not JSON: cut short on its way, or made by hand.
    return null;
  }
}

function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

/** All bytes of a stream; `null` once there are more than `most`, of which no more are read. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number) {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
