import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { ensureCluster, superuser } from './cluster.ts';
import { embeddedError } from './errors.ts';
import { settleHome } from './home.ts';
import { type Address, databaseName, ownership } from './owner.ts';
import { findPostmaster, isPostgres, type Postmaster, removeStaleLock } from './postmaster.ts';
import type { ServerOptions } from './settings.ts';
import { startServer } from './start.ts';

const patienceSeconds = 120;

/** A running server of a data folder, ours or one that another program on this machine keeps. */
export interface EmbeddedServer {
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** Whether this program started it; only then does `close` stop it. */
  readonly owned: boolean;
  close(): Promise<void>;
}

export interface EmbeddedOptions extends ServerOptions {
  readonly dataFolder: string;
  /** Gets a sentence for each step that a person may want to know of. */
  readonly log?: (message: string) => void;
}

/**
 * Opens the PostgreSQL server of a data folder (a path): starts it, making the cluster the first time, or joins the one that
 * another program keeps running on it; there are never two. Throws the errors of `embeddedError`.
 */
export async function openEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  const home = await settleHome(options.dataFolder, log);
  const binaries = await findBinaries(home.account, home.copies);
  const cluster = await ensureCluster(home, binaries, log);
  for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end; await sleep(50)) {
    const running = await findPostmaster(cluster);
    if (running !== undefined && (await isPostgres(running.pid))) {
      if (await joinable(running, log)) return present(running, false, async () => undefined);
      continue;
    }
    if (running !== undefined) await removeStaleLock(cluster, running);
    const started = await startServer(home, binaries, cluster, options);
    if (started !== undefined) return present(started.address, true, started.stop);
  }
  throw embeddedError('database-start-timeout', { seconds: patienceSeconds, log: `See ${home.folder}/postgres.log` });
}

const present = (address: Address, owned: boolean, close: () => Promise<void>): EmbeddedServer => ({
  connection: { host: address.socketFolder, port: address.port, user: superuser, database: databaseName },
  owned,
  close,
});

/** A server that its program left behind (its keeper was killed too) is asked to stop, so that we start our own. */
async function joinable(running: Postmaster, log: (message: string) => void): Promise<boolean> {
  const state = await ownership(running);
  if (state === 'abandoned') {
    log('Stopping a database server that another program left running.');
    process.kill(running.pid, 'SIGINT');
  }
  return state === 'owned';
}
