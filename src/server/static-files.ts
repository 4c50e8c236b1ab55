import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context as HttpContext } from 'hono';
import { serverError } from './errors.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const noFile = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

function findFile(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (noFile.has(error.code ?? '')) return undefined;
    throw error;
  });
}

/** The path as it was meant; one that is no valid encoding finds no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

/**
 * Serves the built pages from a folder: files with a hash in their name for a year, everything else asks again. Any address
 * without a file gets index.html, because the pages route themselves.
 */
export function serveStatic(folder: string): (c: HttpContext) => Promise<Response> {
  return async (c) => {
    const wanted = normalize(join(folder, decoded(c.req.path)));
    const inside = wanted.startsWith(folder + sep) && !wanted.includes('\0');
    const file = inside ? await findFile(wanted) : undefined;
    if (file !== undefined) {
      const hashed = c.req.path.startsWith('/assets/');
      return c.body(Uint8Array.from(file), 200, {
        'content-type': mediaTypes[extname(wanted)] ?? 'application/octet-stream',
        'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    }
    if (c.req.path.startsWith('/assets/')) {
      throw serverError('route-not-found', { method: c.req.method, path: c.req.path });
    }
    const index = await findFile(join(folder, 'index.html'));
    if (index === undefined) throw serverError('pages-not-built');
    return c.body(Uint8Array.from(index), 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  };
}
