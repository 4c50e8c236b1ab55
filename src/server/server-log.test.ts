import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServerLog } from './server-log.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-log-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const record = { requestId: 'one', method: 'GET', path: '/api/health', status: 200, milliseconds: 1.5 };
const failed = (error: Error) => {
  throw error;
};

test('what was asked and what broke is there after closing, for the owner alone', async () => {
  const path = join(folder, 'log', 'server.log');
  const log = await openServerLog(path, failed);
  log.request(record);
  log.bug(new Error('broken'), 'two');
  await log.close();
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    record,
    { requestId: 'two', err: { message: 'broken' } },
  ]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a log that has grown large is put aside at the next start, and only one is kept', async () => {
  const path = join(folder, 'large.log');
  await writeFile(`${path}.1`, 'older');
  await writeFile(path, '');
  await truncate(path, 11 * 1024 * 1024);
  const log = await openServerLog(path, failed);
  log.request(record);
  await log.close();
  expect((await stat(path)).size).toBeLessThan(1000);
  expect((await stat(`${path}.1`)).size).toBe(11 * 1024 * 1024);
});

test('a log that cannot be written stops nothing', async () => {
  const errors: Error[] = [];
  const log = await openServerLog('/dev/full', (error) => errors.push(error));
  log.request(record);
  log.request(record);
  await log.close();
  expect(errors).toHaveLength(1);
});
