import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { type Home, settleHome } from './home.ts';

let base: string;
let homes: Home[];

beforeEach(async () => {
  homes = [];
  base = await mkdtemp('/tmp/throughline-home-');
});
afterEach(async () => {
  for (const { folder } of homes) await rm(folder, { recursive: true, force: true });
  await rm(base, { recursive: true });
});

async function settle(): Promise<{ home: Home; said: string[] }> {
  const said: string[] = [];
  const home = await settleHome(join(base, 'data'), (message) => said.push(message));
  homes.push(home);
  return { home, said };
}

test('the database stands in the data folder, its own and closed to others', async () => {
  await chmod(base, 0o755);
  const { home, said } = await settle();
  expect(home.folder).toBe(join(base, 'data', 'database'));
  const { mode, uid } = await stat(home.folder);
  expect([mode & 0o777, uid]).toEqual([0o700, home.account?.uid ?? process.getuid?.()]);
  expect(said).toEqual([]);
});

describe.runIf(process.getuid?.() === 0)('as root, under a folder that the account cannot enter', () => {
  test('it stands elsewhere, is found again, and the closed folder stays closed', async () => {
    const { home, said } = await settle();
    expect(home.folder).toMatch(/^\/var\/lib\/throughline\/[0-9a-f]{12}$/);
    expect(said.join()).toContain(home.folder);
    expect(await readdir(join(base, 'data'))).toEqual(['database-folder']);
    expect((await stat(base)).mode & 0o777).toBe(0o700);
    const again = await settle();
    expect(again.home.folder).toBe(home.folder);
    expect(again.home.account?.uid).toBe((await chooseAccount())?.uid);
    expect(again.said).toEqual([]);
  });

  test('programs that start at once agree on the place', async () => {
    await Promise.all([settle(), settle(), settle()]);
    const pointer = (await readFile(join(base, 'data', 'database-folder'), 'utf8')).trim();
    expect(homes.map(({ folder }) => folder)).toEqual([pointer, pointer, pointer]);
  });
});
