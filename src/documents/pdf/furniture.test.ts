import { expect, test } from 'vitest';
import { anywhereShapes, marginShapes } from './furniture.ts';

test.each([...marginShapes, ...anywhereShapes])('knows $example', ({ shape, example }) => {
  expect(example).toMatch(shape);
});

test('text is no furniture', () => {
  for (const text of [
    '12. The Committee',
    'Ratify the Convention (Arvenia);',
    'Page 2 of the plan was read',
    '2030 Agenda',
  ]) {
    expect([...marginShapes, ...anywhereShapes].filter(({ shape }) => shape.test(text))).toEqual([]);
  }
});
