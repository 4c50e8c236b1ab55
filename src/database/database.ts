import { Kysely, PostgresDialect, type PostgresPool, type Transaction } from 'kysely';
import type pg from 'pg';
import type { ActivityTables } from './activity-tables.ts';
import { type Connections, openEmbeddedConnections, openServerConnections } from './connections.ts';
import { databaseError } from './errors.ts';
import { type InstallationTables, installationSchema } from './installation.ts';
import { checkSchemaName } from './schema-name.ts';

/** The database of one workspace: its tables, chosen by the search path. Features add theirs with `withTables`. */
export type WorkspaceDatabase = Kysely<ActivityTables>;
export type InstallationDatabase = Kysely<InstallationTables>;

export interface Database {
  /** The list of workspaces and what else belongs to the whole installation. */
  readonly installation: InstallationDatabase;
  /** The database of the workspace that stands in this schema; no connection is made until it is used. */
  workspace(schema: string): WorkspaceDatabase;
  /** Ends all connections and, when this program started the server, stops it. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A server to use, `postgres://…`; without it one is run in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  readonly log?: (message: string) => void;
}

/**
 * Opens the database: the server at `databaseUrl`, or one that is started (or joined) in the data folder. Migrations are run
 * apart, see migrate.ts. Throws `database-unreachable`, `database-too-old` or the errors of embedded/errors.ts.
 */
export async function openDatabase({
  databaseUrl,
  dataFolder,
  log = () => undefined,
}: DatabaseOptions): Promise<Database> {
  const connections =
    databaseUrl === undefined
      ? await openEmbeddedConnections(dataFolder, log)
      : await openServerConnections(databaseUrl, log);
  const inSchema = schemaChooser(connections);
  const workspaces = new Map<string, WorkspaceDatabase>();
  return {
    installation: inSchema<InstallationTables>(installationSchema),
    workspace: (schema) => {
      const opened = workspaces.get(schema) ?? inSchema<ActivityTables>(checkSchemaName(schema));
      workspaces.set(schema, opened);
      return opened;
    },
    close: connections.close,
  };
}

/**
 * All workspaces share one pool; a connection carries the search path that it was last given and is given another only when
 * it is handed to another workspace. That happens outside of any transaction, so no rollback can bring the old one back.
 */
function schemaChooser(connections: Connections) {
  const pathOf = new WeakMap<pg.PoolClient, string>();
  return <Tables>(schema: string): Kysely<Tables> => {
    const connect = async () => {
      const client = await connections.connect();
      if (pathOf.get(client) === schema) return client;
      try {
        await client.query(`set search_path to "${schema}"`);
        pathOf.set(client, schema);
        return client;
      } catch (error) {
        client.release(true);
        throw error;
      }
    };
    const pool = { connect, end: async () => undefined } as PostgresPool;
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  };
}

const conflicts = new Set(['40001', '40P01', '55P03']);

/**
 * Runs the work in one transaction: everything or nothing. Inside a transaction it joins that one. Nothing is repeated: two
 * changes that exclude each other (serialization, deadlock) throw `database-conflict`, and the caller decides.
 */
export async function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (db.isTransaction) return work(db as Transaction<Tables>);
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    if (conflicts.has((error as { code?: string }).code ?? '')) throw databaseError('database-conflict');
    throw error;
  }
}
