import type pg from 'pg';
import { openEmbeddedServer } from './embedded/server.ts';
import { databaseError } from './errors.ts';
import { openPool } from './pool.ts';

/** Where connections come from: a server of somebody's, or our own, which is started again when it has gone. */
export interface Connections {
  connect(): Promise<pg.PoolClient>;
  close(): Promise<void>;
}

export type Log = (message: string) => void;

/** Connections to the server at the address `postgres://…`; throws `database-unreachable` or `database-too-old`. */
export async function openServerConnections(url: string, log: Log): Promise<Connections> {
  const pool = openPool({ connectionString: url }, (error) => log(`A database connection broke: ${error.message}`));
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '?';
    if (!(Number.parseInt(version, 10) >= 15)) throw databaseError('database-too-old', { version });
  } catch (error) {
    await pool.end();
    if (!isGone(error) && !isRefused(error)) throw error;
    throw databaseError('database-unreachable', { reason: (error as Error).message });
  }
  return { connect: () => pool.connect(), close: () => pool.end() };
}

/**
 * Connections to the server of the data folder. When that server stops because the program that kept it ended, or because it
 * crashed, the next connection starts it again; what was under way on it fails, and is not repeated.
 */
export async function openEmbeddedConnections(dataFolder: string, log: Log): Promise<Connections> {
  const open = async () => {
    const server = await openEmbeddedServer({ dataFolder, log });
    return { server, pool: openPool(server.connection, () => undefined) };
  };
  const end = async ({ server, pool }: Awaited<ReturnType<typeof open>>) => {
    await pool.end();
    await server.close();
  };
  let current = await open();
  let reopening: Promise<void> | undefined;
  let closed = false;
  const reopen = async () => {
    log('The database server has stopped; starting it again.');
    await end(current);
    current = await open();
  };
  return {
    connect: async () => {
      try {
        return await current.pool.connect();
      } catch (error) {
        if (closed || !isGone(error)) throw error;
        reopening ??= reopen().finally(() => {
          reopening = undefined;
        });
        await reopening;
        return current.pool.connect();
      }
    },
    close: async () => {
      closed = true;
      await reopening?.catch(() => undefined);
      await end(current);
    },
  };
}

/** Errors of the socket, and PostgreSQL's 57P (ended by its operator, starting up, shutting down). */
const gone = /^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EAI_AGAIN|EACCES|ETIMEDOUT|EPIPE|57P0\d)$/;

/** What a server answers to a wrong password, database or address, or when it is full; `ERR_INVALID_URL` is our own. */
const refused = /^(28\w{3}|3D000|53300|ERR_INVALID_URL)$/;

const isRefused = (error: unknown) => refused.test((error as NodeJS.ErrnoException).code ?? '');

function isGone(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return gone.test(code ?? '') || /^Connection terminated|timeout exceeded when trying to connect/.test(message ?? '');
}
