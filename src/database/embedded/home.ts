import { randomBytes, randomUUID } from 'node:crypto';
import { chown, link, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureFolder } from '../folders.ts';
import { type Account, chooseAccount } from './account.ts';
import { embeddedError } from './errors.ts';
import { run } from './run.ts';

/** Where the database of a data folder lives, and as whom its server runs (undefined: as ourselves). */
export interface Home {
  readonly folder: string;
  readonly account: Account | undefined;
  /** Where copies of the binaries go when the account cannot run the packaged ones. */
  readonly copies: string;
}

const pointerName = 'database-folder';
const systemFolder = '/var/lib/throughline';

/**
 * Settles the home of the database of `dataFolder`: `<dataFolder>/database`; or, when we are root and the account that the
 * server drops to cannot enter there (a home folder with mode 700), a folder under /var/lib/throughline that a small file in
 * the data folder names. Nobody's folders are opened up. Throws `data-folder-unusable`.
 */
export async function settleHome(dataFolder: string, log: (message: string) => void): Promise<Home> {
  const data = resolve(dataFolder);
  try {
    await ensureFolder(data);
    const pointer = join(data, pointerName);
    const elsewhere = (await readFile(pointer, 'utf8').catch(() => '')).trim();
    const folder = elsewhere || join(data, 'database');
    const account = await accountFor(folder);
    const copies = account === undefined ? data : systemFolder;
    if (await prepare(folder, account)) return { folder, account, copies };
    if (account === undefined || elsewhere !== '')
      throw new Error(`${account?.name ?? 'this account'} cannot write there`);

    const moved = join(systemFolder, randomBytes(6).toString('hex'));
    await ensureFolder(systemFolder, 0o755);
    if (!(await prepare(moved, account))) throw new Error(`neither there nor in ${moved} can ${account.name} write`);
    if (!(await pointTo(pointer, moved))) return settleHome(dataFolder, log);
    await rmdir(folder).catch(() => undefined);
    log(`The account ${account.name} cannot enter ${data}, so the database is kept in ${moved}.`);
    return { folder: moved, account, copies };
  } catch (error) {
    throw embeddedError('data-folder-unusable', { folder: data, reason: (error as Error).message });
  }
}

/** Makes the pointer, whole at once; false when another program that starts at the same moment has made it. */
async function pointTo(pointer: string, folder: string): Promise<boolean> {
  const unfinished = `${pointer}.${randomUUID()}.new`;
  await writeFile(unfinished, `${folder}\n`);
  try {
    await link(unfinished, pointer);
    return true;
  } catch {
    await rm(folder, { recursive: true });
    return false;
  } finally {
    await rm(unfinished);
  }
}

/** A cluster that exists keeps its owner: PostgreSQL starts for nobody else. */
async function accountFor(folder: string): Promise<Account | undefined> {
  const account = await chooseAccount();
  const owner = await stat(folder).catch(() => undefined);
  if (account === undefined || owner === undefined || owner.uid === 0) return account;
  return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
}

/** Makes the folder, gives it to the account and really tries, as that account, to write in it. */
async function prepare(folder: string, account: Account | undefined): Promise<boolean> {
  await ensureFolder(folder, 0o700);
  if (account !== undefined) await chown(folder, account.uid, account.gid);
  const attempt = await run('/bin/sh', ['-c', 'cd "$1" && : > .try.$$ && rm .try.$$', 'sh', folder], account);
  return attempt.ok;
}
