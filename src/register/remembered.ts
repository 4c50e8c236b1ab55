import type { Context } from '../access/context.ts';
import { registerDatabase } from './register-database.ts';

/** Answers that are kept, a limited number of them; the one that was made first goes first. */
export interface Remembered<Value> {
  /** The value of this key, made again when anything in the workspace has changed since. */
  readonly get: (context: Context, key: unknown, make: () => Promise<Value>) => Promise<Value>;
}

/**
 * Remembers answers as long as nothing changes. Every change writes the log in its own transaction, so the log's last entry
 * tells whether an answer still holds, whichever program made the change. `keep` says which values are worth it.
 */
export function createRemembered<Value>(most: number, keep: (value: Value) => boolean = () => true): Remembered<Value> {
  const answers = new Map<string, { readonly version: string; readonly value: Value }>();
  return {
    get: async (context, key, make) => {
      const db = registerDatabase(context);
      const head = await db.selectFrom('activity_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
      const version = `${head.seq} ${head.hash}`;
      // the moment tells apart workspaces of two databases that share a slug, as in tests
      const name = JSON.stringify([context.workspace.slug, context.workspace.createdAt, key]);
      const known = answers.get(name);
      if (known?.version === version) return known.value;
      const value = await make();
      answers.delete(name);
      if (keep(value)) answers.set(name, { version, value });
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
      return value;
    },
  };
}
