import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { type Database, openDatabase } from './database.ts';
import { createWorkspaceSchema, migrateInstallation, migrateSchema, migrateWorkspaces } from './migrate.ts';
import { type Migration, readMigrations } from './migrations.ts';

const db = testDatabase();

const migration = (number: number, text: string): Migration => ({
  number,
  name: `00${number}-step`,
  text,
  checksum: createHash('sha256').update(text).digest('hex'),
});

const first = migration(1, 'create table one (x int); create table log (at timestamptz default now())');
const second = migration(2, 'insert into log default values; insert into one values (1)');

let count = 0;
async function emptySchema(): Promise<string> {
  count += 1;
  const schema = `empty_${count}`;
  await sql
    .raw(`create schema ${schema}; create table ${schema}.migration (number int primary key, name text, checksum text)`)
    .execute(db.database.installation);
  return schema;
}

const rowsOf = async (schema: string, table: string) =>
  (await sql`select * from ${sql.table(table)}`.execute(db.database.workspace(schema))).rows.length;

const migrate = (schema: string, migrations: Migration[]) =>
  migrateSchema(db.database.workspace(schema), schema, migrations);

test('each is applied once, in order, also when many programs start at once', async () => {
  const schema = await emptySchema();
  await migrate(schema, [first]);
  const others = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ databaseUrl: db.url, dataFolder: '' })));
  await Promise.all(others.map((other) => migrateSchema(other.workspace(schema), schema, [first, second])));
  await Promise.all(others.map((other) => other.close()));
  expect(await rowsOf(schema, 'log')).toBe(1);
  expect(await rowsOf(schema, 'migration')).toBe(2);
});

test('one that fails leaves nothing of itself, and what came before stays', async () => {
  const schema = await emptySchema();
  const failing = migrate(schema, [first, migration(2, 'insert into one values (1); select 1 / 0')]);
  await expect(failing).rejects.toMatchObject({ code: 'migration-failed', params: { name: '002-step' } });
  expect(await rowsOf(schema, 'one')).toBe(0);
  expect(await rowsOf(schema, 'migration')).toBe(1);
});

test('one that was edited after it was applied is refused', async () => {
  const schema = await emptySchema();
  await migrate(schema, [first]);
  const edited = migrate(schema, [{ ...first, checksum: 'other' }, second]);
  await expect(edited).rejects.toMatchObject({ code: 'migration-changed', params: { name: '001-step' } });
});

test('data of a newer program is refused, and left as it is', async () => {
  const schema = await emptySchema();
  await migrate(schema, [first, second]);
  await expect(migrate(schema, [first])).rejects.toMatchObject({
    code: 'schema-newer',
    params: { applied: '002', known: '001' },
    message: expect.stringContaining('Install the newer version'),
  });
});

describe('workspaces', () => {
  test('a workspace is made with all its tables, or not at all', async () => {
    await createWorkspaceSchema(db.database, 'ws_new');
    await expect(createWorkspaceSchema(db.database, 'ws_new')).rejects.toMatchObject({ code: 'schema-taken' });
    const failing = createWorkspaceSchema(db.database, 'ws_half', async () => {
      throw new Error('not listed');
    });
    await expect(failing).rejects.toThrow('not listed');
    const { rows } = await sql`select nspname from pg_namespace where nspname in ('ws_new', 'ws_half')`.execute(
      db.database.installation,
    );
    expect(rows).toEqual([{ nspname: 'ws_new' }]);
    expect(await rowsOf('ws_new', 'activity_head')).toBe(1);
  });

  test('all that the installation lists are brought to the state of the program', async () => {
    const known = (await readMigrations('workspace')).length;
    expect(await rowsOf(db.schema, 'migration')).toBe(known);
    await sql`insert into migration (number, name, checksum) values (999, 'later', 'x')`.execute(db.workspace);
    await expect(migrateWorkspaces(db.database)).rejects.toMatchObject({ code: 'schema-newer' });
    await sql`delete from migration where number = 999`.execute(db.workspace);
    await migrateWorkspaces(db.database);
  });
});

describe('the installation', () => {
  const fresh = `throughline_fresh_${process.pid}`;
  let programs: Database[];

  beforeAll(async () => {
    await sql.raw(`create database ${fresh}`).execute(db.database.installation);
    const databaseUrl = db.url.replace(/throughline_test_\w+/, fresh);
    programs = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl, dataFolder: '' })));
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.close()));
    await sql.raw(`drop database ${fresh} with (force)`).execute(db.database.installation);
  });

  test('is made once by several programs at the same moment', async () => {
    await Promise.all(programs.map(migrateInstallation));
    expect(await programs[0]?.installation.selectFrom('workspace').selectAll().execute()).toEqual([]);
  });
});

test('migration files are numbered without a gap', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-migrations-'));
  try {
    await writeFile(join(folder, '001-a.sql'), 'select 1;\r\n');
    const [one] = await readMigrations('workspace', folder);
    expect(one).toMatchObject({ number: 1, name: '001-a', text: 'select 1;\n' });
    await writeFile(join(folder, '003-c.sql'), '');
    await expect(readMigrations('workspace', folder)).rejects.toThrow('should be number 2');
  } finally {
    await rm(folder, { recursive: true });
  }
});
