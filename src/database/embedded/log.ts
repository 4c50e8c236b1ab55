import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';

const limit = 1024 * 1024;
const tailLength = 2000;

export interface ServerLog {
  readonly file: FileHandle;
  /** What was written since it was opened, its last part. */
  tail(): Promise<string>;
}

/** Opens the server's log in the folder for appending; a log over 1 MB is put aside first, in place of the one before it. */
export async function openServerLog(folder: string, account: Account | undefined): Promise<ServerLog> {
  const path = join(folder, 'postgres.log');
  const before = await stat(path).catch(() => undefined);
  if ((before?.size ?? 0) > limit) await rename(path, `${path}.1`);
  const file = await open(path, 'a', 0o600);
  if (account !== undefined) await file.chown(account.uid, account.gid);
  const { size } = await file.stat();
  const tail = async () => {
    const text = await readFile(path).catch(() => Buffer.alloc(0));
    return text.subarray(size).toString('utf8').slice(-tailLength).trim();
  };
  return { file, tail };
}
