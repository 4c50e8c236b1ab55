import type { WorkspaceDatabase } from '../database/database.ts';
import type { FileStore } from '../database/file-store.ts';
import type { SourceDocument } from '../documents/source-document.ts';
import type { Workspace } from './workspace.ts';

/** Who acts. Until accounts exist there is one person, the operator at this machine, and the system itself. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

export const localOperator: Actor = { id: 'local-operator', name: 'Local operator' };
export const system: Actor = { id: 'system', name: 'Throughline' };

/** What every use-case takes first: the workspace it works in, who acts, and the effects it may use. */
export interface Context {
  readonly workspace: Workspace;
  readonly actor: Actor;
  readonly db: WorkspaceDatabase;
  readonly files: FileStore;
  readonly now: () => Date;
  /** Reads bytes in a worker thread on the server, in process in tests. `name` is the uploaded file's name. */
  readonly readDocument: (bytes: Uint8Array, name: string) => Promise<SourceDocument>;
}
