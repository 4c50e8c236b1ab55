import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { outdate, refetchOnFocus } from './fresh.ts';

test('a step makes lists, records and the log of its own workspace old, and not the review under the hand', async () => {
  const queries = new QueryClient();
  const keys = [
    ['register', 'a', {}],
    ['recommendation', 'a', '1'],
    ['imports', 'a'],
    ['activity', 'a', undefined],
    ['import', 'a', '1'],
    ['register', 'b', {}],
    ['states', 'a'],
  ];
  for (const key of keys) queries.setQueryData(key, 1);
  await outdate(queries, 'a');
  const old = keys.filter((key) => queries.getQueryState(key)?.isInvalidated);
  expect(old).toEqual(keys.slice(0, 4));
});

test('who comes back to the window finds fresh lists; the review under the hand looks after itself', () => {
  expect(refetchOnFocus({ queryKey: ['imports', 'a'] })).toBe('always');
  expect(refetchOnFocus({ queryKey: ['register', 'a', {}] })).toBe('always');
  expect(refetchOnFocus({ queryKey: ['import', 'a', '1'] })).toBe(true);
});
