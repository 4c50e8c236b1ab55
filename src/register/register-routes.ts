import { z } from '@hono/zod-openapi';
import { type Api, bytes, idParam, json, many, named, problems, route, slugParam } from '../access/route.ts';
import { exportFormats, exportRecommendations, mediaTypes } from './export-recommendations.ts';
import { getRecommendation } from './get-recommendation.ts';
import { listRecommendations } from './list-recommendations.ts';
import { Recommendation, RegisterPage, RegisterQuery } from './recommendation.ts';

const path = '/api/workspaces/{slug}/recommendations';
const tags = ['Register'];
const inWorkspace = z.object({ slug: slugParam });
const noWorkspace = { 400: ['request-invalid'], 404: ['workspace-not-found'] };

const { source, state, position } = RegisterQuery.shape;
const Query = RegisterQuery.extend({
  source: many(source.unwrap().element),
  state: many(state.unwrap().element),
  position: many(position.unwrap().element),
});
const Filter = Query.pick({ q: true, source: true, state: true, position: true, sort: true });

const list = route('read', 'recommendation', {
  method: 'get',
  path,
  tags,
  operationId: 'listRecommendations',
  summary: 'Search and filter the register',
  description:
    'Several values in one filter widen, different filters narrow. Words are found without regard to case and accents, the last one by its beginning; numbers (`112.87`) and symbols too. A facet’s count is what one gets after choosing it, in texts.',
  request: { params: inWorkspace, query: Query },
  responses: {
    200: json('One page with totals and facets', named('RegisterPage', RegisterPage)),
    ...problems(noWorkspace),
  },
});

const get = route('read', 'recommendation', {
  method: 'get',
  path: `${path}/{id}`,
  tags,
  operationId: 'getRecommendation',
  summary: 'One recommendation with its history and its lines in the source',
  request: { params: z.object({ slug: slugParam, id: idParam('The recommendation') }) },
  responses: {
    200: json('The recommendation', named('Recommendation', Recommendation)),
    ...problems({ 400: ['request-invalid'], 404: ['workspace-not-found', 'recommendation-not-found'] }),
  },
});

const exports = exportFormats.map((format) => ({
  format,
  definition: route('export', 'recommendation', {
    method: 'get',
    path: `${path}/export.${format}`,
    tags,
    operationId: `exportRecommendations${format[0]?.toUpperCase()}${format.slice(1)}`,
    summary: `What the filters find, as ${format.toUpperCase()}: one row a text`,
    request: { params: inWorkspace, query: Filter },
    responses: { 200: bytes('The file', mediaTypes[format].replace(/;.*/, '')), ...problems(noWorkspace) },
  }),
}));

/** Adds the routes of the register. */
export function addRegisterRoutes(api: Api): void {
  api.openapi(list, async (c) => {
    const context = await c.var.open(c.req.valid('param').slug);
    return c.json(await listRecommendations(context, c.req.valid('query')), 200);
  });
  for (const { format, definition } of exports) {
    api.openapi(definition, async (c) => {
      const context = await c.var.open(c.req.valid('param').slug);
      const file = await exportRecommendations(context, { format, filter: c.req.valid('query') });
      return c.body(file.content, 200, {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': 'no-store',
      });
    });
  }
  api.openapi(get, async (c) => {
    const { slug, id } = c.req.valid('param');
    return c.json(await getRecommendation(await c.var.open(slug), { id }), 200);
  });
}
