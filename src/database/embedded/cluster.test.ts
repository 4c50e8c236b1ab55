import { expect, test } from 'vitest';
import { startFailure } from './cluster.ts';

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'database-disk-full'],
  ['initdb: could not look up effective user ID 12345: user does not exist', 'database-account-unnamed'],
  ['FATAL:  configuration file contains errors', 'database-start-failed'],
])('%s', (output, code) => {
  expect(startFailure(output, '/srv/throughline')).toMatchObject({ code });
});
