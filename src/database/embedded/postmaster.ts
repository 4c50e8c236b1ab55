import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/** What a server writes about itself into its cluster's lock file. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
}

/** Reads postmaster.pid (pid, data folder, start time, port, socket folder, …, one a line); undefined when absent or half-written. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const socketFolder = lines[4];
  return pid > 0 && port > 0 && socketFolder ? { pid, port, socketFolder } : undefined;
}

/** Whether the process is alive and is PostgreSQL: after a reboot the number may belong to any other program. */
export async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux')
    return /postgres/.test((await run('ps', ['-o', 'comm=', '-p', String(pid)], undefined)).output);
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(postgres\) [^ZX]/.test(status);
}

/**
 * Removes the lock file of a server that is gone but whose process number is in use again: PostgreSQL would refuse to start.
 * It still guards the folder with its shared memory block.
 */
export async function removeStaleLock(cluster: string, stale: Postmaster): Promise<void> {
  const now = await findPostmaster(cluster);
  if (now?.pid === stale.pid && !(await isPostgres(now.pid)))
    await rm(join(cluster, 'postmaster.pid'), { force: true });
}
