import { join } from 'node:path';
import type { Actor, Context } from '../access/context.ts';
import { getWorkspace } from '../access/workspaces.ts';
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

/** The context in which this actor works in a workspace; throws `workspace-not-found`. */
export async function openContext(installation: Installation, slug: string, actor: Actor): Promise<Context> {
  const { database, filesFolder, readDocument, now } = installation;
  const { workspace, schema } = await getWorkspace(database, slug);
  return {
    workspace,
    actor,
    db: database.workspace(schema),
    files: openFileStore(join(filesFolder, schema)),
    now,
    readDocument,
  };
}
