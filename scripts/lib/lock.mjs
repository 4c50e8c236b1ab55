import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs the work while no other program does the same in this folder; a lock whose program has gone is taken over. */
export async function withLock(folder, work) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, '.lock');
  while (!take(lock)) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(lock)) clear(lock);
    return false;
  }
}

/** Removes a lock whose program has gone. One program at a time, which looks again: another may have taken it anew meanwhile. */
function clear(lock) {
  const guard = `${lock}.clearing`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch {
    // clearing takes no time: an old guard was left by a program that was killed just then
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 5000) rmSync(guard, { force: true });
    return;
  }
  if (!isAlive(lock)) rmSync(lock, { force: true });
  rmSync(guard, { force: true });
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    // no such file (given back just now) and no right to ask are no sign of a dead program
    return error.code !== 'ESRCH';
  }
}
