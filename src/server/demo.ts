import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Context, system } from '../access/context.ts';
import { Workspace } from '../access/workspace.ts';
import { findDemo, makeWorkspace } from '../access/workspaces.ts';
import { applyStep, listImports, startImport } from '../register/index.ts';
import { type Installation, openContext } from './installation.ts';

/** `demo/manifest.json`: the demo workspace, and its documents in the order they come in; `accept`: its review is done. */
const DemoManifest = z.object({
  workspace: Workspace.pick({ slug: true, name: true, country: true, languages: true }),
  documents: z.array(z.object({ file: z.string(), accept: z.boolean() })),
});

/** Whether every document of the demo is there as it should be. */
async function isComplete(context: Context, { documents }: z.infer<typeof DemoManifest>): Promise<boolean> {
  const imports = await listImports(context);
  return documents.every(({ file, accept }) =>
    imports.some(({ file: { name }, counts }) => name === basename(file) && !(accept && counts.toCheck > 0)),
  );
}

/** Whether nobody but the program itself has done anything in the workspace. */
async function untouched({ db }: Context): Promise<boolean> {
  const used = await db.selectFrom('activity').select('seq').where('actor', '!=', system.id).limit(1).execute();
  return used.length === 0;
}

/**
 * Makes the demo workspace from the files of the folder, through the same use-cases that a person uses; when there is one
 * already, gives that, and completes it if making it was cut short and nobody has worked in it. `progress` is called with each file's name before it is read.
 */
export async function createDemoWorkspace(
  installation: Installation,
  folder: string,
  progress: (file: string) => void = () => undefined,
): Promise<{ created: boolean; workspace: Workspace }> {
  const existing = await findDemo(installation.database);
  const manifest = DemoManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const maker = { ...installation, actor: system };
  const workspace = existing ?? (await makeWorkspace(maker, { ...manifest.workspace, demo: true }));
  const context = await openContext(installation, workspace.slug, system);
  const created = existing === undefined;
  if (!created && (!(await untouched(context)) || (await isComplete(context, manifest)))) return { created, workspace };
  for (const { file, accept } of manifest.documents) {
    progress(basename(file));
    const bytes = await readFile(join(folder, file));
    const { import: started } = await startImport(context, { bytes, name: basename(file) });
    if (accept && started.counts.toCheck > 0) {
      await applyStep(context, { id: started.id, step: { action: 'accept-all' } });
    }
  }
  return { created, workspace };
}
