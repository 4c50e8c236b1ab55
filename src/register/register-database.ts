import type { Kysely } from 'kysely';
import type { Context } from '../access/context.ts';
import { type NewActivity, recordActivity } from '../database/activity.ts';
import type { ActivityTables } from '../database/activity-tables.ts';
import { inTransaction } from '../database/database.ts';
import type { RegisterTables } from './tables.ts';

export type RegisterDatabase = Kysely<ActivityTables & RegisterTables>;

/** The workspace's database with the tables of the register. */
export function registerDatabase(context: Pick<Context, 'db'>): RegisterDatabase {
  return context.db.withTables<RegisterTables>();
}

/** One transaction: its database, its moment, the name that records keep of who did it, and the log that is written in it. */
export interface Change {
  readonly db: RegisterDatabase;
  readonly at: Date;
  readonly by: string;
  readonly log: (entries: readonly Omit<NewActivity, 'at' | 'actor'>[]) => Promise<void>;
}

/** Runs a change of the register in one transaction, so that what changes and its activity are there together or not at all. */
export function changeRegister<Result>(context: Context, work: (change: Change) => Promise<Result>): Promise<Result> {
  const at = context.now();
  return inTransaction(context.db, (transaction) =>
    work({
      db: transaction.withTables<RegisterTables>(),
      at,
      by: context.actor.name,
      log: async (entries) => {
        await recordActivity(
          transaction,
          entries.map((entry) => ({ ...entry, at, actor: context.actor.id })),
        );
      },
    }),
  );
}
