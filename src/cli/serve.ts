import { readConfig } from '../core/config.ts';
import { startServer } from '../server/start.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The command `serve`: runs until it is told to stop. The address goes to stdout, everything else to stderr. */
export async function runServe(): Promise<number> {
  const server = await startServer(readConfig(process.env), (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`Throughline is at ${server.url}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
  process.stderr.write('\nStopping\n');
  await server.stop();
  return 0;
}
