import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi } from '../../tests/support/api.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { type Listening, listen } from './listen.ts';

const api = testApi(testDatabase(), { maxUploadBytes: 10 * 1024 * 1024 });
let server: Listening;
beforeAll(async () => {
  server = await listen((request) => api.app.fetch(request), { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.stop());

const megabyte = new Uint8Array(1024 * 1024);

/** Sends so many megabytes as an upload; gives the answer and by how much the memory outside of JavaScript's heap grew. */
function send(megabytes: number, headers: Record<string, string>) {
  return new Promise<{ status: number; body: string; grown: number }>((resolve, reject) => {
    const before = process.memoryUsage().arrayBuffers;
    let grown = 0;
    const outgoing = request(
      `${server.url}/api/workspaces/meridia/imports`,
      // a connection of its own: the server may close one whose upload it refused
      { method: 'POST', agent: false, headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers } },
      (incoming) => {
        let body = '';
        incoming.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        incoming.on('end', () => {
          outgoing.destroy();
          resolve({ status: incoming.statusCode ?? 0, body, grown });
        });
      },
    );
    outgoing.on('error', reject);
    let left = megabytes;
    const write = () => {
      while (left > 0) {
        left -= 1;
        grown = Math.max(grown, process.memoryUsage().arrayBuffers - before);
        if (!outgoing.write(megabyte)) return void outgoing.once('drain', write);
      }
      outgoing.end();
    };
    write();
  });
}

test('300 MB are refused with a remedy and never held in memory', async () => {
  const { status, body, grown } = await send(300, { 'content-length': String(300 * megabyte.length) });
  expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'upload-too-large', params: { limit: 10 } }]);
  expect(JSON.parse(body).detail).toContain('THROUGHLINE_MAX_UPLOAD_MB');
  expect(grown).toBeLessThan(60 * megabyte.length);
}, 60_000);

test('a body without a length is stopped at the limit too', async () => {
  const { status, body } = await send(12, { 'transfer-encoding': 'chunked' });
  expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'upload-too-large' }]);
});

test('a busy port that was asked for is an error; the usual one gives way', async () => {
  const port = Number(new URL(server.url).port);
  const busy = listen(() => new Response(), { host: '127.0.0.1', port });
  await expect(busy).rejects.toMatchObject({ code: 'port-busy' });
});

test('only this machine is listened on', async () => {
  for (const host of ['0.0.0.0', '192.168.1.10', 'example.org', '::']) {
    await expect(listen(() => new Response(), { host, port: 0 })).rejects.toMatchObject({ code: 'not-loopback' });
  }
});

test('answers are compressed for those who can read that', async () => {
  const plain = await fetch(`${server.url}/api/openapi.json`, { headers: { 'accept-encoding': 'identity' } });
  const packed = await fetch(`${server.url}/api/openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.json()).toEqual(await plain.json());
});
