import { spawn } from 'node:child_process';

/** A step that failed, told in full already: whoever catches it only ends with exit code 1. */
export class StepFailed extends Error {}

const children = new Set();
const tailLines = 40;

/**
 * Numbered steps with their times, on the stream `out`; `quiet` leaves out those that had nothing to do.
 * `step(name, work)` runs `work(skip)`; call `skip(reason)` when there was nothing to do.
 */
export function createSteps(out = process.stdout, { quiet = false } = {}) {
  let number = 0;
  return async function step(name, work) {
    number += 1;
    const begin = Date.now();
    const label = `${number}. ${name}`;
    const live = showLife(out, label, begin);
    if (out.isTTY && !quiet) out.write(label);
    let note;
    try {
      return await work((reason) => {
        note = reason;
      });
    } catch (error) {
      note = 'failed';
      throw error;
    } finally {
      clearTimeout(live);
      const line = `${label}: ${note ?? 'done'} (${seconds(begin)})\n`;
      if (!quiet || note === undefined || note === 'failed') out.write(`${out.isTTY ? '\r\u001b[K' : ''}${line}`);
    }
  };
}

/** On a terminal the seconds run; elsewhere a step that takes long says so once. */
function showLife(out, label, begin) {
  if (out.isTTY) return setInterval(() => out.write(`\r${label} … ${seconds(begin)}`), 1000);
  return setTimeout(() => out.write(`${label} …\n`), 3000);
}

const seconds = (begin) => `${((Date.now() - begin) / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end and gives its output. When it fails, the end of its output goes to standard error and
 * `StepFailed` is thrown. It ends with us. `show` passes its output through as it comes.
 */
export async function runProgram(command, args, { show = false, env = {}, cwd, timeout } = {}) {
  const { code, signal, output } = await start(command, args, { show, env, cwd, timeout });
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-tailLines).join('\n');
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  if (!show) process.stderr.write(`\n${tail}\n`);
  throw new StepFailed(`${[command, ...args].join(' ')} ${how}`);
}

/** Like `runProgram`, but gives the exit code instead of throwing. */
export async function exitCodeOf(command, args, options) {
  return (await start(command, args, options)).code ?? 1;
}

function start(command, args, { show, env, cwd, timeout }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      timeout,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    endWithUs(child);
    let output = '';
    const collect = (chunk) => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
}

/** Passes the signals that end us on to a child, for as long as it runs; when all have ended, so do we. */
export function endWithUs(child) {
  if (children.size === 0) for (const signal of Object.keys(codes)) process.on(signal, endAll);
  children.add(child);
  child.on('exit', () => {
    children.delete(child);
    if (ending && children.size === 0) process.exit(codes[ending]);
    if (children.size === 0) for (const signal of Object.keys(codes)) process.off(signal, endAll);
  });
}

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

let ending;

function endAll(signal) {
  ending = signal;
  for (const child of children) child.kill(signal);
  // Those that ignore the signal are not waited for without end.
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
    process.exit(codes[signal]);
  }, 8000).unref();
}

/** Lets several steps fail: `attempt(name, work)` tells a failure at once, notes its name in `failed` and goes on. */
export function collectFailures() {
  const failed = [];
  const attempt = async (name, work) => {
    try {
      return await work();
    } catch (error) {
      console.error(error instanceof StepFailed ? error.message : error);
      failed.push(name);
    }
  };
  return { failed, attempt };
}

/** Runs the main function of a script; a failure ends it with code 1, and a failed step is not explained twice. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepFailed ? `\nStopped: ${error.message}.` : error);
    process.exitCode ||= 1;
  }
}
