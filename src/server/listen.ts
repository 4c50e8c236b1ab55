import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { serverError } from './errors.ts';
import { isLoopback } from './security.ts';

const usualPort = 8080;

function tryListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', listening).listen(port, host);
  });
}

export interface Listening {
  readonly url: string;
  /** The usual port was busy and another was taken. */
  readonly moved: boolean;
  /** Takes no more requests and ends when the running ones have. */
  readonly stop: () => Promise<void>;
}

/**
 * Listens on this machine. Without a port: 8080, or one that is free when that is busy. Throws `not-loopback` for any other
 * host, and `port-busy` when the port that was asked for is taken.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number | undefined },
): Promise<Listening> {
  if (!isLoopback(host)) throw serverError('not-loopback', { host });
  const bare = host.replace(/^\[|\]$/g, '');
  const server = createServer(getRequestListener(fetch));
  // a large file over a slow disk is no reason to break off
  server.requestTimeout = 600_000;
  let moved = false;
  if (!(await tryListen(server, bare, port ?? usualPort))) {
    if (port !== undefined || !(await tryListen(server, bare, 0)))
      throw serverError('port-busy', { port: port ?? usualPort });
    moved = true;
  }
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : usualPort;
  const named = bare.includes(':') ? `[${bare}]` : bare;
  return {
    url: `http://${named === '127.0.0.1' ? 'localhost' : named}:${bound}`,
    moved,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // what still runs after this is a client that does not go
        setTimeout(() => server.closeAllConnections(), 3000).unref();
      }),
  };
}
