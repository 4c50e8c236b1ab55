import type { Context as HttpContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DomainError } from '../core/errors.ts';
import { toProblem } from '../core/problem.ts';
import { serverError } from './errors.ts';

/** PostgreSQL's codes for text that it cannot keep: a NUL, or bytes that are no UTF-8. */
const unstorable = new Set(['22021', '22P05']);

/** Half a character in JSON has the code of every value that cannot be read, so the type decides. */
function isUnstorable(error: Error): boolean {
  const code = String(Reflect.get(error, 'code'));
  return unstorable.has(code) || (code === '22P02' && error.message.endsWith('type json'));
}

/** What was thrown as an error a caller can act on; undefined when it is a bug. */
export function domainErrorOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof Error && isUnstorable(error)) {
    return serverError('request-invalid', { field: 'body', reason: 'has characters that no text has (NUL)' });
  }
  if (!(error instanceof HTTPException)) return undefined;
  if (error.status === 415) return serverError('media-type-unsupported');
  if (error.status < 500) return serverError('request-invalid', { field: 'body', reason: error.message });
  return undefined;
}

/** The one place that turns an error into an answer (RFC 9457). */
export function answerProblem(c: HttpContext, error: DomainError, reference: string): Response {
  const problem = toProblem(error, reference);
  return c.body(JSON.stringify(problem), error.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

/** What a schema found wrong first, as an error that names the field. */
export function invalidRequest(issues: readonly { path: readonly PropertyKey[]; message: string }[]): DomainError {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.') || 'body';
  return serverError('request-invalid', { field, reason: issue?.message ?? 'is not valid' });
}
