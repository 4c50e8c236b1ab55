import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, api, queryString } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

const answers = (status: number, body: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw new Error(`not an ApiError: ${String(error)}`);
}

test('an answer is parsed with its schema', async () => {
  answers(200, '{"n": 3, "more": true}');
  expect(await api.get('/api/x', z.object({ n: z.int() }))).toEqual({ n: 3 });
});

test('problem+json becomes an error with its code and values', async () => {
  answers(409, JSON.stringify({ code: 'review-conflict', status: 409, detail: 'Changed.', params: { number: '1.2' } }));
  const error = await failureOf(api.post('/api/x', {}, z.object({})));
  expect(error).toMatchObject({ code: 'review-conflict', status: 409, message: 'Changed.', params: { number: '1.2' } });
});

test('an answer that is no problem+json, one that does not fit, and none at all have codes of their own', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  answers(500, '<h1>oops</h1>');
  expect((await failureOf(api.get('/api/x', z.object({})))).code).toBe('unexpected');
  answers(200, '{"n": "three"}');
  expect((await failureOf(api.get('/api/x', z.object({ n: z.int() })))).code).toBe('answer-unreadable');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect((await failureOf(api.get('/api/x', z.object({})))).code).toBe('unreachable');
});

test('lists repeat their name in a query and empty values are left out', () => {
  expect(queryString({ q: '', state: ['XHA', 'XVE'], page: 2, sort: undefined })).toBe('?state=XHA&state=XVE&page=2');
  expect(queryString({})).toBe('');
});
