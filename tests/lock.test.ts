import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from './support/program.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program that holds the lock for a while and writes down when it began and ended. */
function holdLock(name: string): Promise<void> {
  const lock = pathToFileURL(join(projectFolder, 'scripts', 'lib', 'lock.mjs')).href;
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(lock)};
    const note = (word) => appendFileSync(${JSON.stringify(join(folder, 'notes'))}, word + ' ${name}\\n');
    await withLock(${JSON.stringify(folder)}, async () => { note('begins'); await sleep(150); note('ends'); });`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--input-type=module', '-e', script], (error) => (error ? reject(error) : resolve()));
  });
}

test('programs that build or install at the same moment do so one after the other, also after one was killed', async () => {
  // the number of a process that cannot be
  await writeFile(join(folder, '.lock'), '4194305');
  await Promise.all([holdLock('a'), holdLock('b'), holdLock('c')]);
  const notes = (await readFile(join(folder, 'notes'), 'utf8')).trim().split('\n');
  expect(notes).toHaveLength(6);
  for (let at = 0; at < notes.length; at += 2) {
    expect(notes[at]?.replace('begins', 'ends')).toBe(notes[at + 1]);
  }
}, 30_000);
