import { expect, test } from 'vitest';
import { anywhereShapes, marginShapes, rolesOf } from './furniture.ts';
import type { Line } from './lines.ts';

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

test('a footnote whose mark stands alone above it is a footnote', () => {
  const line = (text: string, base: number, size: number) =>
    ({ text, base, size, markedStart: false }) as unknown as Line;
  const lines = [
    line('6.36 Adopt a plan', 715, 10),
    line('for all provinces (Arvenia);', 727, 10),
    line('1', 770, 5.2),
    line('As read out, the recommendation was: adopt a plan', 774, 8),
    line('for some provinces (Arvenia).', 785, 8),
    line('2', 814, 9),
  ];
  const [roles] = rolesOf([{ number: 2, width: 595, height: 842, lines }], 10);
  expect(roles).toEqual(['body', 'body', 'furniture', 'footnote', 'footnote', 'furniture']);
});
