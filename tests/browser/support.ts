import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Browser tests drive the built program, as a person would meet it: `npm test` builds it first. */
const program = fileURLToPath(new URL('../../dist/program/cli/main.js', import.meta.url));

const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Why browser tests cannot run here, or undefined when they can. Put it into the title of what is skipped. */
export const noBrowser: string | undefined = !chromiumPath
  ? 'no Chromium found: install Debian’s package chromium, or set CHROMIUM'
  : !existsSync(program)
    ? 'the program is not built: run npm test'
    : undefined;

/** Asks again until it is so, as long as a busy machine may need; `expect.poll` alone gives up after a second. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 15_000 });

export interface App {
  readonly url: string;
  readonly browser: Browser;
  /** A page in its own browser profile. `width` 1280 or 390 as a rule; `language` chooses the interface language. */
  newPage(options?: { width?: number; language?: string } & BrowserContextOptions): Promise<Page>;
  stop(): Promise<void>;
}

/** Starts the built program on a free port with a data folder of its own, and a browser. Stop it in `afterAll`. */
export async function startApp(environment: Record<string, string> = {}): Promise<App> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-browser-'));
  // Started as root the database drops to another account, which must be able to enter.
  await chmod(dataFolder, 0o755);
  const server = spawn(process.execPath, [program, 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      THROUGHLINE_DATA: dataFolder,
      DATABASE_URL: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(server);
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url,
    browser,
    async newPage({ width = 1280, language = 'en', ...options } = {}) {
      const height = width < 600 ? 844 : 900;
      const context = await browser.newContext({ viewport: { width, height }, locale: language, ...options });
      return context.newPage();
    },
    async stop() {
      await browser.close();
      await ended(server, 'SIGINT');
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      server.kill('SIGINT');
      reject(new Error(`The program did not answer within 50 s:\n${output}`));
    }, 50_000);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output)?.[0];
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The program ended with ${code}:\n${output}`));
    });
  });
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    const force = setTimeout(() => server.kill('SIGKILL'), 15_000);
    server.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    server.kill(signal);
  });
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 A and AA violations of the page as it stands, as readable lines. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts, so axe is evaluated by the debugger instead of a script element.
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(axeSource, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map((v) => `${v.id}: ${v.help} → ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}
