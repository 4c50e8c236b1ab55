import { randomUUID } from 'node:crypto';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { ensureFolder } from '../folders.ts';
import { startFailure } from './cluster.ts';
import { embeddedError } from './errors.ts';
import type { Home } from './home.ts';
import { type Keeper, startKeeper } from './keeper.ts';
import { openServerLog } from './log.ts';
import { type Address, becomeOwner } from './owner.ts';
import { findPostmaster } from './postmaster.ts';
import { type ServerOptions, settingsArguments } from './settings.ts';

const startSeconds = 120;
const stopSeconds = 30;
const port = 5432;
/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const socketPathLimit = 103;
const socketName = `/.s.PGSQL.${port}`;

export interface StartedServer {
  readonly address: Address;
  stop(): Promise<void>;
}

/**
 * Starts the server of a cluster and waits until it answers; undefined when another program was first (look again).
 * Throws `database-disk-full`, `database-start-failed` or `database-start-timeout`.
 */
export async function startServer(
  home: Home,
  binaries: string,
  cluster: string,
  options: ServerOptions,
): Promise<StartedServer | undefined> {
  const sockets = await makeSocketFolder(home);
  const startedAs = randomUUID();
  const log = await openServerLog(home.folder, home.account);
  const command = [
    join(binaries, 'bin', 'postgres'),
    '-D',
    cluster,
    ...settingsArguments(sockets.folder, startedAs, options),
  ];
  const keeper = startKeeper(command, home.account, log.file.fd);
  await log.file.close();
  const address = { socketFolder: sockets.folder, port };
  const owner = await waitUntilReady(keeper, address, startedAs);
  if (owner !== undefined) return { address, stop: () => stop(keeper, owner, cluster, sockets.remove) };

  const timedOut = keeper.running();
  keeper.release();
  await Promise.race([keeper.ended, sleep(stopSeconds * 1000, undefined, { ref: false })]);
  await sockets.remove();
  const tail = await log.tail();
  if (timedOut) throw embeddedError('database-start-timeout', { seconds: startSeconds, log: tail });
  if (/lock file ".*" already exists|shared memory block .* is still in use/.test(tail)) return undefined;
  throw startFailure(tail, home.folder);
}

/** The socket stands in the home, or, where that path is too long for a socket, in a folder of its own under /tmp. */
async function makeSocketFolder({ folder, account }: Home): Promise<{ folder: string; remove: () => Promise<void> }> {
  const usual = join(folder, 'socket');
  const tooLong = Buffer.byteLength(usual + socketName) > socketPathLimit;
  if (!tooLong) await ensureFolder(usual, 0o700);
  const sockets = tooLong ? await mkdtemp('/tmp/throughline-') : usual;
  if (account !== undefined) await chown(sockets, account.uid, account.gid);
  const remove = async () => {
    if (tooLong) await rm(sockets, { recursive: true, force: true });
  };
  return { folder: sockets, remove };
}

async function waitUntilReady(keeper: Keeper, address: Address, startedAs: string): Promise<Client | undefined> {
  const deadline = Date.now() + startSeconds * 1000;
  while (keeper.running() && Date.now() < deadline) {
    const owner = await becomeOwner(address, startedAs);
    if (owner !== undefined) return owner;
    await Promise.race([keeper.ended, sleep(20)]);
  }
  return undefined;
}

/** A fast shutdown: running transactions are rolled back, everything committed is on disk. */
async function stop(keeper: Keeper, owner: Client, cluster: string, removeSockets: () => Promise<void>): Promise<void> {
  const server = await findPostmaster(cluster);
  await owner.end().catch(() => undefined);
  keeper.release();
  const patience = sleep(stopSeconds * 1000, 'late', { ref: false });
  const late = (await Promise.race([keeper.ended, patience])) === 'late';
  if (late && server !== undefined && keeper.running()) {
    process.kill(server.pid, 'SIGQUIT');
    await keeper.ended;
  }
  await removeSockets();
}
