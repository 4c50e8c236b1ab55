import { z } from '@hono/zod-openapi';
import { type Api, json, named, problems, route, slugParam } from '../access/route.ts';
import { ActivityEntry, listActivity } from '../database/activity.ts';
import { verifyActivity } from '../database/activity-verification.ts';

const path = '/api/workspaces/{slug}/activity';
const tags = ['Activity'];
const inWorkspace = z.object({ slug: slugParam });

/** `before` and `after` are any JSON: the fields of the record that changed. */
const Entry = ActivityEntry.extend({ before: z.unknown(), after: z.unknown() });
const Entries = z.object({ items: z.array(named('ActivityEntry', Entry)), more: z.boolean() });

const Query = z.object({
  record: z.uuid().optional().openapi({ description: 'Only what was done to this record' }),
  before: z.coerce.number().int().min(1).optional().openapi({ description: 'Only entries before this number' }),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

const list = route('read', 'activity', {
  method: 'get',
  path,
  tags,
  operationId: 'listActivity',
  summary: 'Who did what, newest first',
  request: { params: inWorkspace, query: Query },
  responses: {
    200: json('A page of the log', Entries),
    ...problems({ 400: ['request-invalid'], 404: ['workspace-not-found'] }),
  },
});

const Verification = z.object({
  entries: z.int(),
  intact: z.boolean(),
  /** The first entry that is missing, moved or altered. */
  brokenAt: z.int().nullable(),
  lastHash: z.string(),
});

const verification = route('verify', 'activity', {
  method: 'get',
  path: `${path}/verification`,
  tags,
  operationId: 'verifyActivity',
  summary: 'Walk the whole chain of the log and say whether it holds',
  request: { params: inWorkspace },
  responses: {
    200: json('What the walk found', named('Verification', Verification)),
    ...problems({ 400: ['request-invalid'], 404: ['workspace-not-found'] }),
  },
});

/** Adds the activity log. */
export function addActivityRoutes(api: Api): void {
  api.openapi(list, async (c) => {
    const { db } = await c.var.open(c.req.valid('param').slug);
    const { items, more } = await listActivity(db, c.req.valid('query'));
    return c.json({ items: items.map((entry) => ({ ...entry })), more }, 200);
  });
  api.openapi(verification, async (c) => {
    const { db } = await c.var.open(c.req.valid('param').slug);
    return c.json(await verifyActivity(db), 200);
  });
}
