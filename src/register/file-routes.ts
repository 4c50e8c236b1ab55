import { z } from '@hono/zod-openapi';
import { type Api, bytes, problems, route, slugParam } from '../access/route.ts';
import { getFile } from './get-file.ts';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ param: { name: 'sha256', in: 'path' }, description: 'The SHA-256 of the file, hex' });

/** A file name for `Content-Disposition` (RFC 6266): plain letters for old clients, the real one encoded. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const original = route('read', 'file', {
  method: 'get',
  path: '/api/workspaces/{slug}/files/{sha256}',
  tags: ['Sources and review'],
  operationId: 'getFile',
  summary: 'The original bytes of a file that was taken in',
  request: { params: z.object({ slug: slugParam, sha256 }) },
  responses: {
    200: bytes('The file, always as an attachment', 'application/octet-stream'),
    ...problems({ 400: ['request-invalid'], 404: ['workspace-not-found', 'file-not-found'] }),
  },
});

/** Adds the routes of original files. */
export function addFileRoutes(api: Api): void {
  api.openapi(original, async (c) => {
    const { slug, sha256 } = c.req.valid('param');
    const { name, bytes } = await getFile(await c.var.open(slug), { sha256 });
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(name),
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });
}
