import { z } from '@hono/zod-openapi';
import { type Api, bytes, problems, route, slugParam } from '../access/route.ts';
import { registerError } from './errors.ts';
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

/** About 909 pixels across an A4 page: sharp enough to read beside the text, small enough to load at once. */
const dpi = 110;

const Page = z
  .string()
  .regex(/^[1-9]\d{0,4}\.png$/)
  .openapi({ param: { name: 'page', in: 'path' }, description: 'The page from 1, and .png', example: '1.png' });

const picture = route('read', 'file', {
  method: 'get',
  path: '/api/workspaces/{slug}/files/{sha256}/pages/{page}',
  tags: ['Sources and review'],
  operationId: 'getPagePicture',
  summary: 'A page of a PDF as it is printed',
  request: { params: z.object({ slug: slugParam, sha256, page: Page }) },
  responses: {
    200: bytes('The page, 110 dots per inch', 'image/png'),
    ...problems({
      400: ['request-invalid'],
      404: ['workspace-not-found', 'file-not-found', 'page-unknown', 'page-not-drawn'],
    }),
  },
});

/** Draws a page (from 1) of a PDF as PNG. */
export type DrawPage = (request: { bytes: Uint8Array; page: number; dpi: number }) => Promise<Uint8Array>;

const forever = 'private, max-age=31536000, immutable';

/** Adds the routes of original files and of the pictures of their pages. */
export function addFileRoutes(api: Api, drawPage: DrawPage): void {
  api.openapi(picture, async (c) => {
    const { slug, sha256, page } = c.req.valid('param');
    const { format, bytes } = await getFile(await c.var.open(slug), { sha256 });
    const number = Number.parseInt(page, 10);
    if (format !== 'pdf') throw registerError('page-not-drawn', { format });
    const png = await drawPage({ bytes, page: number, dpi });
    return c.body(Uint8Array.from(png), 200, { 'content-type': 'image/png', 'cache-control': forever });
  });
  api.openapi(original, async (c) => {
    const { slug, sha256 } = c.req.valid('param');
    const { name, bytes } = await getFile(await c.var.open(slug), { sha256 });
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(name),
      'cache-control': forever,
    });
  });
}
