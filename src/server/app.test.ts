import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { testApi } from '../../tests/support/api.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { localOperator } from '../access/context.ts';
import { composePolicies } from '../access/policy.ts';
import type { RequestEnvironment } from '../access/route.ts';
import { registerPolicies } from '../register/index.ts';
import { serverPolicies } from './access.ts';
import { assertPermitted } from './app.ts';
import { describeApi } from './openapi-routes.ts';

const database = testDatabase();
const api = testApi(database);

interface Operation {
  summary?: string;
  operationId?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: unknown;
  responses: Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>;
}
type Paths = Record<string, Record<string, Operation>>;

const handlers = () => [
  ...new Set(api.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

test('every route of the app is in the OpenAPI document, with everything one needs to call it', async () => {
  const response = await api.ask('GET', '/api/openapi.json');
  const document = (await response.json()) as { openapi: string; paths: Paths; components: { schemas: object } };
  expect(document.openapi).toBe('3.1.0');
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation })),
  );
  const names = described.map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/{(\w+)}/g, ':$1')}`);
  expect(names.toSorted()).toEqual(handlers().toSorted());
  for (const { path, operation } of described) {
    expect(operation.summary, path).toBeTruthy();
    const params = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name);
    const declared = operation.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name) ?? [];
    expect(declared.toSorted(), path).toEqual(params.toSorted());
    const statuses = Object.entries(operation.responses);
    expect(statuses.some(([status]) => status.startsWith('2'))).toBe(true);
    for (const [status, { content }] of statuses) {
      if (Number(status) >= 400) expect(Object.keys(content ?? {}), path).toEqual(['application/problem+json']);
      else if (status !== '204') expect(Object.values(content ?? {})[0]?.schema, `${path} ${status}`).toBeTruthy();
    }
  }
  const ids = described.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining([
      'Import',
      'ImportReview',
      'ReviewStep',
      'Recommendation',
      'RegisterPage',
      'ProblemDetails',
    ]),
  );
});

test('a route without a permission, or one that no policy decides on, stops the program', () => {
  const all = { has: () => true, check: () => undefined };
  expect(() => assertPermitted(api.app, all)).not.toThrow();
  expect(() => assertPermitted(api.app, composePolicies([]))).toThrow(/No policy decides on: read api/);
  const bare = new OpenAPIHono<RequestEnvironment>();
  bare.get('/api/unguarded', (c) => c.text('open'));
  expect(() => assertPermitted(bare, all)).toThrow('GET /api/unguarded has no permission');
});

test('what no rule allows is denied', () => {
  const policies = composePolicies([...serverPolicies, ...registerPolicies]);
  expect(() => policies.check(localOperator, 'review', 'import')).not.toThrow();
  const stranger = { id: 'stranger', name: 'Stranger' };
  expect(() => policies.check(stranger, 'review', 'import')).toThrow(
    expect.objectContaining({ code: 'not-permitted' }),
  );
  expect(() => policies.check(localOperator, 'delete', 'workspace')).toThrow();
  expect(() => composePolicies([...registerPolicies, ...registerPolicies])).toThrow(/Two policies/);
});

test('the description of the API is a page without script', async () => {
  const response = await api.ask('GET', '/api');
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('style="');
  for (const path of Object.keys(describeApi(api.app, '1').paths)) expect(page).toContain(path);
  expect((await api.ask('GET', '/api/style.css')).headers.get('content-type')).toContain('text/css');
});

test('health says that server and database answer', async () => {
  const response = await api.ask('GET', '/api/health');
  expect(await response.json()).toEqual({ status: 'ok', version: '0.0.0', database: 'ok' });
});

test('States come in the order of the language', async () => {
  const response = await api.ask('GET', '/api/states?language=fr');
  const { items } = (await response.json()) as { items: { code: string; name: string }[] };
  expect(items.find(({ code }) => code === 'DEU')?.name).toBe('Allemagne');
  const unknown = await api.ask('GET', '/api/states?language=de');
  expect(unknown.status).toBe(400);
});

test('only this machine, and only its own pages', async () => {
  const rebound = await api.app.request('http://evil.example/api/health');
  expect([rebound.status, await rebound.json()]).toMatchObject([403, { code: 'host-not-allowed' }]);
  const body = { name: 'Kenya', country: 'KEN', languages: ['en'] };
  const foreign = await api.ask('POST', '/api/workspaces', body, { origin: 'http://evil.example' });
  expect([foreign.status, await foreign.json()]).toMatchObject([403, { code: 'origin-not-allowed' }]);
  const cross = await api.ask('POST', '/api/workspaces', body, { 'sec-fetch-site': 'cross-site' });
  expect(cross.status).toBe(403);
  for (const host of ['http://127.0.0.1:9/api/health', 'http://[::1]:9/api/health']) {
    expect((await api.app.request(host)).status).toBe(200);
  }
});

test('every answer says that nothing else may run, frame or guess', async () => {
  for (const path of ['/api/health', '/api/nothing', '/nowhere']) {
    const { headers } = await api.ask('GET', path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('errors are problem details with a stable code', async () => {
  const missing = await api.ask('GET', '/api/nothing');
  expect(missing.headers.get('content-type')).toBe('application/problem+json');
  expect(await missing.json()).toMatchObject({ type: 'about:blank', status: 404, code: 'route-not-found' });
  const broken = await api.app.request('http://localhost/api/workspaces', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect(await broken.json()).toMatchObject({ status: 400, code: 'request-invalid' });
  const wrongType = await api.app.request('http://localhost/api/workspaces', { method: 'POST', body: 'name=x' });
  expect(await wrongType.json()).toMatchObject({ status: 415, code: 'media-type-unsupported' });
  expect(api.bugs).toEqual([]);
});

test('a country makes its own workspace, with the first line of its log', async () => {
  const response = await api.ask('POST', '/api/workspaces', {
    name: 'Côte d’Ivoire',
    country: 'CIV',
    languages: ['fr', 'en'],
  });
  expect([response.status, await response.json()]).toMatchObject([
    201,
    { slug: 'cote-d-ivoire', name: { fr: 'Côte d’Ivoire' }, country: 'CIV', languages: ['fr', 'en'], demo: false },
  ]);
  const activity = await api.ask('GET', '/api/workspaces/cote-d-ivoire/activity');
  expect(await activity.json()).toMatchObject({ items: [{ action: 'workspace.created', seq: 1 }], more: false });
  const again = await api.ask('POST', '/api/workspaces', { name: 'Côte d’Ivoire', country: 'CIV', languages: ['fr'] });
  expect(await again.json()).toMatchObject({ slug: 'cote-d-ivoire-2' });
  const arabic = await api.ask('POST', '/api/workspaces', { name: 'المغرب', country: 'MAR', languages: ['ar'] });
  expect(await arabic.json()).toMatchObject({ slug: 'mar', name: { ar: 'المغرب' } });
  const list = (await (await api.ask('GET', '/api/workspaces')).json()) as { items: { slug: string }[] };
  expect(list.items.map(({ slug }) => slug)).toEqual(['cote-d-ivoire', 'cote-d-ivoire-2', 'mar', 'meridia']);
  for (const [country, code] of [
    ['XMD', 'country-fictional'],
    ['QQQ', 'country-unknown'],
  ]) {
    const refused = await api.ask('POST', '/api/workspaces', { name: 'Nowhere', country, languages: ['en'] });
    expect([refused.status, await refused.json()]).toMatchObject([422, { code }]);
  }
});

test('a workspace that is not there says so on every route', async () => {
  for (const path of [
    'imports',
    'recommendations',
    'activity',
    'activity/verification',
    'recommendations/export.csv',
  ]) {
    const response = await api.ask('GET', `/api/workspaces/atlantis/${path}`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'workspace-not-found' }]);
  }
});
