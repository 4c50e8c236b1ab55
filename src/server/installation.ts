import { join } from 'node:path';
import type { Actor, Context } from '../access/context.ts';
import { getWorkspace, type OpenedWorkspace } from '../access/workspaces.ts';
import type { Database } from '../database/database.ts';
import { openFileStore } from '../database/file-store.ts';

/** Everything the server has to work with: made once at start, given to each request. */
export interface Installation {
  readonly database: Database;
  /** Where each workspace keeps its original files, in a folder of its own. */
  readonly filesFolder: string;
  readonly readDocument: Context['readDocument'];
  readonly now: () => Date;
}

const freshMilliseconds = 5000;
const lately = new WeakMap<Database, Map<string, OpenedWorkspace & { readonly until: number }>>();

/** The workspace as it was at most five seconds ago: it hardly ever changes, and every request asks for it. */
async function lookUp(database: Database, slug: string): Promise<OpenedWorkspace> {
  const seen = lately.get(database) ?? new Map<string, OpenedWorkspace & { readonly until: number }>();
  lately.set(database, seen);
  const known = seen.get(slug);
  if (known !== undefined && known.until > performance.now()) return known;
  const opened = await getWorkspace(database, slug);
  seen.set(slug, { ...opened, until: performance.now() + freshMilliseconds });
  return opened;
}

/** The context in which this actor works in a workspace; throws `workspace-not-found`. */
export async function openContext(installation: Installation, slug: string, actor: Actor): Promise<Context> {
  const { database, filesFolder, readDocument, now } = installation;
  const { workspace, schema } = await lookUp(database, slug);
  return {
    workspace,
    actor,
    db: database.workspace(schema),
    files: openFileStore(join(filesFolder, schema)),
    now,
    readDocument,
  };
}
