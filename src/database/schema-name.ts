import { databaseError } from './errors.ts';

/** Gives the name back when it can stand in SQL between quotes without further care, else throws `schema-name-invalid`. */
export function checkSchemaName(schema: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema)) throw databaseError('schema-name-invalid', { schema });
  return schema;
}
