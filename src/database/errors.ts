import { defineErrors } from '../core/errors.ts';

export const databaseError = defineErrors({
  'database-unreachable': {
    status: 503,
    detail: 'The database cannot be reached: {reason}. Check DATABASE_URL and that the server runs.',
  },
  'database-too-old': {
    status: 500,
    detail: 'The database server is PostgreSQL {version}; Throughline needs version 15 or newer.',
  },
  'database-conflict': {
    status: 503,
    detail: 'Two changes stood in each other’s way and this one was not made. Try again.',
  },
  'schema-newer': {
    status: 500,
    detail:
      'This data was made by a newer Throughline: {schema} has migration {applied}, this program knows {known}. Install the newer version.',
  },
  'migration-changed': {
    status: 500,
    detail:
      'Migration {name} of {schema} is not the one that was applied to this data. Use an unchanged release of Throughline; a migration is never edited, a new one is added.',
  },
  'migration-failed': {
    status: 500,
    detail: 'Migration {name} of {schema} failed and was undone: {reason}.',
  },
  'schema-name-invalid': {
    status: 400,
    detail: 'A schema name is lower-case letters, digits and underscores, at most 63: not {schema}.',
  },
  'schema-taken': { status: 409, detail: 'The schema {schema} exists already.' },
});
