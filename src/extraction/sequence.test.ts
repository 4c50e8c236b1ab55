import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { pending, reportOf, supported } from '../../tests/support/sample-report.ts';
import { extract } from './extract.ts';

const item = (number: string) => `${number} Continue the work of institution ${number.replace('.', ' of ')} (Arvenia);`;
const number = z.object({ number: z.string(), expected: z.string().optional() });
const about = (paragraphs: readonly string[]) =>
  extract(reportOf(...paragraphs)).problems.map(({ code, params }) =>
    [code, ...Object.values(number.parse(params))].join(' '),
  );

test('a list without gaps has no problem', () => {
  expect(about([supported, ...[1, 2, 3, 4].map((n) => item(`112.${n}`))])).toEqual([]);
});

test('any number left out is missed, by its name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 40 }), fc.nat(), (length, pick) => {
      const gone = 2 + (pick % (length - 2));
      const numbers = Array.from({ length }, (_, index) => index + 1).filter((n) => n !== gone);
      expect(about([supported, ...numbers.map((n) => item(`112.${n}`))])).toEqual([`number-missing 112.${gone}`]);
    }),
    { numRuns: 25 },
  );
});

test('a misprinted number is one problem that says what was expected', () => {
  expect(about([supported, item('112.1'), item('121.2'), item('112.3')])).toEqual(['number-out-of-order 121.2 112.2']);
  expect(about([supported, item('112.1'), item('112.22'), item('112.3')])).toEqual([
    'number-out-of-order 112.22 112.2',
  ]);
});

test('a number that comes twice is named', () => {
  expect(
    about([supported, item('112.1'), item('112.2'), pending, item('113.1'), item('112.2'), item('113.3')]),
  ).toEqual(['number-repeated 112.2', 'number-out-of-order 112.2 113.2']);
});
