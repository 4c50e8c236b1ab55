import type { Insertable, Selectable, Transaction } from 'kysely';
import type { ActivityEntry } from '../core/activity-entry.ts';
import { continueChain, type NewActivity } from './activity-chain.ts';
import type { ActivityTables } from './activity-tables.ts';
import { canonicalJson } from './canonical-json.ts';
import type { WorkspaceDatabase } from './database.ts';

export { ActivityEntry } from '../core/activity-entry.ts';
export type { NewActivity } from './activity-chain.ts';

const rowsPerInsert = 500;

/**
 * Appends to the log in the transaction of the change itself, so that there is never one without the other, and gives the entries
 * as they stand in the chain. Whoever appends waits for the one before: the chain has one order.
 */
export async function recordActivity(
  transaction: Transaction<ActivityTables>,
  activity: NewActivity | readonly NewActivity[],
): Promise<ActivityEntry[]> {
  const head = await transaction
    .selectFrom('activity_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const entries = continueChain(head, [activity].flat());
  for (let start = 0; start < entries.length; start += rowsPerInsert) {
    await transaction
      .insertInto('activity')
      .values(entries.slice(start, start + rowsPerInsert).map(toRow))
      .execute();
  }
  const last = entries.at(-1);
  if (last) await transaction.updateTable('activity_head').set({ seq: last.seq, hash: last.hash }).execute();
  return entries;
}

export interface ActivityQuery {
  /** Only what was done to the record with this id. */
  readonly record?: string | undefined;
  /** Only entries before this number: the next page. */
  readonly before?: number | undefined;
  readonly size: number;
}

/** A page of the log, newest first; `more` says whether there is an older one. */
export async function listActivity(
  db: WorkspaceDatabase,
  { record, before, size }: ActivityQuery,
): Promise<{ items: ActivityEntry[]; more: boolean }> {
  let query = db
    .selectFrom('activity')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(size + 1);
  if (record !== undefined) query = query.where('record_id', '=', record);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.execute();
  return { items: rows.slice(0, size).map(fromRow), more: rows.length > size };
}

function toRow(entry: ActivityEntry): Insertable<ActivityTables['activity']> {
  return {
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    record_type: entry.record.type,
    record_id: entry.record.id,
    before: entry.before === null ? null : canonicalJson(entry.before),
    after: entry.after === null ? null : canonicalJson(entry.after),
    hash: entry.hash,
    previous_hash: entry.previousHash,
  };
}

/** A row of the log as an entry, with what it was hashed from unchanged. */
export function fromRow(row: Selectable<ActivityTables['activity']>): ActivityEntry {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    action: row.action,
    record: { type: row.record_type, id: row.record_id },
    before: row.before as ActivityEntry['before'],
    after: row.after as ActivityEntry['after'],
    hash: row.hash,
    previousHash: row.previous_hash,
  };
}
