import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { localOperator, system } from '../access/context.ts';
import { readDocument } from '../documents/read.ts';
import { listImports, listRecommendations } from '../register/index.ts';
import { RegisterQuery } from '../register/recommendation.ts';
import { withdrawImport } from '../register/withdraw-import.ts';
import { createDemoWorkspace } from './demo.ts';
import { type Installation, openContext } from './installation.ts';

const folder = fileURLToPath(new URL('../../demo', import.meta.url));
const database = testDatabase();
let filesFolder = '';
let installation: Installation;

beforeAll(async () => {
  filesFolder = await mkdtemp(join(tmpdir(), 'throughline-demo-'));
  installation = { database: database.database, filesFolder, readDocument, now: () => new Date() };
  // the template's workspace is a demo already
  await database.database.installation.deleteFrom('workspace').execute();
  await sql`drop schema ws_meridia cascade`.execute(database.database.installation);
});
afterAll(() => rm(filesFolder, { recursive: true, force: true }));

test('the demo is made once, completed when that was cut short: one report in the register, one waiting', async () => {
  const files: string[] = [];
  let broken = true;
  const failing: Installation = {
    ...installation,
    readDocument: async (bytes, name) => {
      if (broken && name.endsWith('.pdf')) throw new Error('cut short');
      return readDocument(bytes, name);
    },
  };
  await expect(createDemoWorkspace(failing, folder)).rejects.toThrow('cut short');
  broken = false;
  const { created, workspace } = await createDemoWorkspace(failing, folder, (file) => files.push(file));
  expect([created, workspace.demo, workspace.country]).toEqual([false, true, 'XMD']);
  expect(files.length).toBeGreaterThan(2);
  const context = await openContext(installation, workspace.slug, localOperator);
  const imports = await listImports(context);
  expect(imports).toHaveLength(files.length);
  expect(imports.some(({ counts }) => counts.accepted > 50 && counts.toCheck === 0)).toBe(true);
  expect(imports.some(({ counts }) => counts.toCheck > 100 && counts.accepted === 0)).toBe(true);
  const register = await listRecommendations(context, RegisterQuery.parse({}));
  expect(register.counts.texts).toBeGreaterThan(50);
  expect(imports.every(({ startedBy }) => startedBy === system.name)).toBe(true);
  const again: string[] = [];
  const second = await createDemoWorkspace(installation, folder, (file) => again.push(file));
  expect([second, again]).toEqual([{ created: false, workspace }, []]);

  // what a person took away stays away, and nothing is read again
  const waiting = imports.find(({ counts }) => counts.accepted === 0);
  await withdrawImport(context, { id: waiting?.id ?? '' });
  files.length = 0;
  expect(await createDemoWorkspace(installation, folder, (file) => files.push(file))).toMatchObject({ created: false });
  expect(files).toEqual([]);
  expect(await listImports(context)).toHaveLength(imports.length - 1);
}, 60_000);
