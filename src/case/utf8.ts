/** Text before the first bytes that fit no encoding, with the place of the first of them. */
export interface Undecodable {
  readonly byte: number;
  readonly before: string;
}

/**
 * Decodes UTF-8 strictly, without a byte order mark.
 *
 * @returns the text; or the text before the first fault, with the place of its byte
 */
export function decodeUtf8(bytes: Uint8Array): string | Undecodable {
  return decodeAs(bytes, 'utf-8');
}

/**
 * Decodes bytes strictly, without a byte order mark.
 *
 * @param encoding - a label of the Encoding Standard (WHATWG), such as `windows-1251`
 * @returns the text; or the text before the first fault, with the place of its byte
 * @throws RangeError where the label is not known
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string | Undecodable {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // The longest prefix that is sound, by bisection.
    let [sound, faulty] = [0, bytes.length];
    while (faulty - sound > 1) {
      const middle = (sound + faulty) >> 1;
      if (soundPrefix(bytes, middle, encoding) === null) faulty = middle;
      else sound = middle;
    }
    return { byte: sound, before: soundPrefix(bytes, sound, encoding) ?? '' };
  }
}

/** The text of the first `length` bytes, whose last character may be cut, or `null`. */
function soundPrefix(bytes: Uint8Array, length: number, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}
