/** Files, read without surprises: regular ones only, up to a stated size, and never a pipe. */
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Why a file cannot be had: codes of the catalogue. */
export type FileFault =
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-outside-folder';

/**
 * Reads `name` from `folder`; links that lead out of it are refused.
 *
 * @param limit - bytes
 */
export async function readInside(
  folder: string,
  name: string,
  limit: number,
): Promise<Uint8Array | FileFault> {
  if (isAbsolute(name)) return 'file-outside-folder';
  const wanted = join(folder, name);
  if (!isInside(folder, wanted)) return 'file-outside-folder';
  try {
    const [realFolder, realFile] = [await realpath(folder), await realpath(wanted)];
    if (!isInside(realFolder, realFile)) return 'file-outside-folder';
    return await readBounded(realFile, limit);
  } catch (error) {
    return faultOf(error);
  }
}

/** Whether `file` lies in `folder`, as the paths are written. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Reads a regular file of at most `limit` bytes, without waiting on pipes and devices. */
export async function readBounded(path: string, limit: number): Promise<Uint8Array | FileFault> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats: BigIntStats = await handle.stat({ bigint: true });
    if (!stats.isFile()) return 'file-unreadable';
    if (stats.size > BigInt(limit)) return 'file-too-large';
    const bytes = await handle.readFile();
    return bytes.length > limit ? 'file-too-large' : bytes;
  } catch (error) {
    return faultOf(error);
  } finally {
    await handle?.close();
  }
}

/** What an error of the file system means. */
export function faultOf(error: unknown): FileFault {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable';
}
