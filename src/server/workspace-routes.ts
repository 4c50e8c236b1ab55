import { z } from '@hono/zod-openapi';
import { type Api, json, named, problems, route } from '../access/route.ts';
import { NewWorkspace, Workspace } from '../access/workspace.ts';
import { createWorkspace, listWorkspaces } from '../access/workspaces.ts';
import { createDemoWorkspace } from './demo.ts';
import type { Installation } from './installation.ts';

const path = '/api/workspaces';
const tags = ['Workspaces'];
const workspace = named('Workspace', Workspace);

const list = route('read', 'workspace', {
  method: 'get',
  path,
  tags,
  operationId: 'listWorkspaces',
  summary: 'The workspaces of this installation',
  responses: { 200: json('The workspaces', z.object({ items: z.array(workspace) })), ...problems() },
});

const example = { name: 'Republic of Kenya', country: 'KEN', languages: ['en'] };
const create = route('create', 'workspace', {
  method: 'post',
  path,
  tags,
  operationId: 'createWorkspace',
  summary: 'Make a workspace for a country',
  request: {
    body: { required: true, content: { 'application/json': { schema: named('NewWorkspace', NewWorkspace, example) } } },
  },
  responses: {
    201: json('The new workspace', workspace),
    ...problems({ 400: ['request-invalid'], 422: ['country-unknown', 'country-fictional'] }),
  },
});

const demo = route('create', 'workspace', {
  method: 'post',
  path: `${path}/demo`,
  tags,
  operationId: 'createDemo',
  summary: 'Make the demo workspace of the fictional Republic of Meridia, or get the one there is',
  responses: { 200: json('It was there', workspace), 201: json('Made', workspace), ...problems() },
});

/** Adds the list of workspaces, the country's own and the demo. */
export function addWorkspaceRoutes(api: Api, installation: Installation, demoFolder: string): void {
  let making: ReturnType<typeof createDemoWorkspace> | undefined;
  api.openapi(list, async (c) => c.json({ items: await listWorkspaces(installation.database) }, 200));
  api.openapi(demo, async (c) => {
    // two visitors at the same moment get the same one
    making ??= createDemoWorkspace(installation, demoFolder).finally(() => {
      making = undefined;
    });
    const made = await making;
    return made.created ? c.json(made.workspace, 201) : c.json(made.workspace, 200);
  });
  api.openapi(create, async (c) => {
    const maker = { ...installation, actor: c.var.actor };
    return c.json(await createWorkspace(maker, c.req.valid('json')), 201);
  });
}
