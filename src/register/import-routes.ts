import { z } from '@hono/zod-openapi';
import { type Api, idParam, json, named, problems, route, slugParam } from '../access/route.ts';
import { SourceDocument } from '../documents/source-document.ts';
import { getReview, getSource, listImports } from './get-review.ts';
import { Import, ImportReceipt, ImportReview, ReviewResult, ReviewStep } from './import.ts';
import { applyStep, undoStep } from './review-import.ts';
import { startImport } from './start-import.ts';
import { withdrawImport } from './withdraw-import.ts';

const path = '/api/workspaces/{slug}/imports';
const tags = ['Sources and review'];
const inWorkspace = z.object({ slug: slugParam });
const one = z.object({ slug: slugParam, id: idParam('The import') });
const noWorkspace = { 400: ['request-invalid'], 404: ['workspace-not-found'] };
const noImport = { 400: ['request-invalid'], 404: ['workspace-not-found', 'import-not-found'] };

const list = route('read', 'import', {
  method: 'get',
  path,
  tags,
  operationId: 'listImports',
  summary: 'Files that were taken in, newest first',
  request: { params: inWorkspace },
  responses: {
    200: json('The imports', z.object({ items: z.array(named('Import', Import)) })),
    ...problems(noWorkspace),
  },
});

const Upload = z.object({
  file: z
    .custom<File>((value) => value instanceof File, 'one file is needed in the field "file"')
    .openapi({
      type: 'string',
      format: 'binary',
      description: 'One document: PDF with a text layer, DOCX, HTML or plain text',
    }),
});

const receipts = named('ImportReceipt', ImportReceipt);
const start = route('create', 'import', {
  method: 'post',
  path,
  tags,
  operationId: 'startImport',
  summary: 'Take in one file and lay what was found in it out for review',
  description: 'The same bytes again answer 200 with outcome `known` and change nothing.',
  request: {
    params: inWorkspace,
    body: { required: true, content: { 'multipart/form-data': { schema: named('Upload', Upload) } } },
  },
  responses: {
    200: json('This very file was here before; nothing changed', receipts),
    201: json('Taken in', receipts),
    ...problems({
      ...noWorkspace,
      413: ['upload-too-large'],
      415: ['file-unsupported', 'media-type-unsupported'],
      422: ['file-empty', 'file-damaged', 'file-encrypted', 'file-without-text'],
    }),
  },
});

const get = route('read', 'import', {
  method: 'get',
  path: `${path}/{id}`,
  tags,
  operationId: 'getReview',
  summary: 'One import with everything found in it, its checks and what can be undone',
  request: { params: one },
  responses: { 200: json('The review', named('ImportReview', ImportReview)), ...problems(noImport) },
});

const withdraw = route('delete', 'import', {
  method: 'delete',
  path: `${path}/{id}`,
  tags,
  operationId: 'withdrawImport',
  summary: 'Take an import back; only while nothing of it is in the register',
  description: 'The text and the proposals go away; the original file stays in the data folder, as the log names it.',
  request: { params: one },
  responses: { 204: { description: 'Withdrawn' }, ...problems({ ...noImport, 409: ['import-has-accepted'] }) },
});

const source = route('read', 'import', {
  method: 'get',
  path: `${path}/{id}/source`,
  tags,
  operationId: 'getSource',
  summary: 'The text and the blocks of the file, as read',
  request: { params: one },
  responses: { 200: json('The document', named('SourceDocument', SourceDocument)), ...problems(noImport) },
});

const stepExample = { action: 'accept-agreeing' };
const step = route('review', 'import', {
  method: 'post',
  path: `${path}/{id}/steps`,
  tags,
  operationId: 'applyStep',
  summary: 'Make one step of the review: accept, correct, split, merge, discard, mark',
  request: {
    params: one,
    body: {
      required: true,
      content: { 'application/json': { schema: named('ReviewStep', ReviewStep, stepExample) } },
    },
  },
  responses: {
    200: json('What changed', named('ReviewResult', ReviewResult)),
    ...problems({
      ...noImport,
      409: ['review-conflict', 'item-accepted', 'item-discarded', 'item-not-discarded', 'nothing-to-do'],
      422: ['items-not-neighbours', 'span-outside-source', 'country-unknown'],
    }),
  },
});

const undo = route('review', 'import', {
  method: 'post',
  path: `${path}/{id}/undo`,
  tags,
  operationId: 'undoStep',
  summary: 'Take the last step back',
  request: { params: one },
  responses: {
    200: json('What changed', named('ReviewResult', ReviewResult)),
    ...problems({ ...noImport, 409: ['nothing-to-undo'] }),
  },
});

/** Adds the routes of sources and their review. */
export function addImportRoutes(api: Api): void {
  api.openapi(list, async (c) => {
    const context = await c.var.open(c.req.valid('param').slug);
    return c.json({ items: await listImports(context) }, 200);
  });
  api.openapi(start, async (c) => {
    const context = await c.var.open(c.req.valid('param').slug);
    const { file } = c.req.valid('form');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const receipt = await startImport(context, { bytes, name: file.name });
    return receipt.outcome === 'created' ? c.json(receipt, 201) : c.json(receipt, 200);
  });
  api.openapi(get, async (c) => {
    const { slug, id } = c.req.valid('param');
    return c.json(await getReview(await c.var.open(slug), { id }), 200);
  });
  api.openapi(withdraw, async (c) => {
    const { slug, id } = c.req.valid('param');
    await withdrawImport(await c.var.open(slug), { id });
    return c.body(null, 204);
  });
  api.openapi(source, async (c) => {
    const { slug, id } = c.req.valid('param');
    const text = await getSource(await c.var.open(slug), { id });
    return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' }) as never;
  });
  api.openapi(step, async (c) => {
    const { slug, id } = c.req.valid('param');
    return c.json(await applyStep(await c.var.open(slug), { id, step: c.req.valid('json') }), 200);
  });
  api.openapi(undo, async (c) => {
    const { slug, id } = c.req.valid('param');
    return c.json(await undoStep(await c.var.open(slug), { id }), 200);
  });
}
