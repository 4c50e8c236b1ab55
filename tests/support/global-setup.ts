import { chmod, mkdtemp, rm } from 'node:fs/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database/database.ts';
import { openEmbeddedServer } from '../../src/database/embedded/server.ts';
import { createWorkspaceSchema, migrateInstallation } from '../../src/database/migrate.ts';
import { withDatabase } from './address.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server that tests make their databases on, and the database that those are copies of. */
    testServer: { url: string; template: string };
  }
}

/**
 * One server for the whole run: THROUGHLINE_TEST_DATABASE_URL, or one of our own in a temporary folder. On it stands a template
 * that is migrated once and holds one workspace; each test database is a copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { THROUGHLINE_TEST_DATABASE_URL: given } = process.env;
  const own = given === undefined ? await startServer() : undefined;
  const url = given ?? own?.url ?? '';
  const template = `throughline_template_${process.pid}_${Date.now()}`;
  await onServer(url, `create database ${template}`);
  const database = await openDatabase({ databaseUrl: withDatabase(url, template), dataFolder: '' });
  await migrateInstallation(database);
  await createWorkspaceSchema(database, 'ws_meridia', async (installation) => {
    await installation
      .insertInto('workspace')
      .values({
        slug: 'meridia',
        schema_name: 'ws_meridia',
        name: JSON.stringify({ en: 'Republic of Meridia' }),
        country: 'XMD',
        languages: ['en'],
        demo: true,
        created_at: '2026-01-01T00:00:00.000Z',
      })
      .execute();
  });
  await database.close();
  project.provide('testServer', { url, template });
  return async () => {
    if (own === undefined) await onServer(url, `drop database if exists ${template} with (force)`);
    await own?.stop();
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataFolder = await mkdtemp('/tmp/throughline-test-');
  // The server's unprivileged account passes through here when the tests run as root.
  await chmod(dataFolder, 0o755);
  const server = await openEmbeddedServer({ dataFolder, durable: false, maxConnections: 200 });
  const { host, port, user, database } = server.connection;
  return {
    url: `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`,
    stop: async () => {
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
