import type { ColumnType } from 'kysely';

/** A column that is written once: the log has no way to change what stands in it. */
type Written<T, Insert = T> = ColumnType<T, Insert, never>;

export interface ActivityTables {
  activity: {
    seq: Written<number>;
    at: Written<Date, string>;
    actor: Written<string>;
    action: Written<string>;
    record_type: Written<string>;
    record_id: Written<string>;
    before: Written<unknown, string | null>;
    after: Written<unknown, string | null>;
    hash: Written<string>;
    previous_hash: Written<string>;
  };
  activity_head: { one: boolean; seq: number; hash: string };
}
