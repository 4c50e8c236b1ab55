import type { ColumnType } from 'kysely';

export const installationSchema = 'installation';

/** The tables of the schema `installation`, which lists the workspaces. */
export interface InstallationTables {
  workspace: {
    slug: string;
    schema_name: string;
    /** Interface language → name. Written as JSON text. */
    name: ColumnType<Record<string, string>, string, string>;
    country: string;
    languages: string[];
    demo: boolean;
    created_at: ColumnType<Date, Date | string, never>;
  };
}
