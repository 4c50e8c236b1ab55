import { defineErrors } from '../../core/errors.ts';

export const embeddedError = defineErrors({
  'database-platform': {
    status: 500,
    detail:
      'There is no built-in PostgreSQL for this machine ({platform}). Set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
  },
  'database-binaries': {
    status: 500,
    detail:
      'The built-in PostgreSQL does not run on this machine: {reason} Set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
  },
  'data-folder-unusable': {
    status: 500,
    detail:
      'The data folder {folder} cannot be used: {reason}. Give THROUGHLINE_DATA a folder that this account may write to.',
  },
  'database-account-unnamed': {
    status: 500,
    detail:
      'The account that runs Throughline has a number but no name on this machine, and PostgreSQL makes no database without one. Add a line for it to /etc/passwd, or set DATABASE_URL.',
  },
  'database-other-version': {
    status: 500,
    detail:
      'The database in {folder} was made by PostgreSQL {found}; this program brings PostgreSQL {needed}. Start the version of Throughline that made it, export, and import here.',
  },
  'database-disk-full': {
    status: 507,
    detail: 'The disk that holds {folder} is full, so the database cannot start. Free some space and start again.',
  },
  'database-start-failed': { status: 500, detail: 'The database did not start. The end of its log:\n{log}' },
  'database-start-timeout': {
    status: 500,
    detail: 'The database was not ready after {seconds} seconds. The end of its log:\n{log}',
  },
});
