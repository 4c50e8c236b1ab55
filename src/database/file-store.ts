import { createHash, randomUUID } from 'node:crypto';
import { access, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureFolder } from './folders.ts';

/** Original files of a workspace, addressed by the SHA-256 of their bytes (64 lower-case hex digits). */
export interface FileStore {
  /** Stores the bytes durably (fsync, rename) and gives their hash. Storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or undefined when there is no such file. */
  find(sha256: string): Promise<Uint8Array | undefined>;
}

/** A file store in a folder, which is made when needed: `<folder>/<first two digits>/<sha256>`. A file is whole or absent. */
export function openFileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const place = placeOf(sha256);
      if (!(await exists(place))) await writeDurably(place, bytes);
      return sha256;
    },
    find: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      return readFile(placeOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
    },
  };
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Written beside its place, flushed, then renamed, and the renaming flushed: after a power cut it is whole or absent. */
async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(place);
  await ensureFolder(folder);
  const unfinished = `${place}.${randomUUID()}.new`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place);
  } finally {
    await rm(unfinished, { force: true });
  }
  await flushFolder(folder);
  await flushFolder(dirname(folder));
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
