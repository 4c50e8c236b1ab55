import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { ProblemDetails, titleOf } from '../core/problem.ts';
import type { Actor, Context } from './context.ts';
import type { Action, Policies } from './policy.ts';

/** What every handler finds in its request: who acts, what is allowed, and the way into a workspace. */
export interface RequestEnvironment {
  Variables: {
    readonly requestId: string;
    readonly actor: Actor;
    readonly policies: Policies;
    /** The context of the workspace with this slug; throws `workspace-not-found`. */
    readonly open: (slug: string) => Promise<Context>;
  };
}

/** The app that features add their routes to. */
export type Api = OpenAPIHono<RequestEnvironment>;

/** Where a route keeps its permission in its definition and in the OpenAPI document: "review import". */
export const permissionKey = 'x-permission';

function guard(action: Action, resource: string): MiddlewareHandler<RequestEnvironment> {
  return async (c, next) => {
    c.var.policies.check(c.var.actor, action, resource);
    await next();
  };
}

/** A route with the permission it needs. The composition of the app refuses routes made in any other way. */
export function route<Path extends string, Config extends Omit<RouteConfig, 'path'> & { path: Path }>(
  action: Action,
  resource: string,
  config: Config,
): ReturnType<typeof createRoute<Path, Config>> {
  const middleware = [guard(action, resource)];
  return Object.assign(createRoute<Path, Config>(config), { middleware, [permissionKey]: `${action} ${resource}` });
}

/**
 * The schema under a name of its own in the OpenAPI document. Schemas of other rooms are made before the OpenAPI library
 * is loaded, so they lack its method and are given it here.
 */
export function named<Schema extends z.ZodType>(name: string, schema: Schema, example?: unknown): Schema {
  const metadata = example === undefined ? {} : { example };
  return z.ZodType.prototype.openapi.call(schema, name, metadata) as Schema;
}

/** A JSON answer. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** An answer of bytes of these media types. */
export function bytes(description: string, ...mediaTypes: string[]) {
  const schema = { type: 'string', format: 'binary' } as const;
  return { description, content: Object.fromEntries(mediaTypes.map((type) => [type, { schema }])) };
}

const problemSchema = named('ProblemDetails', ProblemDetails);

type ProblemStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 503;

/** Problem answers: the ones every route can give, and these with the codes that tell them apart. */
export function problems(codes: Partial<Record<ProblemStatus, readonly string[]>> = {}) {
  const all: Partial<Record<ProblemStatus, readonly string[]>> = {
    403: ['not-permitted', 'host-not-allowed', 'origin-not-allowed'],
    500: ['internal'],
    503: ['database-unreachable'],
    ...codes,
  };
  return Object.fromEntries(
    Object.entries(all).map(([status, list]) => [
      status,
      {
        description: `${titleOf(Number(status))}: ${list.map((code) => `\`${code}\``).join(', ')}`,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

/** A repeated query parameter: one value comes as text, several as a list. */
export function many<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(schema).default([]));
}

export const slugParam = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .openapi({ param: { name: 'slug', in: 'path' }, description: 'The workspace', example: 'meridia' });

/** A path parameter that is a record's id. */
export function idParam(description: string) {
  const example = '0190a6f2-3c55-7d21-9b64-2f1d3a9c5e10';
  return z.uuid().openapi({ param: { name: 'id', in: 'path' }, description, example });
}
