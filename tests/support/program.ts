import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface ProgramOptions {
  readonly env: Record<string, string>;
  /** A checkout, this one when absent. */
  readonly folder?: string;
  readonly uid?: number;
  readonly gid?: number;
}

export interface Program {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Resolves to its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts a script of the checkout as a person would with npm, without the demo workspace. */
export function runScript(script: string, args: readonly string[], options: ProgramOptions): Program {
  const { folder = projectFolder, env, ...identity } = options;
  const child = spawn(process.execPath, [join(folder, script), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, THROUGHLINE_DEMO: 'no', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...identity,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += String(chunk);
  });
  const ended = once(child, 'close').then(([code, signal]: (number | string)[]) => code ?? signal ?? 0);
  return { child, output: () => output, ended };
}

/** The address that a starting server prints; throws with its output when it ends before, or takes over a minute. */
export async function addressOf(program: Program): Promise<string> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const address = /http:\/\/\S+/.exec(program.output())?.[0];
    if (address) return address;
    if (program.child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`The server did not start:\n${program.output()}`);
}

/** Command lines of the living processes that name this text. */
async function processesNaming(text: string): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const lines = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')));
  return lines.map((line) => line.replaceAll('\0', ' ')).filter((line) => line.includes(text));
}

/** Waits until no process names the text any more, and gives those that still do after the time. */
export async function remaining(text: string, milliseconds: number): Promise<string[]> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end && (await processesNaming(text)).length > 0) await sleep(50);
  return processesNaming(text);
}
