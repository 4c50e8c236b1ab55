import { join, resolve } from 'node:path';
import { listWorkspaces } from '../access/workspaces.ts';
import type { Config } from '../core/config.ts';
import { createApp } from './app.ts';
import { createDemoWorkspace } from './demo.ts';
import { serverError } from './errors.ts';
import { listen } from './listen.ts';
import { openInstallation } from './open-installation.ts';
import { createPagePictures } from './page-pictures.ts';
import { programVersion, projectFolder } from './project.ts';
import { isLoopback } from './security.ts';
import { openServerLog } from './server-log.ts';

export interface RunningServer {
  readonly url: string;
  /** Finishes what runs, then closes the database. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the server: database, migrations, the demo workspace on a first run, then HTTP on this machine. `say` gets what a
 * person at the terminal should see. Throws `not-loopback`, `port-busy` and the errors of the database.
 */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  if (!isLoopback(config.host)) throw serverError('not-loopback', { host: config.host });
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const installation = await openInstallation(config, say);
  const pictures = createPagePictures();
  const version = programVersion();
  const demoFolder = join(projectFolder, 'demo');
  try {
    say(`database ready (${elapsed()})`);
    const workspaces = await listWorkspaces(installation.database);
    if (config.demo && workspaces.every(({ demo }) => demo)) {
      await createDemoWorkspace(installation, demoFolder, (file) =>
        say(`demo workspace: reading ${file} (${elapsed()})`),
      );
    }
    const logFile = join(resolve(config.dataFolder), 'log', 'server.log');
    const log = await openServerLog(logFile, ({ message }) => say(`The log ${logFile} cannot be written: ${message}`));
    const app = createApp({
      installation,
      version,
      maxUploadBytes: config.maxUploadBytes,
      webFolder: join(projectFolder, 'dist', 'web'),
      demoFolder,
      drawPage: pictures.draw,
      onRequest: log.request,
      onBug: (error, requestId) => {
        log.bug(error, requestId);
        say(`A request failed, see ${requestId} in ${logFile}: ${error.message}`);
      },
    });
    const server = await listen(app.fetch, config);
    if (server.moved) say('Port 8080 is in use by another program, so another was taken. PORT chooses one.');
    say('There are no accounts yet, so the server answers only on this machine.');
    return {
      url: server.url,
      stop: async () => {
        await server.stop();
        await pictures.close();
        await installation.close();
        await log.close();
      },
    };
  } catch (error) {
    await installation.close();
    throw error;
  }
}
