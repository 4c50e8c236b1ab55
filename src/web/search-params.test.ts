import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

test('addresses can be read and typed by hand', () => {
  expect(stringifySearch({ state: ['XHA', 'XVE'], q: '112.87', page: 2, sort: undefined })).toBe(
    '?state=XHA&state=XVE&q=112.87&page=2',
  );
  expect(parseSearch('?state=XHA&state=XVE&q=112.87')).toEqual({ state: ['XHA', 'XVE'], q: '112.87' });
});

test('any words come back as they were', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(words, (q) => {
      expect(parseSearch(stringifySearch({ q }))).toEqual({ q });
    }),
  );
});
