import type { Kysely } from 'kysely';

export type WorkspaceDatabase = Kysely<Record<never, never>>;
