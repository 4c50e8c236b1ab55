import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase, type WorkspaceDatabase } from '../../src/database/database.ts';
import { type FileStore, openFileStore } from '../../src/database/file-store.ts';
import { withDatabase } from './address.ts';

/** A database of the calling file's (or describe's) own; its members may be used in tests and hooks, not before. */
export interface TestDatabase {
  readonly database: Database;
  /** The one workspace in it: slug `meridia`, schema `ws_meridia`, country MER, migrated and empty. */
  readonly workspace: WorkspaceDatabase;
  readonly slug: string;
  readonly schema: string;
  readonly url: string;
  /** An empty store for original files, in a folder of its own. */
  readonly files: FileStore;
}

/** Gives a fresh database, a copy of the migrated template, before the tests of this file or describe, and drops it afterwards. */
export function testDatabase(): TestDatabase {
  let opened: { database: Database; url: string; name: string; folder: string } | undefined;
  const get = () => {
    if (opened === undefined) throw new Error('The test database is there only inside of tests and hooks.');
    return opened;
  };
  beforeAll(async () => {
    const { url: server, template } = inject('testServer');
    const name = `throughline_test_${randomBytes(6).toString('hex')}`;
    await onServer(server, `create database ${name} template ${template}`);
    const url = withDatabase(server, name);
    const folder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
    opened = { name, url, folder, database: await openDatabase({ databaseUrl: url, dataFolder: folder }) };
  });
  afterAll(async () => {
    if (opened === undefined) return;
    await opened.database.close();
    await onServer(inject('testServer').url, `drop database if exists ${opened.name} with (force)`);
    await rm(opened.folder, { recursive: true, force: true });
  });
  return {
    get database() {
      return get().database;
    },
    get workspace() {
      return get().database.workspace('ws_meridia');
    },
    slug: 'meridia',
    schema: 'ws_meridia',
    get url() {
      return get().url;
    },
    get files() {
      return openFileStore(get().folder);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
