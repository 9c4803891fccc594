/**
 * Decodes UTF-8 strictly, without a byte order mark.
 *
 * @returns the text; or the text before the first fault, with the place of its byte
 */
export function decodeUtf8(
  bytes: Uint8Array,
): string | { readonly byte: number; readonly before: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The longest prefix that is sound, by bisection.
    let [sound, faulty] = [0, bytes.length];
    while (faulty - sound > 1) {
      const middle = (sound + faulty) >> 1;
      if (soundPrefix(bytes, middle) === null) faulty = middle;
      else sound = middle;
    }
    return { byte: sound, before: soundPrefix(bytes, sound) ?? '' };
  }
}

/** The text of the first `length` bytes, whose last character may be cut, or `null`. */
function soundPrefix(bytes: Uint8Array, length: number): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}
