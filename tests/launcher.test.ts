import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addressOf,
  type Program,
  type ProgramOptions,
  projectFolder,
  remaining,
  runScript,
} from './support/program.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
/** Where programs are seen through /proc. */
const linux = describe.runIf(process.platform === 'linux');

linux('npm start', { timeout: 90_000 }, () => {
  let base: string;
  let programs: Program[] = [];

  const start = (options: Partial<ProgramOptions> = {}) => {
    const { env, ...rest } = options;
    const program = runScript('scripts/start.mjs', [], {
      env: { THROUGHLINE_DATA: join(base, 'data'), ...env },
      ...rest,
    });
    programs.push(program);
    return program;
  };
  const health = async (program: Program) => (await fetch(`${await addressOf(program)}/api/health`)).status;
  const throughline = (...args: string[]) =>
    runScript('bin/throughline.mjs', args, { env: { THROUGHLINE_DATA: join(base, 'data') } });

  beforeAll(async () => {
    // Whatever must be built is built here, so that the tests measure a second start.
    expect(await runScript('bin/throughline.mjs', ['serve', '--help'], { env: {} }).ended).toBe(0);
  }, 120_000);

  beforeEach(async () => {
    base = await mkdtemp('/tmp/throughline-launch-');
    await chmod(base, 0o755);
  });

  afterEach(async () => {
    for (const { child } of programs) child.kill('SIGKILL');
    programs = [];
    expect(await remaining(base, 10_000)).toEqual([]);
    const elsewhere = (await readFile(join(base, 'data', 'database-folder'), 'utf8').catch(() => '')).trim();
    if (elsewhere) await rm(elsewhere, { recursive: true });
    await rm(base, { recursive: true, force: true });
  });

  test('answers, and on Ctrl-C, which arrives twice, ends with its database', async () => {
    const program = start();
    expect(await health(program)).toBe(200);
    program.child.kill('SIGINT');
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(await remaining(base, 0)).toEqual([]);
  });

  test('a second run builds nothing and answers soon', async () => {
    const first = start();
    await health(first);
    first.child.kill('SIGTERM');
    await first.ended;
    const begin = Date.now();
    const second = start();
    expect(await health(second)).toBe(200);
    expect(second.output()).toContain('2. Build: up to date');
    // The goal is 3 s on a machine that does nothing else; here other tests run beside.
    expect(Date.now() - begin).toBeLessThan(10_000);
  });

  test('killed, it leaves no process; started again, it has its data and the log holds', async () => {
    const killed = start();
    const address = await addressOf(killed);
    const workspace = { name: 'Meridia', country: 'FRA', languages: ['en'] };
    const made = await fetch(`${address}/api/workspaces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(workspace),
    });
    expect(made.status).toBe(201);
    killed.child.kill('SIGKILL');
    expect(await remaining(base, 5000)).toEqual([]);

    const again = start();
    const { items } = (await (await fetch(`${await addressOf(again)}/api/workspaces`)).json()) as { items: unknown[] };
    expect(items).toHaveLength(1);
    const verify = throughline('verify');
    expect(await verify.ended, verify.output()).toBe(0);
    // The command joined the server's database and left it running.
    expect(await health(again)).toBe(200);
  });

  test('two on one data folder share its database, and the second stays when the first ends', async () => {
    const first = start();
    await health(first);
    const second = start();
    expect(await health(second)).toBe(200);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(await health(second)).toBe(200);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(await remaining(base, 0)).toEqual([]);
  });

  test('a busy port that was asked for is told, and nothing stays behind', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => busy.once('listening', resolve));
    const address = busy.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const program = start({ env: { PORT: port } });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain(port);
    busy.close();
    expect(await remaining(base, 2000)).toEqual([]);
  });

  test('an unusable setting is told by its name', async () => {
    const program = start({ env: { PORT: 'eighty' } });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('PORT');
  });

  test.runIf(isRoot)('as root, with the data in a folder closed to everybody else', async () => {
    await chmod(base, 0o700);
    const program = start();
    expect(await health(program)).toBe(200);
    expect(program.output()).toMatch(/cannot enter .* so the database is kept in \/var\/lib\/throughline\//);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    const again = start();
    expect(await health(again)).toBe(200);
    expect(again.output()).not.toContain('Making the database');
    again.child.kill('SIGINT');
    await again.ended;
  });

  test.runIf(isRoot)('as root, with the whole checkout in such a folder', async () => {
    await chmod(base, 0o700);
    const parts = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
    const folders = ['node_modules', 'dist', 'src', 'scripts', 'bin', 'demo'];
    const from = [...parts, ...folders].map((part) => join(projectFolder, part));
    try {
      execFileSync('cp', ['-al', ...from, base], { stdio: 'ignore' });
    } catch {
      execFileSync('cp', ['-af', ...from, base]);
    }
    const program = start({ folder: base });
    expect(await health(program)).toBe(200);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });

  test.runIf(isRoot)('as an ordinary user', async ({ skip }) => {
    await chown(base, nobody.uid, nobody.gid);
    try {
      execFileSync('test', ['-r', join(projectFolder, 'scripts', 'start.mjs')], nobody);
    } catch {
      skip('this checkout is closed to other users');
    }
    const program = start(nobody);
    expect(await health(program)).toBe(200);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });
});
