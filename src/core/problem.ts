import { z } from 'zod';
import type { DomainError } from './errors.ts';

/** An error as RFC 9457 says it. `code` is stable and keys the translated sentence `error.<code>`, filled with `params`. */
export const ProblemDetails = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  /** The English sentence, with what to do next. */
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The request in the server's log; quote it when asking for help. */
  instance: z.string().optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** Short names of the HTTP statuses that the API uses (RFC 9110, section 15). */
const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  500: 'Internal error',
  503: 'Service unavailable',
};

/** The short name of an HTTP status. */
export function titleOf(status: number): string {
  return titles[status] ?? 'Error';
}

/** A domain error as problem details. */
export function toProblem(error: DomainError, instance?: string): ProblemDetails {
  const { status, code, params, message } = error;
  const problem: ProblemDetails = {
    type: 'about:blank',
    title: titleOf(status),
    status,
    detail: message,
    code,
    params: { ...params },
  };
  return instance === undefined ? problem : { ...problem, instance };
}
