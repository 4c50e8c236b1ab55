import { join, resolve } from 'node:path';
import type { Config } from '../core/config.ts';
import { openDatabase } from '../database/database.ts';
import { migrateInstallation, migrateWorkspaces } from '../database/migrate.ts';
import { createReaderPool } from '../documents/reader-pool.ts';
import type { Installation } from './installation.ts';

export interface OpenInstallation extends Installation {
  readonly close: () => Promise<void>;
}

/** Opens database, files and reader of the data folder, and brings the database's schemas to this program's state. */
export async function openInstallation(
  config: Pick<Config, 'databaseUrl' | 'dataFolder' | 'maxUploadBytes'>,
  log: (message: string) => void = () => undefined,
): Promise<OpenInstallation> {
  const { databaseUrl } = config;
  const dataFolder = resolve(config.dataFolder);
  const database = await openDatabase({ databaseUrl, dataFolder, log });
  const reader = createReaderPool();
  const close = async () => {
    await reader.close();
    await database.close();
  };
  try {
    await migrateInstallation(database);
    await migrateWorkspaces(database);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    database,
    filesFolder: join(dataFolder, 'files'),
    readDocument: (bytes, name) => reader.read(bytes, name),
    now: () => new Date(),
    close,
  };
}
