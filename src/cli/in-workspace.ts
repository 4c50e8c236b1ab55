import { type Context, localOperator } from '../access/context.ts';
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
  'workspace-unclear': {
    status: 400,
    detail: 'There are several workspaces: {slugs}. Name one with --workspace.',
  },
});

/** Runs the work in each workspace, or only in the one with this slug, in the order of their slugs. */
export async function inEachWorkspace(
  slug: string | undefined,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const installation = await openInstallation(readConfig(process.env));
  try {
    const all = (await listWorkspaces(installation.database)).map((workspace) => workspace.slug);
    if (all.length === 0) throw cliError('no-workspace');
    for (const one of slug === undefined ? all : [slug])
      await work(await openContext(installation, one, localOperator));
  } finally {
    await installation.close();
  }
}

/** Runs the work in the workspace with this slug; without a slug in the only one, or in the only one that is no demo. */
export async function inWorkspace<Result>(
  slug: string | undefined,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  const installation = await openInstallation(readConfig(process.env));
  try {
    return await work(await openContext(installation, slug ?? (await onlySlug()), localOperator));
  } finally {
    await installation.close();
  }

  async function onlySlug(): Promise<string> {
    const workspaces = await listWorkspaces(installation.database);
    const own = workspaces.filter(({ demo }) => !demo);
    const [only, ...others] = own.length > 0 ? own : workspaces;
    if (only === undefined) throw cliError('no-workspace');
    if (others.length > 0) {
      throw cliError('workspace-unclear', { slugs: workspaces.map((workspace) => workspace.slug).join(', ') });
    }
    return only.slug;
  }
}
