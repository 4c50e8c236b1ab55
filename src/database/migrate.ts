import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database, InstallationDatabase } from './database.ts';
import { databaseError } from './errors.ts';
import { type InstallationTables, installationSchema } from './installation.ts';
import { type Migration, readMigrations } from './migrations.ts';
import { checkSchemaName } from './schema-name.ts';

type MigrationTables = { migration: { number: number; name: string; checksum: string } };

/** Brings the schema `installation` to this program's state, making it first. Throws `schema-newer`, `migration-changed` or `migration-failed`. */
export async function migrateInstallation(database: Database): Promise<void> {
  await ensureSchema(database.installation, installationSchema);
  await migrateSchema(database.installation, installationSchema, await readMigrations('installation'));
}

/** Brings every workspace that the installation lists to this program's state. Throws as `migrateInstallation`. */
export async function migrateWorkspaces(database: Database): Promise<void> {
  const migrations = await readMigrations('workspace');
  const workspaces = await database.installation
    .selectFrom('workspace')
    .select('schema_name')
    .orderBy('slug')
    .execute();
  for (const { schema_name } of workspaces) {
    await migrateSchema(database.workspace(schema_name), schema_name, migrations);
  }
}

/**
 * Makes the schema of a new workspace with all its tables, and in the same transaction does `also` in the installation
 * (listing it there), so that a workspace is whole or absent. Throws `schema-taken`.
 */
export async function createWorkspaceSchema(
  database: Database,
  schema: string,
  also: (installation: Transaction<InstallationTables>) => Promise<void> = async () => undefined,
): Promise<void> {
  checkSchemaName(schema);
  const migrations = await readMigrations('workspace');
  await database.installation.transaction().execute(async (transaction) => {
    await createSchema(transaction, schema);
    await sql`set local search_path to ${sql.id(schema)}`.execute(transaction);
    for (const migration of migrations) await apply(transaction.withTables<MigrationTables>(), schema, migration);
    await sql`set local search_path to ${sql.id(installationSchema)}`.execute(transaction);
    await also(transaction);
  });
}

async function createSchema(db: InstallationDatabase, schema: string): Promise<void> {
  try {
    await sql`create schema ${sql.id(schema)}`.execute(db);
  } catch (error) {
    if (alreadyThere(error)) throw databaseError('schema-taken', { schema });
    throw error;
  }
  await createMigrationTable(db, schema);
}

const createMigrationTable = (db: InstallationDatabase, schema: string) =>
  sql`create table if not exists ${sql.id(schema, 'migration')} (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
  )`.execute(db);

/** Makes the schema unless it is there; of two programs that do so at once, one makes it and the other goes on with it. */
async function ensureSchema(db: InstallationDatabase, schema: string): Promise<void> {
  const ignoreTaken = (error: unknown) => {
    if (!alreadyThere(error)) throw error;
  };
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(db);
  if (rows.length === 0) await sql`create schema ${sql.id(schema)}`.execute(db).catch(ignoreTaken);
  await createMigrationTable(db, schema).catch(ignoreTaken);
}

/** duplicate_schema, duplicate_table, and what two sessions hear that make the same at one moment: duplicate_object, unique_violation. */
const alreadyThere = (error: unknown) =>
  ['42P06', '42P07', '42710', '23505'].includes((error as { code?: string }).code ?? '');

/**
 * Applies what is missing, each migration in its own transaction under a lock on the list of applied ones, so that two
 * programs that start at once never run the same one.
 */
export async function migrateSchema<Tables>(
  db: Kysely<Tables>,
  schema: string,
  migrations: readonly Migration[],
): Promise<void> {
  const tables = db.withTables<MigrationTables>() as unknown as Kysely<MigrationTables>;
  if ((await check(tables, schema, migrations)) === migrations.length) return;
  for (const migration of migrations) {
    await tables.transaction().execute(async (transaction) => {
      await sql`lock table migration in exclusive mode`.execute(transaction);
      const applied = await check(transaction, schema, migrations);
      if (applied < migration.number) await apply(transaction, schema, migration);
    });
  }
}

/** Compares what was applied with what we know and gives the number of the last one applied. */
async function check(db: Kysely<MigrationTables>, schema: string, migrations: readonly Migration[]): Promise<number> {
  const applied = await db.selectFrom('migration').select(['number', 'name', 'checksum']).orderBy('number').execute();
  const last = applied.at(-1)?.number ?? 0;
  if (last > migrations.length) {
    throw databaseError('schema-newer', { schema, applied: pad(last), known: pad(migrations.length) });
  }
  for (const { number, name, checksum } of applied) {
    if (migrations[number - 1]?.checksum !== checksum) throw databaseError('migration-changed', { schema, name });
  }
  return last;
}

const pad = (number: number) => String(number).padStart(3, '0');

async function apply<Tables extends MigrationTables>(
  transaction: Transaction<Tables>,
  schema: string,
  { number, name, checksum, text }: Migration,
): Promise<void> {
  try {
    await sql.raw(text).execute(transaction);
  } catch (error) {
    throw databaseError('migration-failed', { schema, name, reason: (error as Error).message });
  }
  await sql`insert into migration (number, name, checksum) values (${number}, ${name}, ${checksum})`.execute(
    transaction,
  );
}
