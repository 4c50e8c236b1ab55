import type { z } from 'zod';
import { z as schema } from 'zod';

const ProblemJson = schema.object({
  code: schema.string(),
  status: schema.number(),
  detail: schema.string(),
  params: schema.record(schema.string(), schema.union([schema.string(), schema.number()])).default({}),
  instance: schema.string().optional(),
});

/** An answer that is not a success. `error.<code>` in the catalogues says it to the person; `detail` is English. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** What to quote when asking for help. */
  readonly reference: string;

  constructor(code: string, status: number, detail: string, params: ApiError['params'] = {}, reference?: string) {
    super(detail);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.params = params;
    this.reference = reference ?? `${code} ${new Date().toISOString().slice(0, 19)}Z`;
  }
}

const unreachable = () => new ApiError('unreachable', 0, 'The server does not answer.');

function failure(status: number, body: string, request: string): ApiError {
  const problem = ProblemJson.safeParse(parseJson(body));
  if (!problem.success) return new ApiError('unexpected', status, `${request} answered ${status}.`);
  const { code, detail, params, instance } = problem.data;
  return new ApiError(code, status, detail, params, instance);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function answer<Type extends z.ZodType>(body: string, type: Type, request: string): z.output<Type> {
  const parsed = type.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  console.error(request, parsed.error);
  throw new ApiError('answer-unreadable', 200, `${request} gave an answer this page does not understand.`);
}

async function send(method: string, path: string, body?: unknown): Promise<string> {
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, { method, ...json }).catch(() => {
    throw unreachable();
  });
  const text = await response.text();
  if (!response.ok) throw failure(response.status, text, `${method} ${path}`);
  return text;
}

/** How many of `total` bytes have left. */
type UploadProgress = (sent: number, total: number) => void;

/** The server's API; paths begin with `/api`. Answers are parsed with `type`; failures throw an ApiError. */
export const api = {
  get: async <Type extends z.ZodType>(path: string, type: Type) => answer(await send('GET', path), type, `GET ${path}`),

  post: async <Type extends z.ZodType>(path: string, body: unknown, type: Type) =>
    answer(await send('POST', path, body), type, `POST ${path}`),

  remove: async (path: string) => {
    await send('DELETE', path);
  },

  /** Sends one file as multipart field `file`. */
  upload: <Type extends z.ZodType>(path: string, file: File, type: Type, progress: UploadProgress) =>
    new Promise<z.output<Type>>((resolve, reject) => {
      // fetch cannot tell how much of a body has been sent.
      const request = new XMLHttpRequest();
      const form = new FormData();
      form.append('file', file);
      request.open('POST', path);
      request.upload.onprogress = (event) => progress(event.loaded, event.total);
      request.onerror = () => reject(unreachable());
      request.onload = () => {
        const { status, responseText } = request;
        if (status < 200 || status > 299) return reject(failure(status, responseText, `POST ${path}`));
        try {
          resolve(answer(responseText, type, `POST ${path}`));
        } catch (error) {
          reject(error);
        }
      };
      request.send(form);
    }),
};

/** `?a=1&b=2&b=3` of the given values; arrays repeat their name, undefined and empty text are left out. */
export function queryString(values: Record<string, string | number | readonly string[] | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
