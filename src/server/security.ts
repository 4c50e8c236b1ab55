import type { MiddlewareHandler } from 'hono';
import { serverError } from './errors.ts';

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Says on every answer that no page but our own may frame, script or read it. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

/**
 * Refuses requests that reached loopback under another name (DNS rebinding), and changes that a page from elsewhere
 * asks for in the person's name.
 */
export const sameMachine: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!loopback.test(host)) throw serverError('host-not-allowed', { host });
  if (!reads.has(c.req.method)) {
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
    if (foreign || c.req.header('sec-fetch-site') === 'cross-site') {
      throw serverError('origin-not-allowed', { origin: origin ?? 'another site' });
    }
  }
  await next();
};

/** Whether an address to listen on is this machine's own. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}
