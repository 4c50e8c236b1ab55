import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Account } from './account.ts';
import { plainEnvironment } from './run.ts';

/**
 * The keeper runs the server and holds the other end of a pipe from us. When we end, in whatever way, SIGKILL too, the pipe
 * closes and the keeper asks the server for a fast, clean shutdown (SIGINT). It is given on the command line, so that an
 * account that cannot read our folders can run it; in a session of its own, so that Ctrl-C in the terminal reaches only us.
 */
const script = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -INT $server; } &
watch=$!
exec 3<&-
wait $server
code=$?
kill $watch 2>/dev/null
exit $code
`;

export interface Keeper {
  /** Settles when the server has ended. */
  readonly ended: Promise<unknown>;
  readonly running: () => boolean;
  /** Lets go of the pipe: the server shuts down. */
  release(): void;
}

/** Starts a server program under a keeper; `log` is the open file that gets what they print. */
export function startKeeper(command: readonly string[], account: Account | undefined, log: number): Keeper {
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  const child: ChildProcess = spawn('/bin/sh', ['-c', script, 'keeper', ...command], {
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['pipe', log, log],
    ...identity,
  });
  child.stdin?.on('error', () => undefined);
  const ended = once(child, 'exit').catch(() => undefined);
  return {
    ended,
    running: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    release: () => child.stdin?.destroy(),
  };
}
