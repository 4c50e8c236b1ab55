import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { findPostmaster, isPostgres } from './postmaster.ts';
import { type EmbeddedServer, openEmbeddedServer } from './server.ts';

let dataFolder: string;
let servers: EmbeddedServer[] = [];

beforeEach(async () => {
  dataFolder = await mkdtemp('/tmp/throughline-server-');
  await chmod(dataFolder, 0o755);
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
  await rm(dataFolder, { recursive: true, force: true });
});

async function open(folder = dataFolder): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer({ dataFolder: folder, durable: false });
  servers.push(server);
  return server;
}

async function ask(server: EmbeddedServer, query: string): Promise<unknown> {
  const client = new pg.Client(server.connection);
  await client.connect();
  const { rows } = await client.query({ text: query, rowMode: 'array' }).finally(() => client.end());
  return rows[0]?.[0];
}

const cluster = () => join(dataFolder, 'database', 'cluster');

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await isPostgres(pid))) return true;
    await sleep(50);
  }
  return false;
}

const serverPid = async () => (await findPostmaster(cluster()))?.pid ?? 0;

/** The shells of the keeper: the parent of the server, and its other child that watches the pipe. */
async function keeperOf(pid: number): Promise<number[]> {
  const parent = await parentOf(pid);
  const processes = (await readdir('/proc')).map(Number).filter((number) => number > 0 && number !== pid);
  const parents = await Promise.all(processes.map(parentOf));
  return [parent, ...processes.filter((_, index) => parents[index] === parent)];
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(status.split(') ')[1]?.split(' ')[1]);
}

test('the first start makes the cluster, the next keeps the data, and closing leaves no process', async () => {
  const first = await open();
  expect(first.owned).toBe(true);
  await ask(first, 'create table kept as select 42 as answer');
  const pid = await serverPid();
  await first.close();
  expect(await gone(pid)).toBe(true);
  expect(await ask(await open(), 'select answer from kept')).toBe(42);
});

test('nothing depends on the host: UTF-8, C.UTF-8 order, UTC, and no network', async () => {
  const server = await open();
  const settings = `select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale, datcollate,
    current_setting('TimeZone'), '[' || current_setting('listen_addresses') || ']')
    from pg_database where datname = current_database()`;
  expect(await ask(server, settings)).toBe('UTF8 b C.UTF-8 C UTC []');
  expect(await ask(server, `select lower('ÉĐΩ')`)).toBe('éđω');
  const { mode } = await stat(join(dataFolder, 'database'));
  expect(mode & 0o777).toBe(0o700);
});

test('of several that start at once one makes and keeps the server, the others join it', async () => {
  const opened = await Promise.all([open(), open(), open()]);
  expect(opened.filter(({ owned }) => owned)).toHaveLength(1);
  expect(await readdir(join(dataFolder, 'database'))).toEqual(expect.arrayContaining(['cluster', 'postgres.log']));
  expect((await readdir(join(dataFolder, 'database'))).filter((name) => name.endsWith('.new'))).toEqual([]);
  const pid = await serverPid();
  await Promise.all(opened.filter(({ owned }) => !owned).map((guest) => guest.close()));
  expect(await isPostgres(pid)).toBe(true);
  for (const server of opened) expect(await ask(server, 'select 1')).toBe(1);
});

test.runIf(process.platform === 'linux')('a server whose keeper was killed is not joined but replaced', async () => {
  await open();
  const pid = await serverPid();
  for (const shell of await keeperOf(pid)) process.kill(shell, 'SIGKILL');
  // The owner is still connected, because it is this process; in life it has gone, too.
  const client = new pg.Client({ ...servers[0]?.connection });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline owner'`,
  );
  await client.end();
  const next = await open();
  expect(next.owned).toBe(true);
  expect(await isPostgres(pid)).toBe(false);
  expect(await ask(next, 'select 1')).toBe(1);
});

test('after a kill of the server itself the next start recovers', async () => {
  const first = await open();
  await ask(first, 'create table kept as select 42 as answer');
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  expect(await ask(await open(), 'select answer from kept')).toBe(42);
});

test('a lock file whose process number now belongs to another program does not stand in the way', async () => {
  await (await open()).close();
  const account = await chooseAccount();
  const other = spawn('sleep', ['60'], account === undefined ? {} : { uid: account.uid, gid: account.gid });
  try {
    const lock = join(cluster(), 'postmaster.pid');
    await writeFile(lock, `${other.pid}\n${cluster()}\n1700000000\n5432\n${dataFolder}/database/socket\n\n\n`);
    if (account !== undefined) await chown(lock, account.uid, account.gid);
    expect((await open()).owned).toBe(true);
  } finally {
    other.kill();
  }
});

test('a path too long for a socket gets its socket elsewhere', async () => {
  const long = join(dataFolder, 'l'.repeat(90));
  const server = await open(long);
  expect(server.connection.host).toMatch(/^\/tmp\/throughline-/);
  expect(await ask(server, 'select 1')).toBe(1);
  await server.close();
  await expect(stat(server.connection.host)).rejects.toThrow('ENOENT');
});

test('a cluster of another version is left alone, with a word on what to do', async () => {
  await mkdir(cluster(), { recursive: true });
  await writeFile(join(cluster(), 'PG_VERSION'), '17\n');
  await expect(open()).rejects.toMatchObject({
    code: 'database-other-version',
    params: { found: '17', needed: '18' },
  });
});

test('a server that does not start shows the end of its log', async () => {
  await (await open()).close();
  await writeFile(join(cluster(), 'postgresql.conf'), 'no such setting\n');
  await expect(open()).rejects.toMatchObject({
    code: 'database-start-failed',
    params: { log: expect.stringContaining('syntax error') },
  });
});

test('a data folder that is a file is told as such', async () => {
  const file = join(dataFolder, 'file');
  await writeFile(file, '');
  await expect(open(file)).rejects.toMatchObject({ code: 'data-folder-unusable' });
});
