import { readFile } from 'node:fs/promises';

/** The unprivileged user that the database server runs as; PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const preferred = ['throughline', 'postgres', 'nobody'];

/** The account to drop to when this process is root, else undefined: the server then runs as ourselves. */
export async function chooseAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const found = preferred.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  return found ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

/** The accounts in a passwd file, but root. */
export function parseAccounts(passwd: string): Account[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && Number.isInteger(uid) && Number.isInteger(gid) && uid > 0);
}
