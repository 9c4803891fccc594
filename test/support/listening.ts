import type { Io } from '../../src/cli/io.ts';

/** A terminal of 80 columns without colour, and what is told to it. */
export function listening(): { readonly io: Io; readonly heard: { out: string; err: string } } {
  const heard = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      heard.out += text;
    },
    err: (text) => {
      heard.err += text;
    },
    width: 80,
    color: false,
    live: false,
    signal: new AbortController().signal,
  };
  return { io, heard };
}
