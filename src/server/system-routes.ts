import { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { type Api, json, named, problems, route } from '../access/route.ts';
import { InterfaceLanguage } from '../core/languages.ts';
import { listStates, StateCode } from '../taxonomy/states.ts';
import type { Installation } from './installation.ts';

const Health = z.object({ status: z.literal('ok'), version: z.string(), database: z.literal('ok') });

const health = route('read', 'api', {
  method: 'get',
  path: '/api/health',
  tags: ['Installation'],
  operationId: 'getHealth',
  summary: 'Whether the server and its database answer',
  responses: { 200: json('Both answer', named('Health', Health)), ...problems() },
});

const StateName = z.object({ code: StateCode, name: z.string(), fictional: z.boolean() });
const States = z.object({ items: z.array(named('StateName', StateName)) });

const states = route('read', 'state', {
  method: 'get',
  path: '/api/states',
  tags: ['Installation'],
  operationId: 'listStates',
  summary: 'States with their codes, in the alphabetical order of a language',
  request: { query: z.object({ language: InterfaceLanguage.default('en') }) },
  responses: { 200: json('The States', States), ...problems({ 400: ['request-invalid'] }) },
});

/** Adds health and the list of States. */
export function addSystemRoutes(api: Api, { database }: Installation, version: string): void {
  api.openapi(health, async (c) => {
    await sql`select 1`.execute(database.installation);
    return c.json({ status: 'ok' as const, version, database: 'ok' as const }, 200);
  });
  api.openapi(states, (c) => c.json({ items: listStates(c.req.valid('query').language) }, 200));
}
