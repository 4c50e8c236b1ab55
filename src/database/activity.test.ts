import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { ActivityEntry } from '../core/activity-entry.ts';
import { newId } from '../core/ids.ts';
import { listActivity, type NewActivity, recordActivity } from './activity.ts';
import { verifyActivity } from './activity-verification.ts';
import { inTransaction } from './database.ts';

const db = testDatabase();
const at = new Date('2026-03-04T05:06:07.089Z');
const id = newId();

const activity = (more: Partial<NewActivity> = {}): NewActivity => ({
  at,
  actor: 'local-operator',
  action: 'review.accept',
  record: { type: 'recommendation', id },
  ...more,
});

const record = (...activities: NewActivity[]) => inTransaction(db.workspace, (tx) => recordActivity(tx, activities));

beforeEach(async () => {
  await sql`truncate activity; update activity_head set seq = 0, hash = repeat('0', 64)`.execute(db.workspace);
});

test('entries are numbered, linked and come back as they were written', async () => {
  const [first] = await record(activity({ before: { b: [1.5, 'é\u0000'], a: null }, after: 'x' }));
  const [second] = await record(activity());
  expect(second?.previousHash).toBe(first?.hash);
  const { items, more } = await listActivity(db.workspace, { size: 10 });
  expect(items).toEqual([second, first]);
  expect(more).toBe(false);
  for (const item of items) ActivityEntry.parse(item);
});

test('the log is paged from the newest and by record', async () => {
  const other = newId();
  await record(activity(), activity({ record: { type: 'import', id: other } }), activity());
  expect((await listActivity(db.workspace, { size: 2 })).items.map(({ seq }) => seq)).toEqual([3, 2]);
  expect((await listActivity(db.workspace, { size: 2 })).more).toBe(true);
  expect((await listActivity(db.workspace, { size: 2, before: 2 })).items.map(({ seq }) => seq)).toEqual([1]);
  expect((await listActivity(db.workspace, { size: 2, record: other })).items.map(({ seq }) => seq)).toEqual([2]);
});

test('a change that is rolled back leaves no entry and no gap', async () => {
  await record(activity());
  const failing = inTransaction(db.workspace, async (tx) => {
    await recordActivity(tx, activity());
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await record(activity());
  expect(await verifyActivity(db.workspace)).toMatchObject({ entries: 2, intact: true, brokenAt: null });
});

test('writers at the same moment form one chain', async () => {
  await Promise.all(Array.from({ length: 40 }, () => record(activity(), activity())));
  expect(await verifyActivity(db.workspace)).toMatchObject({ entries: 80, intact: true });
});

test('a batch of thousands is one chain', async () => {
  await record(...Array.from({ length: 2001 }, (_, index) => activity({ after: { index } })));
  expect(await verifyActivity(db.workspace)).toMatchObject({ entries: 2001, intact: true });
});

test('the empty log is intact', async () => {
  expect(await verifyActivity(db.workspace)).toEqual({
    entries: 0,
    intact: true,
    brokenAt: null,
    lastHash: '0'.repeat(64),
  });
});

describe('tampering is found', () => {
  const tampering: [what: string, statement: string, brokenAt: number][] = [
    ['another time', "update activity set at = at + interval '1 millisecond' where seq = 3", 3],
    ['another actor', "update activity set actor = 'nobody' where seq = 3", 3],
    ['another action', "update activity set action = 'review.edit' where seq = 3", 3],
    ['another kind of record', "update activity set record_type = 'import' where seq = 3", 3],
    ['another record', "update activity set record_id = '00000000-0000-7000-8000-000000000000' where seq = 3", 3],
    ['another state before', `update activity set before = '{"text":"y"}' where seq = 3`, 3],
    ['no state before', 'update activity set before = null where seq = 3', 3],
    ['another state after', `update activity set after = '{"text":"y"}' where seq = 3`, 3],
    ['another hash', "update activity set hash = repeat('a', 64) where seq = 3", 3],
    ['another link', "update activity set previous_hash = repeat('a', 64) where seq = 3", 3],
    ['another number', 'update activity set seq = 99 where seq = 3', 3],
    ['one missing at the start', 'delete from activity where seq = 1', 1],
    ['one missing in the middle', 'delete from activity where seq = 3', 3],
    [
      'one missing, the rest renumbered',
      'delete from activity where seq = 3; update activity set seq = seq - 1 where seq > 3',
      3,
    ],
    ['one missing at the end', 'delete from activity where seq = 5', 5],
    ['several missing at the end', 'delete from activity where seq > 2', 3],
    ['all missing', 'delete from activity', 1],
    [
      'two in the other order',
      'update activity set seq = -2 where seq = 2; update activity set seq = 2 where seq = 3; update activity set seq = 3 where seq = -2',
      2,
    ],
    ['another head', "update activity_head set hash = repeat('a', 64)", 6],
    ['a head set back', 'update activity_head set (seq, hash) = (select seq, hash from activity where seq = 4)', 6],
    ['no head', 'delete from activity_head', 6],
  ];

  test.each(tampering)('%s', async (_, statement, brokenAt) => {
    await sql`insert into activity_head (seq, hash) values (0, repeat('0', 64)) on conflict do nothing`.execute(
      db.workspace,
    );
    const texts = [1, 2, 3, 4, 5].map((number) => ({ text: `text ${number}` }));
    await record(...texts.map((text) => activity({ before: text, after: text })));
    expect((await verifyActivity(db.workspace)).intact).toBe(true);
    await sql.raw(statement).execute(db.workspace);
    expect(await verifyActivity(db.workspace)).toMatchObject({ intact: false, brokenAt });
  });
});
