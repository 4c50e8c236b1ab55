import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

/** A thread that does what it is asked, in the messages of `answerRequests`. */
const source = `
import { parentPort, threadId } from 'node:worker_threads';
const work = {
  thread: () => threadId,
  refuse: () => { throw { code: 'file-damaged', status: 422, detail: 'damaged', params: { reason: 'cut' } }; },
  bug: () => { throw { message: 'not a function', stack: 'Error: not a function' }; },
  forever: () => { for (;;); },
  memory: () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); },
  exit: () => process.exit(3),
};
parentPort.on('message', async (name) => {
  if (name === 'slow') await new Promise((resolve) => setTimeout(resolve, 80));
  try { parentPort.postMessage({ answer: (work[name] ?? work.thread)() }); }
  catch (error) { parentPort.postMessage({ error }); }
});`;

let folder: string;
let pool: WorkerPool<string, number>;
const open = (options: Partial<WorkerPoolOptions> = {}) => {
  const module = pathToFileURL(join(folder, 'worker.mjs'));
  pool = createWorkerPool({ module, size: 1, memoryMb: 64, timeoutMs: 10_000, idleMs: 10_000, ...options });
  return pool;
};
const code = (code: string) => expect.objectContaining({ code });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), source);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => pool.close());

describe('a pool of threads', () => {
  test('one thread answers in turn; two share the work', async () => {
    open();
    const alone = await Promise.all(['slow', 'slow', 'thread'].map((name) => pool.run(name)));
    expect(new Set(alone).size).toBe(1);
    await pool.close();
    open({ size: 2 });
    const shared = await Promise.all(['slow', 'slow', 'slow'].map((name) => pool.run(name)));
    expect(new Set(shared).size).toBe(2);
  });

  test('errors come back as they were thrown', async () => {
    open();
    await expect(pool.run('refuse')).rejects.toMatchObject({
      name: 'DomainError',
      code: 'file-damaged',
      status: 422,
      message: 'damaged',
      params: { reason: 'cut' },
    });
    await expect(pool.run('bug')).rejects.toThrow('not a function');
  });

  test('what takes too long is ended, and the next request has a new thread', async () => {
    open({ timeoutMs: 2000 });
    const first = await pool.run('thread');
    await expect(pool.run('forever')).rejects.toThrow(code('reading-too-long'));
    expect(await pool.run('thread')).not.toBe(first);
  });

  test('what needs too much memory is ended, and the next request has a new thread', async () => {
    open();
    await expect(pool.run('memory')).rejects.toThrow(code('reading-memory'));
    expect(await pool.run('thread')).toBeGreaterThan(0);
  });

  test('a thread that ends by itself fails its request only', async () => {
    open();
    const [ended, after] = await Promise.allSettled([pool.run('exit'), pool.run('thread')]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'reading-stopped' } });
    expect(after.status).toBe('fulfilled');
  });

  test('an idle thread is ended', async () => {
    open({ idleMs: 30 });
    const first = await pool.run('thread');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await pool.run('thread')).not.toBe(first);
  });

  test('closing fails what is under way and what comes after', async () => {
    open();
    const running = [pool.run('forever'), pool.run('thread')].map((run) =>
      expect(run).rejects.toThrow(code('reading-stopped')),
    );
    await pool.close();
    await Promise.all(running);
    await expect(pool.run('thread')).rejects.toThrow(code('reading-stopped'));
  });
});
