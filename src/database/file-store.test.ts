import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFileStore } from './file-store.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode('Report of the Working Group');
const sha256 = createHash('sha256').update(bytes).digest('hex');

test('bytes are found again by their hash, in the folder of its first two digits', async () => {
  const files = openFileStore(join(folder, 'new', 'files'));
  expect(await files.put(bytes)).toBe(sha256);
  expect(await files.find(sha256)).toEqual(Buffer.from(bytes));
  expect(await readdir(join(folder, 'new', 'files', sha256.slice(0, 2)))).toEqual([sha256]);
});

test('the same bytes again, at the same moment too, are one file and no remains', async () => {
  const place = join(folder, 'same');
  const files = openFileStore(place);
  const hashes = await Promise.all(Array.from({ length: 8 }, () => files.put(bytes)));
  expect(new Set(hashes)).toEqual(new Set([sha256]));
  expect(await readdir(join(place, sha256.slice(0, 2)))).toEqual([sha256]);
});

test('what is not there, or is no hash at all, is not found', async () => {
  const files = openFileStore(join(folder, 'same'));
  expect(await files.find('0'.repeat(64))).toBeUndefined();
  expect(await files.find('../../../etc/passwd')).toBeUndefined();
});
