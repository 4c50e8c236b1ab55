import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureFolder } from './folders.ts';

test('makes what is missing and minds nothing that is there', async () => {
  const base = await mkdtemp(join(tmpdir(), 'throughline-folders-'));
  const folder = join(base, 'a', 'b', 'c');
  await ensureFolder(folder, 0o700);
  await ensureFolder(folder, 0o700);
  expect((await stat(folder)).isDirectory()).toBe(true);
  await rm(base, { recursive: true });
});

test('says no at once where no folder can be', async () => {
  await expect(ensureFolder('/proc/no/such/place')).rejects.toMatchObject({ code: 'ENOENT' });
});
