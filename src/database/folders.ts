import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. One at a time: Node's recursive mkdir never returns below folders that
 * refuse new entries as if they did not exist, such as /proc. Throws the file system's error.
 */
export async function ensureFolder(path: string, mode?: number): Promise<void> {
  const make = () => mkdir(path, mode).catch(unless('EEXIST'));
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error;
    await ensureFolder(dirname(path), mode);
    await make();
  });
}

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
};
