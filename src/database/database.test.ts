import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { newId } from '../core/ids.ts';
import { listActivity, recordActivity } from './activity.ts';
import { inTransaction, openDatabase } from './database.ts';
import { createWorkspaceSchema } from './migrate.ts';

const db = testDatabase();
const schemas = ['ws_alpha', 'ws_beta', 'ws_gamma'];

beforeAll(async () => {
  for (const schema of schemas) await createWorkspaceSchema(db.database, schema);
});

const record = (schema: string) =>
  inTransaction(db.database.workspace(schema), (tx) =>
    recordActivity(tx, {
      at: new Date(),
      actor: schema,
      action: 'import.started',
      record: { type: 'import', id: newId() },
    }),
  );

test('workspaces used at the same moment on one pool never see each other', async () => {
  const mixed = Array.from({ length: 90 }, (_, index) => schemas[index % 3] as string);
  await Promise.all(mixed.map(record));
  const seen = await Promise.all(
    mixed.map(async (schema) => ({ schema, log: await listActivity(db.database.workspace(schema), { size: 100 }) })),
  );
  for (const { schema, log } of seen) {
    const actors = log.items.map(({ actor }) => actor).filter((actor) => schemas.includes(actor));
    expect(actors).toEqual(Array(30).fill(schema));
  }
});

test('a failed transaction does not leave its workspace on the connection', async () => {
  const path = async (schema: string) => {
    const { rows } = await sql<{ path: string }>`select current_schema() as path`.execute(
      db.database.workspace(schema),
    );
    return rows[0]?.path;
  };
  for (const schema of [...schemas, ...schemas]) {
    const failing = inTransaction(db.database.workspace(schema), (tx) => sql`select 1 / 0`.execute(tx));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await path(schema)).toBe(schema);
  }
});

test('a name that could be more than a schema is refused', () => {
  for (const name of ['', 'a"; drop schema x', 'Upper', '1st', 'a'.repeat(64)]) {
    expect(() => db.database.workspace(name)).toThrow(expect.objectContaining({ code: 'schema-name-invalid' }));
  }
});

test('a transaction inside a transaction is the same one', async () => {
  const workspace = db.database.workspace('ws_alpha');
  const before = (await listActivity(workspace, { size: 1 })).items[0]?.seq;
  const failing = inTransaction(workspace, async (outer) => {
    await inTransaction(outer, (inner) =>
      recordActivity(inner, { at: new Date(), actor: 'x', action: 'a.b', record: { type: 'x', id: newId() } }),
    );
    throw new Error('undo');
  });
  await expect(failing).rejects.toThrow('undo');
  expect((await listActivity(workspace, { size: 1 })).items[0]?.seq).toBe(before);
});

test('changes that exclude each other are told as a conflict and not repeated', async () => {
  const workspace = db.database.workspace('ws_beta');
  let runs = 0;
  const change = () =>
    inTransaction(workspace, async (tx) => {
      runs += 1;
      await sql`set transaction isolation level repeatable read`.execute(tx);
      await sql`select count(*) from activity`.execute(tx);
      await recordActivity(tx, { at: new Date(), actor: 'x', action: 'a.b', record: { type: 'x', id: newId() } });
      await sql`select pg_sleep(0.1)`.execute(tx);
    });
  const results = await Promise.allSettled([change(), change()]);
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(reasons).toMatchObject([{ code: 'database-conflict' }]);
  expect(runs).toBe(2);
});

test('whole numbers come as numbers and dates as their text', async () => {
  const { rows } = await sql`select count(*) as n, date '2026-03-01' as day from pg_class where false`.execute(
    db.database.installation,
  );
  expect(rows).toEqual([{ n: 0, day: '2026-03-01' }]);
  await expect(sql`select 9007199254740993::bigint`.execute(db.database.installation)).rejects.toThrow('beyond');
});

test('a server that is not there is told with what to check, and without the password', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/none', dataFolder: '' });
  const error = await opening.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'database-unreachable', message: expect.stringContaining('DATABASE_URL') });
  expect(String(error)).not.toContain('secret');
});
