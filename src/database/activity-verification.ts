import { fromRow } from './activity.ts';
import { emptyChain, type Head, hashOf } from './activity-chain.ts';
import type { WorkspaceDatabase } from './database.ts';

export interface Verification {
  /** How many entries the log holds. */
  readonly entries: number;
  readonly intact: boolean;
  /** The number of the first entry that is missing, moved or altered; null when the log is intact. */
  readonly brokenAt: number | null;
  /** Hash of the last entry that holds. Kept elsewhere, it can show later that the whole log was not written anew. */
  readonly lastHash: string;
}

const pageSize = 500;

/**
 * Walks the whole log, a page at a time, in one unchanging view of the data: numbers without a gap, each hash right, each linked to
 * the one before, and the last one the head's. It finds any change to entries, in the middle or at the end. What it cannot find alone is a
 * log rewritten from some entry on with all hashes and the head made anew: for that, compare `lastHash` with one noted earlier.
 */
export function verifyActivity(db: WorkspaceDatabase): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (view) => {
      const head = await view.selectFrom('activity_head').select(['seq', 'hash']).executeTakeFirst();
      const { count } = await view
        .selectFrom('activity')
        .select((fields) => fields.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      let last: Head = emptyChain;
      let broken = false;
      for (let more = true; more && !broken; ) {
        const page = view.selectFrom('activity').selectAll().where('seq', '>', last.seq).orderBy('seq').limit(pageSize);
        const entries = (await page.execute()).map(fromRow);
        more = entries.length === pageSize;
        for (const entry of entries) {
          broken = entry.seq !== last.seq + 1 || entry.previousHash !== last.hash || entry.hash !== hashOf(entry);
          if (broken) break;
          last = { seq: entry.seq, hash: entry.hash };
        }
      }
      const intact = !broken && head?.seq === last.seq && head.hash === last.hash;
      return { entries: count, intact, brokenAt: intact ? null : last.seq + 1, lastHash: last.hash };
    });
}
