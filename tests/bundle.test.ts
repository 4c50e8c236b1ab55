import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), imports: z.array(z.string()).optional() }),
);

const project = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
let manifest: z.infer<typeof Manifest> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-web-'));
  await build({
    configFile: join(project, 'vite.config.ts'),
    root: join(project, 'src/web'),
    logLevel: 'error',
    // The test runner sets another environment, in which React would bring its checks for developers along.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: true },
  });
  manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A chunk and everything it imports at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(name)) {
    seen.add(name);
    for (const one of manifest[name]?.imports ?? []) withImports(one, seen);
  }
  return seen;
}

const gzipKilobytes = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => {
    const bytes = readFileSync(join(folder, manifest[name]?.file ?? ''));
    return sum + gzipSync(bytes).length / 1000;
  }, 0);

test('the first page needs at most 200 kB of JavaScript, one language included', () => {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
  const first = withImports(entry);
  withImports('catalogues/ar.ts', first);
  expect(gzipKilobytes(first)).toBeLessThanOrEqual(200);
});

test('the page holds no script or style of its own, which the security policy would refuse', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(html).toMatch(/<script type="module"[^>]* src="\/assets\//);
  expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/(src|href)="https?:/);
});
