import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testApi } from '../../tests/support/api.ts';
import { testDatabase } from '../../tests/support/database.ts';

const outer = mkdtempSync(join(tmpdir(), 'throughline-web-'));
const webFolder = join(outer, 'web');
mkdirSync(join(webFolder, 'assets'), { recursive: true });
writeFileSync(join(outer, 'secret.txt'), 'secret');
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Throughline</title>');
writeFileSync(join(webFolder, 'assets', 'main-3f2a.js'), 'export {};');
afterAll(() => rmSync(outer, { recursive: true }));

const api = testApi(testDatabase(), { webFolder });

test('pages route themselves: any address gets index.html, which is asked for each time', async () => {
  for (const path of ['/', '/new', '/meridia/register/1']) {
    const response = await api.ask('GET', path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await response.text()).toContain('<title>Throughline');
  }
});

test('files with a hash in their name are kept for a year; a missing one is not index.html', async () => {
  const response = await api.ask('GET', '/assets/main-3f2a.js');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toContain('text/javascript');
  expect((await api.ask('GET', '/assets/gone.js')).status).toBe(404);
});

test('nothing outside of the folder is served', async () => {
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%E0%A4%A']) {
    const response = await api.ask('GET', path);
    expect(response.status).not.toBe(500);
    expect(await response.text()).not.toBe('secret');
  }
});

test('an address longer than any file name is a page like any other', async () => {
  expect((await api.ask('GET', `/${'a'.repeat(300)}`)).status).toBe(200);
  expect((await api.ask('GET', `/assets/${'a'.repeat(300)}.js`)).status).toBe(404);
  expect(api.bugs).toEqual([]);
});
