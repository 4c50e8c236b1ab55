import pg from 'pg';

const bigint = 20;
const date = 1082;

/** Numbers as numbers, and calendar dates as the text they are (yyyy-mm-dd): a date has no time zone to be shifted by. */
const parsers: Record<number, (text: string) => unknown> = { [bigint]: parseWhole, [date]: (text) => text };

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers of JavaScript`);
  return value;
}

/** A pool of connections to a server; `onError` gets what goes wrong on connections nobody is using. */
export function openPool(connection: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 15_000,
    application_name: 'throughline',
    ...connection,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid)),
    },
  });
  pool.on('error', onError);
  // A connection that breaks between two queries of whoever holds it fails the next one; unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
