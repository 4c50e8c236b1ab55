import { expect, test } from 'vitest';
import { parseAccounts } from './account.ts';

test('accounts are read from a passwd file, root and broken lines left out', () => {
  const passwd = [
    'root:x:0:0:root:/root:/bin/bash',
    'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash',
    '# a comment',
    'broken:x:one:1::/:/bin/sh',
    '',
  ].join('\n');
  expect(parseAccounts(passwd)).toEqual([{ name: 'postgres', uid: 101, gid: 104 }]);
});
