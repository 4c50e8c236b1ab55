import { rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pino } from 'pino';
import { ensureFolder } from '../database/folders.ts';
import type { RequestRecord } from './app.ts';

const largest = 10 * 1024 * 1024;

/** The server's own log: one JSON object a line, never with a body, a query or a person. */
export interface ServerLog {
  readonly request: (record: RequestRecord) => void;
  readonly bug: (error: Error, requestId: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens the log file at this path for appending; one over 10 MB is put aside first, in place of the one before it. A log that
 * cannot be written (a full disk) stops no request: `failed` is called once.
 */
export async function openServerLog(path: string, failed: (error: Error) => void): Promise<ServerLog> {
  await ensureFolder(dirname(path));
  const before = await stat(path).catch(() => undefined);
  if ((before?.size ?? 0) > largest) await rename(path, `${path}.1`);
  const file = pino.destination({ dest: path, sync: false, mode: 0o600 });
  let told = false;
  file.on('error', (error: Error) => {
    if (!told) failed(error);
    told = true;
  });
  const logger = pino({ base: null }, file);
  return {
    request: (record) => logger.info(record, 'request'),
    bug: (error, requestId) => logger.error({ err: error, requestId }, 'bug'),
    close: () =>
      new Promise((resolve) => {
        file.once('close', resolve);
        file.once('error', resolve);
        file.end();
      }),
  };
}
