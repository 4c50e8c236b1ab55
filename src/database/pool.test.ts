import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';

const db = testDatabase();

test('a connection that breaks while it is held fails its next query and harms nothing else', async () => {
  const holding = db.workspace.connection().execute(async (connection) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db.workspace);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return sql`select 1`.execute(connection);
  });
  await expect(holding).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(db.workspace)).rows).toEqual([{ one: 1 }]);
});
