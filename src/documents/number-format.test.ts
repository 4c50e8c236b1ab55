import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, numberFormats } from './number-format.ts';

test.each(Object.entries(numberFormats))('%s: 1, 4 and 28', (format, { examples }) => {
  expect([1, 4, 28].map((value) => formatNumber(value, format))).toEqual(examples);
});

test('an unknown format is written in figures', () => expect(formatNumber(12, 'aiueo')).toBe('12'));

const digits: Readonly<Record<string, number>> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

test('Roman numerals read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
      const values = [...formatNumber(value, 'upperRoman')].map((sign) => digits[sign] ?? 0);
      const sum = values.reduce((total, size, index) => total + (size < (values[index + 1] ?? 0) ? -size : size), 0);
      expect(sum).toBe(value);
    }),
  );
});

test.each(['lowerLetter', 'upperRoman', 'arabicAbjad', 'russianLower', 'ordinal'])(
  'no two numbers look alike: %s',
  (format) => {
    const all = Array.from({ length: 500 }, (_, index) => formatNumber(index + 1, format));
    expect(new Set(all).size).toBe(500);
  },
);
