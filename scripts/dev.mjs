// `npm run dev`: compiles on change and restarts the server, and serves the pages with hot reload. One Ctrl-C ends it all.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { build, copyAssets } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { inProject, programMain, root, tools } from './lib/project.mjs';
import { createSteps, endWithUs, main } from './lib/steps.mjs';

await main(async () => {
  const step = createSteps();
  await install(step);
  await build(step, ['program']);
  const port = Number(process.env.PORT) || (await freePort());
  const pages = await servePages(`http://127.0.0.1:${port}`);
  const server = serveProgram(port);
  const compiler = watchSources(server.restart);
  pages.printUrls();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      compiler.kill();
      await Promise.allSettled([pages.close(), server.stop()]);
      process.exit();
    });
  }
});

/** The pages with hot reload; Vite is there only after the installation. */
async function servePages(api) {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: inProject('vite.config.ts'),
    // The Host header stays the browser's own, because the server compares it with the Origin.
    server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
  });
  return vite.listen();
}

/** The compiled server as a child that is stopped and started again on demand; one that ends by itself waits for a change. */
function serveProgram(port) {
  let child;
  let stopping = false;
  let waiting = Promise.resolve();
  const start = () => {
    if (stopping) return;
    const environment = { ...process.env, PORT: String(port) };
    child = spawn(process.execPath, [programMain, 'serve'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    endWithUs(child);
  };
  const end = () =>
    new Promise((resolve) => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return {
    restart: () => {
      waiting = waiting.then(end).then(start);
    },
    stop: () => {
      stopping = true;
      return waiting.then(end);
    },
  };
}

/** Compiles on change, copies changed SQL and catalogues, and restarts the server after each. */
function watchSources(restart) {
  const compiler = spawn(
    process.execPath,
    [tools.tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  endWithUs(compiler);
  compiler.stdout.on('data', (text) => {
    process.stdout.write(text);
    if (/Found \d+ errors?/.test(String(text))) restart();
  });
  let timer;
  watch(inProject('src'), { recursive: true }, (_, file) => {
    if (!file || /\.(tsx?|css)$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      copyAssets();
      restart();
    }, 200);
  });
  return compiler;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const socket = createSocket().once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
