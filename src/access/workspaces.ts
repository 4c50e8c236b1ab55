import { type Selectable, sql, type Transaction } from 'kysely';
import { newId } from '../core/ids.ts';
import { InterfaceLanguage } from '../core/languages.ts';
import { fold } from '../core/text.ts';
import { recordActivity } from '../database/activity.ts';
import type { ActivityTables } from '../database/activity-tables.ts';
import type { Database } from '../database/database.ts';
import { type InstallationTables, installationSchema } from '../database/installation.ts';
import { createWorkspaceSchema } from '../database/migrate.ts';
import { findState } from '../taxonomy/states.ts';
import type { Actor } from './context.ts';
import { accessError } from './errors.ts';
import { type NewWorkspace, Workspace } from './workspace.ts';

type Row = Selectable<InstallationTables['workspace']>;

const toWorkspace = ({ slug, name, country, languages, demo, created_at }: Row): Workspace =>
  Workspace.parse({ slug, name, country, languages, demo, createdAt: created_at.toISOString() });

/** A workspace and where its records stand. */
export interface OpenedWorkspace {
  readonly workspace: Workspace;
  readonly schema: string;
}

/** All workspaces: a country's own before the demo, each in order of age. */
export async function listWorkspaces(database: Database): Promise<Workspace[]> {
  const rows = await database.installation
    .selectFrom('workspace')
    .selectAll()
    .orderBy('demo')
    .orderBy('created_at')
    .orderBy('slug')
    .execute();
  return rows.map(toWorkspace);
}

/** The workspace with this slug, or undefined. */
async function findWorkspace(database: Database, slug: string): Promise<OpenedWorkspace | undefined> {
  const row = await database.installation
    .selectFrom('workspace')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row && { workspace: toWorkspace(row), schema: row.schema_name };
}

/** The workspace with this slug; throws `workspace-not-found`. */
export async function getWorkspace(database: Database, slug: string): Promise<OpenedWorkspace> {
  const found = await findWorkspace(database, slug);
  if (found === undefined) throw accessError('workspace-not-found', { slug });
  return found;
}

/** The demo workspace, or undefined. */
export async function findDemo(database: Database): Promise<Workspace | undefined> {
  return (await listWorkspaces(database)).find(({ demo }) => demo);
}

/** Words that stand in addresses for something else. */
const reserved = new Set(['api', 'assets', 'demo', 'new', 'static']);

/** "Republic of Meridia" → "republic-of-meridia"; a name without Latin letters takes the country's code. */
export function slugOf(name: string, country: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  return slug.length < 2 || reserved.has(slug) ? country.toLowerCase() : slug;
}

async function freeSlug(database: Database, wanted: string): Promise<string> {
  const rows = await database.installation.selectFrom('workspace').select('slug').execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

interface Details {
  readonly name: Workspace['name'];
  readonly country: string;
  readonly languages: Workspace['languages'];
  readonly demo: boolean;
  readonly slug: string;
}

/** Makes a workspace with its schema, its entry in the list and the first line of its log: all of it or nothing. */
export async function makeWorkspace(
  { database, actor, now }: { database: Database; actor: Actor; now: () => Date },
  details: Details,
): Promise<Workspace> {
  const at = now();
  const slug = await freeSlug(database, details.slug);
  const schema = `ws_${slug.replaceAll('-', '_')}`;
  const { name, country, languages, demo } = details;
  const workspace = Workspace.parse({ slug, name, country, languages, demo, createdAt: at.toISOString() });
  await createWorkspaceSchema(database, schema, async (transaction) => {
    await transaction
      .insertInto('workspace')
      .values({ slug, schema_name: schema, name: JSON.stringify(name), country, languages, demo, created_at: at })
      .execute();
    await sql`set local search_path to ${sql.id(schema)}`.execute(transaction);
    const log = transaction as unknown as Transaction<ActivityTables>;
    const record = { type: 'workspace', id: newId(at) };
    await recordActivity(log, { at, actor: actor.id, action: 'workspace.created', record, after: workspace });
    await sql`set local search_path to ${sql.id(installationSchema)}`.execute(transaction);
  });
  return workspace;
}

/** Makes a country's own workspace; throws `country-unknown` or `country-fictional`. */
export async function createWorkspace(
  installation: { database: Database; actor: Actor; now: () => Date },
  { name, country, languages }: NewWorkspace,
): Promise<Workspace> {
  const state = findState(country);
  if (state === undefined) throw accessError('country-unknown', { country });
  if (state.fictional) throw accessError('country-fictional', { country });
  const language = InterfaceLanguage.safeParse(languages[0]).data ?? 'en';
  return makeWorkspace(installation, {
    name: { [language]: name },
    country,
    languages: [...new Set(languages)],
    demo: false,
    slug: slugOf(name, country),
  });
}
