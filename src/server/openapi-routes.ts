import { z } from '@hono/zod-openapi';
import { type Api, bytes, json, problems, route } from '../access/route.ts';
import { type OpenApiDocument, renderApiPage } from './api-page.ts';
import { apiStyle } from './api-style.ts';

const tags = ['Installation'];

const openApi = route('read', 'api', {
  method: 'get',
  path: '/api/openapi.json',
  tags,
  operationId: 'getOpenApi',
  summary: 'This description as OpenAPI 3.1',
  responses: { 200: json('The OpenAPI document', z.record(z.string(), z.unknown())), ...problems() },
});

const page = route('read', 'api', {
  method: 'get',
  path: '/api',
  tags,
  operationId: 'getApiPage',
  summary: 'The same as a page to read',
  responses: { 200: bytes('The page', 'text/html'), ...problems() },
});

const style = route('read', 'api', {
  method: 'get',
  path: '/api/style.css',
  tags,
  operationId: 'getApiStyle',
  summary: 'The style sheet of that page',
  responses: { 200: bytes('The style sheet', 'text/css'), ...problems() },
});

/** The description of the API, made from the routes themselves. */
export function describeApi(api: Api, version: string): OpenApiDocument {
  const document = api.getOpenAPI31Document(
    {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        version,
        description:
          'Everything the pages do. Errors are problem details (RFC 9457) with a stable `code`. Until accounts exist the server answers on its own machine only.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/' }],
    },
    { unionPreferredType: 'oneOf' },
  );
  return JSON.parse(JSON.stringify(document)) as OpenApiDocument;
}

/** Adds the description of the API as a document and as a page without script. */
export function addOpenApiRoutes(api: Api, version: string): void {
  let document: OpenApiDocument | undefined;
  const get = () => {
    document ??= describeApi(api, version);
    return document;
  };
  api.openapi(openApi, (c) => c.json(z.record(z.string(), z.json()).parse(get()), 200));
  api.openapi(page, (c) =>
    c.body(renderApiPage(get()), 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }),
  );
  api.openapi(style, (c) =>
    c.body(apiStyle, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );
}
