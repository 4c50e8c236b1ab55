import { type Context, localOperator } from '../access/context.ts';
import type { Workspace } from '../access/workspace.ts';
import { listWorkspaces } from '../access/workspaces.ts';
import { readConfig } from '../core/config.ts';
import { defineErrors } from '../core/errors.ts';
import { openContext } from '../server/installation.ts';
import { openInstallation } from '../server/open-installation.ts';

const cliError = defineErrors({
  'no-workspace': {
    status: 404,
    detail: 'There is no workspace yet. Start the server once (npm start) and make one, or set THROUGHLINE_DATA.',
  },
  'workspace-unknown': {
    status: 404,
    detail: 'There is no workspace {slug}. There are: {slugs}.',
  },
  'workspace-unclear': {
    status: 400,
    detail: 'There are several workspaces: {slugs}. Name one with --workspace.',
  },
});

/** Runs the work in each workspace, or only in the one with this slug. Throws `no-workspace` or `workspace-unknown`. */
export async function inEachWorkspace(
  slug: string | undefined,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  await withInstallation(async (open, workspaces) => {
    const chosen = slug === undefined ? workspaces.map((workspace) => workspace.slug) : [known(slug, workspaces)];
    for (const one of chosen) await work(await open(one));
  });
}

/**
 * Runs the work in the workspace with this slug; without a slug in the only one, or in the only one that is no demo. Throws
 * `no-workspace`, `workspace-unknown` or `workspace-unclear`.
 */
export function inWorkspace<Result>(
  slug: string | undefined,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  return withInstallation(async (open, workspaces) => {
    const one = slug === undefined ? onlyOne(workspaces) : known(slug, workspaces);
    return work(await open(one));
  });
}

type Open = (slug: string) => Promise<Context>;

async function withInstallation<Result>(
  work: (open: Open, workspaces: readonly Workspace[]) => Promise<Result>,
): Promise<Result> {
  const installation = await openInstallation(readConfig(process.env));
  try {
    const workspaces = await listWorkspaces(installation.database);
    if (workspaces.length === 0) throw cliError('no-workspace');
    return await work((slug) => openContext(installation, slug, localOperator), workspaces);
  } finally {
    await installation.close();
  }
}

const slugsOf = (workspaces: readonly Workspace[]) => workspaces.map(({ slug }) => slug).join(', ');

function known(slug: string, workspaces: readonly Workspace[]): string {
  if (workspaces.some((workspace) => workspace.slug === slug)) return slug;
  throw cliError('workspace-unknown', { slug, slugs: slugsOf(workspaces) });
}

function onlyOne(workspaces: readonly Workspace[]): string {
  const own = workspaces.filter(({ demo }) => !demo);
  const [only, ...others] = own.length > 0 ? own : workspaces;
  if (only === undefined) throw cliError('no-workspace');
  if (others.length > 0) throw cliError('workspace-unclear', { slugs: slugsOf(workspaces) });
  return only.slug;
}
