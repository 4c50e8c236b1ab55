import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { localOperator } from '../access/context.ts';
import { composePolicies, type Policies, type Policy } from '../access/policy.ts';
import { type Api, permissionKey, type RequestEnvironment } from '../access/route.ts';
import { newId } from '../core/ids.ts';
import {
  addFileRoutes,
  addImportRoutes,
  addRegisterRoutes,
  type DrawPage,
  registerPolicies,
} from '../register/index.ts';
import { serverPolicies } from './access.ts';
import { addActivityRoutes } from './activity-routes.ts';
import { bodyLimits } from './body-limits.ts';
import { serverError } from './errors.ts';
import { answerProblem, domainErrorOf, invalidRequest } from './failures.ts';
import { type Installation, openContext } from './installation.ts';
import { addOpenApiRoutes } from './openapi-routes.ts';
import { sameMachine, secureHeaders } from './security.ts';
import { serveStatic } from './static-files.ts';
import { addSystemRoutes } from './system-routes.ts';
import { addWorkspaceRoutes } from './workspace-routes.ts';

/** What the log gets of a request: never a body, a query or who asked. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface AppOptions {
  readonly installation: Installation;
  readonly version: string;
  readonly maxUploadBytes: number;
  /** The built pages. */
  readonly webFolder: string;
  readonly demoFolder: string;
  readonly drawPage: DrawPage;
  readonly onRequest?: (record: RequestRecord) => void;
  /** Gets what is a bug. */
  readonly onBug?: (error: Error, requestId: string) => void;
}

/** Throws unless every route of the app was declared with a permission that some policy decides on. */
export function assertPermitted(api: Api, policies: Policies): void {
  const permissions = new Map<string, unknown>();
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, ...rest } = definition.route;
    permissions.set(`${method.toUpperCase()} ${path.replace(/{(\w+)}/g, ':$1')}`, Reflect.get(rest, permissionKey));
  }
  for (const { method, path } of api.routes) {
    if (method === 'ALL') continue;
    const permission = permissions.get(`${method} ${path}`);
    if (typeof permission !== 'string') throw new Error(`The route ${method} ${path} has no permission`);
    const [action, resource = ''] = permission.split(' ');
    if (!policies.has(action as Policy['action'], resource)) throw new Error(`No policy decides on: ${permission}`);
  }
}

/** The whole HTTP app: the routes of all features, what guards them, and the pages for every other address. */
export function createApp(options: AppOptions): Api {
  const { installation, version, onRequest = () => undefined, onBug = () => undefined } = options;
  const policies = composePolicies([...serverPolicies, ...registerPolicies]);
  const api: Api = new OpenAPIHono<RequestEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error.issues);
    },
  });
  api.use(async (c, next) => {
    const started = performance.now();
    c.set('requestId', newId());
    await next();
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    const { requestId } = c.var;
    onRequest({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, milliseconds });
  });
  api.use(secureHeaders, compress(), sameMachine, bodyLimits(options.maxUploadBytes));
  api.use('/api/*', async (c, next) => {
    c.set('actor', localOperator);
    c.set('policies', policies);
    c.set('open', (slug) => openContext(installation, slug, c.var.actor));
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  addSystemRoutes(api, installation, version);
  addWorkspaceRoutes(api, installation, options.demoFolder);
  addImportRoutes(api);
  addFileRoutes(api, options.drawPage);
  addRegisterRoutes(api);
  addActivityRoutes(api);
  addOpenApiRoutes(api, version);
  assertPermitted(api, policies);
  const pages = serveStatic(options.webFolder);
  api.notFound((c) => {
    const { method, path } = c.req;
    if ((method === 'GET' || method === 'HEAD') && !/^\/api(\/|$)/.test(path)) return pages(c);
    throw serverError('route-not-found', { method, path });
  });
  api.onError((error, c) => {
    const { requestId } = c.var;
    const known = domainErrorOf(error);
    if (known === undefined) onBug(error, requestId);
    return answerProblem(c, known ?? serverError('internal', { reference: requestId }), requestId);
  });
  return api;
}
