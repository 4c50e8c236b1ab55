import { expect, test } from 'vitest';
import { parseRegisterSearch } from './search.ts';

test('one value and several values of a filter are lists', () => {
  expect(parseRegisterSearch({ state: 'XHA', position: ['noted', 'pending'] })).toEqual({
    state: ['XHA'],
    position: ['noted', 'pending'],
  });
});

test('what is not usable is left out, so that an old or mistyped address still opens', () => {
  expect(parseRegisterSearch({ page: 'two', sort: 'sideways', state: '', q: '', other: '1' })).toStrictEqual({
    q: undefined,
    source: undefined,
    state: undefined,
    position: undefined,
    sort: undefined,
    page: undefined,
  });
  expect(parseRegisterSearch({ page: '2', q: '121' })).toEqual({ page: 2, q: '121' });
});
