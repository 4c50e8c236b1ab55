import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { superuser } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';

/** The owner of a server holds one connection under this name, so that others see whether it still has one. */
const ownerName = 'throughline owner';
const graceMilliseconds = 2000;

export const databaseName = 'throughline';

export type Address = Pick<Postmaster, 'socketFolder' | 'port'>;

async function connect(address: Address): Promise<Client | undefined> {
  const client = new Client({
    host: address.socketFolder,
    port: address.port,
    user: superuser,
    database: 'postgres',
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

/** Makes us the owner: creates the database when it is missing and gives the connection to hold; undefined when not ready. */
export async function becomeOwner(address: Address): Promise<Client | undefined> {
  const client = await connect(address);
  if (client === undefined) return undefined;
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) await client.query(`create database ${databaseName}`);
  await client.query(`set application_name = '${ownerName}'`);
  return client;
}

/** Whether the server is kept by a living program; `silent` when it does not answer (starting up or shutting down). */
export async function ownership(address: Address): Promise<'owned' | 'abandoned' | 'silent'> {
  const client = await connect(address);
  if (client === undefined) return 'silent';
  try {
    for (const end = Date.now() + graceMilliseconds; Date.now() < end; await sleep(100)) {
      const owner = await client.query('select 1 from pg_stat_activity where application_name = $1', [ownerName]);
      if ((owner.rowCount ?? 0) > 0) return 'owned';
    }
    return 'abandoned';
  } catch {
    return 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}
