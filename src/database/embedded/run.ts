import { execFile } from 'node:child_process';
import type { Account } from './account.ts';

export interface Outcome {
  readonly ok: boolean;
  /** Standard output and error together. */
  readonly output: string;
}

/** What the server's programs may see of our environment: nothing that differs from host to host. */
export const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end as the account (or as ourselves) and never throws: a program that cannot be started is not ok. */
export function run(program: string, args: readonly string[], account: Account | undefined): Promise<Outcome> {
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  return new Promise((resolve) => {
    const options = { cwd: '/', env: plainEnvironment, timeout: 120_000, ...identity };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: output || (error?.message ?? '') });
    });
    child.stdin?.end();
  });
}
