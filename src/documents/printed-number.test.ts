import { expect, test } from 'vitest';
import { numberShapes, printedNumber } from './printed-number.ts';

test.each(numberShapes)('$example', ({ example, number }) => expect(printedNumber(example)).toBe(number));

test.each([
  ['6.1Ratify the Covenant', '6.1'],
  ['109.1. Ratify', '109.1.'],
  ['100.9..1 Ratify', '100.9..1'],
  ['“Ratify”', undefined],
  ['12 September 2022', undefined],
  ['2.5 million', '2.5'],
  ['I. The Committee', 'I.'],
  ['(see below)', undefined],
  ['', undefined],
])('%s → %s', (text, number) => expect(printedNumber(text)).toBe(number));
