import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Import } from '../src/register/import.ts';
import { testApi } from './support/api.ts';
import { testDatabase } from './support/database.ts';
import { reportText } from './support/report.ts';

const program = fileURLToPath(new URL('../dist/program/cli/main.js', import.meta.url));
const built = existsSync(program);
const database = testDatabase();
const api = testApi(database);

const count = 900;
const read = async <Type>(path: string): Promise<Type> =>
  (await (await api.ask('GET', `/api/workspaces/meridia/${path}`)).json()) as Type;

/** How many items of the report the database shows now, committed or not at all. */
async function staged(symbol: string): Promise<number | undefined> {
  const { items } = await read<{ items: Import[] }>('imports');
  return items.find(({ source }) => source.symbol === symbol)?.counts.found;
}

test.skipIf(!built)(
  `the program killed during an import leaves it whole or absent${built ? '' : ' (not run: npm test builds the program)'}`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
    let absent = 0;
    for (const [index, delay] of [0, 20, 80, 250].entries()) {
      const symbol = `A/HRC/60/${index + 1}`;
      const file = join(folder, `${index}.txt`);
      await writeFile(file, reportText({ count, symbol }));
      const stored = join(folder, `data-${index}`);
      const child = spawn(process.execPath, [program, 'import', file, '--workspace', 'meridia', '--accept'], {
        env: { ...process.env, DATABASE_URL: database.url, THROUGHLINE_DATA: stored },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // the original is stored just before the transaction begins
      while (!existsSync(join(stored, 'files')) && child.exitCode === null) await wait(2);
      await wait(delay);
      child.kill('SIGKILL');
      await ended;
      const found = await staged(symbol);
      expect([undefined, count]).toContain(found);
      if (found === undefined) absent += 1;
      expect(await read('activity/verification')).toMatchObject({ intact: true });
      // and it can be taken in again
      const again = await api.upload('meridia', 'again.txt', reportText({ count, symbol }));
      expect([200, 201]).toContain(again.status);
      expect(await staged(symbol)).toBe(count);
    }
    expect(absent).toBeGreaterThan(0);
    expect(await read('activity/verification')).toMatchObject({ intact: true });
    await rm(folder, { recursive: true, force: true });
  },
  120_000,
);
