import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { superuser } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';
import { startName } from './settings.ts';

/** The owner of a server holds one connection under this name, so that others see whether it still has one. */
const ownerName = 'throughline owner';
const graceMilliseconds = 4000;

export const databaseName = 'throughline';

export type Address = Pick<Postmaster, 'socketFolder' | 'port'>;

async function connect(address: Address, name: string): Promise<Client | undefined> {
  const client = new Client({
    host: address.socketFolder,
    port: address.port,
    user: superuser,
    database: 'postgres',
    application_name: name,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

/**
 * Makes us the owner of the server that we started under this name: creates the database when it is missing and gives the
 * connection to hold. Undefined when the server is not ready, or is one that another program started on the same socket.
 */
export async function becomeOwner(address: Address, startedAs: string): Promise<Client | undefined> {
  const client = await connect(address, ownerName);
  if (client === undefined) return undefined;
  const started = await client.query<{ name: string }>('select current_setting($1, true) as name', [startName]);
  if (started.rows[0]?.name !== startedAs) {
    await client.end();
    return undefined;
  }
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`create database ${databaseName}`);
  return client;
}

const stateQuery = `select
  exists (select from pg_stat_activity where application_name = $1) as owned,
  exists (select from pg_database where datname = $2) as ready`;

/**
 * Whether the server is kept by a living program, which then has made the database; `abandoned` when for some seconds nobody
 * was seen to keep it, `silent` when it does not answer (starting up or shutting down).
 */
export async function ownership(address: Address): Promise<'owned' | 'abandoned' | 'silent'> {
  const client = await connect(address, 'throughline');
  if (client === undefined) return 'silent';
  try {
    let lastSeen = Date.now();
    while (Date.now() - lastSeen < graceMilliseconds) {
      const { rows } = await client.query<{ owned: boolean; ready: boolean }>(stateQuery, [ownerName, databaseName]);
      const { owned = false, ready = false } = rows[0] ?? {};
      if (owned && ready) return 'owned';
      if (owned) lastSeen = Date.now();
      await sleep(50);
    }
    return 'abandoned';
  } catch {
    return 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}
