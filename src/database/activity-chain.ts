import { createHash } from 'node:crypto';
import type { ActivityEntry } from '../core/activity-entry.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the caller says of a change; `before` and `after` are any JSON, null or absent where there is nothing. */
export interface NewActivity {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly record: { readonly type: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where a chain ends: the number and hash of its last entry. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const emptyChain: Head = { seq: 0, hash: '0'.repeat(64) };

type Unsealed = Omit<ActivityEntry, 'hash'>;

/** SHA-256, hex, over the canonical JSON of everything in the entry but the hash itself. */
export function hashOf({ seq, at, actor, action, record, before, after, previousHash }: Unsealed): string {
  const { type, id } = record;
  const text = canonicalJson({ seq, at, actor, action, record: { type, id }, before, after, previousHash });
  return createHash('sha256').update(text).digest('hex');
}

/** Continues the chain after `head` with the activities, in their order. */
export function continueChain(head: Head, activities: readonly NewActivity[]): ActivityEntry[] {
  let { seq, hash: previousHash } = head;
  return activities.map(({ at, actor, action, record, before = null, after = null }) => {
    seq += 1;
    const unsealed: Unsealed = {
      seq,
      at: at.toISOString(),
      actor,
      action,
      record: { type: record.type, id: record.id.toLowerCase() },
      before: before as ActivityEntry['before'],
      after: after as ActivityEntry['after'],
      previousHash,
    };
    const entry = { ...unsealed, hash: hashOf(unsealed) };
    previousHash = entry.hash;
    return entry;
  });
}
