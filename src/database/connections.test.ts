import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { findPostmaster, isPostgres } from './embedded/postmaster.ts';
import { migrateInstallation } from './migrate.ts';

let dataFolder: string;
let opened: Database[] = [];

beforeEach(async () => {
  dataFolder = await mkdtemp('/tmp/throughline-data-');
  await chmod(dataFolder, 0o755);
});
afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()));
  opened = [];
  await rm(dataFolder, { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const database = await openDatabase({ dataFolder });
  opened.push(database);
  return database;
}

const answer = async (database: Database) =>
  (await sql<{ answer: number }>`select 42 as answer`.execute(database.installation)).rows[0]?.answer;

test('a program goes on when the one that kept the server ends, and keeps it from then on', async () => {
  const keeping = await open();
  await migrateInstallation(keeping);
  const joined = await open();
  expect(await answer(joined)).toBe(42);
  await keeping.close();
  expect(await answer(joined)).toBe(42);
  expect(await joined.installation.selectFrom('workspace').selectAll().execute()).toEqual([]);
  const server = await findPostmaster(join(dataFolder, 'database', 'cluster'));
  await joined.close();
  expect(await isPostgres(server?.pid ?? 0)).toBe(false);
  opened = [];
});

test('a server that was killed is started again for the next question', async () => {
  const database = await open();
  await migrateInstallation(database);
  const server = await findPostmaster(join(dataFolder, 'database', 'cluster'));
  process.kill(server?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => answer(database).catch(() => 'not yet'), { timeout: 15_000 }).toBe(42);
});
