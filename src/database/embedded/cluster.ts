import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, embeddedMajor } from './binaries.ts';
import { embeddedError } from './errors.ts';
import type { Home } from './home.ts';
import { run } from './run.ts';

export const superuser = 'throughline';

const unfinishedEnding = '.new';
const remainsAfter = 10 * 60_000;

/** UTF-8 with PostgreSQL's own C.UTF-8 collation: the same order and case rules on every host, no locale packages. */
const initOptions = [
  `--username=${superuser}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--text-search-config=simple',
  '--no-instructions',
];

/**
 * Gives the folder of the home's database cluster, made on the first start: beside its place first and then renamed, so it
 * is whole or absent, and of two programs that start at once one wins. Throws `database-other-version`, `database-disk-full`
 * or `database-start-failed`.
 */
export async function ensureCluster(home: Home, binaries: Binaries, log: (message: string) => void): Promise<string> {
  const cluster = join(home.folder, 'cluster');
  const made = await versionOf(cluster);
  if (made === undefined) {
    log('Making the database, once.');
    await makeCluster(home, binaries, cluster);
  } else if (made !== embeddedMajor) {
    throw embeddedError('database-other-version', { folder: cluster, found: made, needed: embeddedMajor });
  }
  return cluster;
}

const versionOf = async (cluster: string) =>
  (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined))?.trim();

async function makeCluster(home: Home, binaries: Binaries, cluster: string): Promise<void> {
  await removeRemains(home.folder);
  const unfinished = `${cluster}.${randomUUID()}${unfinishedEnding}`;
  const initdb = join(binaries, 'bin', 'initdb');
  const outcome = await run(initdb, [...initOptions, '--pgdata', unfinished], home.account);
  try {
    if (!outcome.ok) throw startFailure(outcome.output, home.folder);
    await rename(unfinished, cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 3 });
    if ((await versionOf(cluster)) === undefined) throw error;
  }
}

/** Half-made clusters of programs that were ended while they made one; a young one may still be in the making. */
async function removeRemains(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (name.endsWith(unfinishedEnding) && age > remainsAfter) await rm(path, { recursive: true, force: true });
  }
}

/** The error for a failed start, told from what the server's programs printed. */
export function startFailure(output: string, folder: string): Error {
  if (/No space left on device/.test(output)) return embeddedError('database-disk-full', { folder });
  if (/could not look up effective user ID/.test(output)) return embeddedError('database-account-unnamed');
  return embeddedError('database-start-failed', { log: output });
}
