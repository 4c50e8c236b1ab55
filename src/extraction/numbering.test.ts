import { expect, test } from 'vitest';
import { documentOf } from '../../tests/support/sample-report.ts';
import { findLeadingNumber, numberShapes } from './numbering.ts';

const read = (text: string, number?: string) => {
  const [block] = documentOf([number === undefined ? text : { text, number }]).blocks;
  const found = block && findLeadingNumber(block);
  return found && { parts: found.parts, wording: text.slice(found.length) };
};

test.each([
  ['121.14 Ratify', [121, 14], 'Ratify'],
  ['100.9. Ratify', [100, 9], 'Ratify'],
  ['100.9.. Ratify', [100, 9], 'Ratify'],
  ['100..9 Ratify', [100, 9], 'Ratify'],
  ['6.1Ratify', [6, 1], 'Ratify'],
  ['121. 14 Ratify', [121, 14], 'Ratify'],
  ['17. Ratify', [17], 'Ratify'],
  ['17) Ratify', [17], 'Ratify'],
])('%s', (text, parts, wording) => {
  expect(read(text)).toEqual({ parts, wording });
});

test('takes numbers that Word computed and that are not in the text', () => {
  expect(read('Ratify the Covenant', '6.290')).toEqual({ parts: [6, 290], wording: 'Ratify the Covenant' });
});

test('text that begins with figures is no number', () => {
  expect(read('2030 Agenda for Sustainable Development')).toBeUndefined();
  expect(read('Ratify')).toBeUndefined();
});

test.each([...numberShapes])('knows $example', ({ pattern, example }) => {
  expect(example).toMatch(pattern);
});
