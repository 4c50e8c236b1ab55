import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { Api } from '../../src/access/route.ts';
import { readDocument } from '../../src/documents/read.ts';
import { createApp } from '../../src/server/app.ts';
import { createPagePictures } from '../../src/server/page-pictures.ts';
import type { TestDatabase } from './database.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, '');

export interface TestApi {
  readonly app: Api;
  /** A request to the app in process, as a browser on this machine would send it. */
  readonly ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly upload: (workspace: string, name: string, content: string | Uint8Array) => Promise<Response>;
  /** What was logged as a bug. */
  readonly bugs: Error[];
}

/** The whole HTTP app over a test database, for the tests of the calling file. `maxUploadBytes` 1 MB unless told. */
export function testApi(
  test: TestDatabase,
  { maxUploadBytes = 1024 * 1024, webFolder = folder('../../dist/web') } = {},
): TestApi {
  const bugs: Error[] = [];
  let app: Api | undefined;
  let filesFolder = '';
  beforeAll(async () => {
    filesFolder = await mkdtemp(join(tmpdir(), 'throughline-api-'));
    app = createApp({
      installation: { database: test.database, filesFolder, readDocument, now: () => new Date() },
      version: '0.0.0',
      maxUploadBytes,
      webFolder,
      demoFolder: folder('../../demo'),
      drawPage: createPagePictures().draw,
      onBug: (error) => bugs.push(error),
    });
  });
  afterAll(() => rm(filesFolder, { recursive: true, force: true }));
  const get = () => {
    if (app === undefined) throw new Error('The app is there only inside of tests and hooks.');
    return app;
  };
  return {
    get app() {
      return get();
    },
    ask: async (method, path, body, headers = {}) => {
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      return get().request(`http://localhost${path}`, { method, ...json, headers: { ...type, ...headers } });
    },
    upload: async (workspace, name, content) => {
      const form = new FormData();
      form.append('file', new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
      return get().request(`http://localhost/api/workspaces/${workspace}/imports`, { method: 'POST', body: form });
    },
    bugs,
  };
}
