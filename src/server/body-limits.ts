import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { serverError } from './errors.ts';

const megabyte = 1024 * 1024;

/** Reads what is left of a refused body and drops it, so that the sender gets our answer and not a broken connection. */
async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return;
  const reader = body.getReader();
  for (let left = 1024 * megabyte; left > 0; ) {
    const { done, value } = await reader.read();
    if (done) return;
    left -= value.length;
  }
  await reader.cancel();
}

function limit(maximum: number, shown: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maximum,
    onError: async (c) => {
      await drain(c.req.raw.body).catch(() => undefined);
      throw serverError('upload-too-large', { limit: Math.floor(shown / megabyte) });
    },
  });
}

/** How much a request may bring: an upload as much as configured, anything else 4 MB. Refused bodies are never held in memory. */
export function bodyLimits(maxUploadBytes: number): MiddlewareHandler {
  // the parts of a multipart body have heads of their own
  const upload = limit(maxUploadBytes + 64 * 1024, maxUploadBytes);
  const other = limit(4 * megabyte, 4 * megabyte);
  return (c, next) => (/\/imports$/.test(c.req.path) ? upload(c, next) : other(c, next));
}
