import { expect, test } from 'vitest';
import { markWording } from './lines.ts';

const provenance = {
  importId: '',
  sha256: '',
  fileName: '',
  format: 'pdf',
  page: 3,
  span: { start: 107, end: 122 },
  itemSpan: { start: 100, end: 133 },
  before: '',
  lines: '112.1  Open a shelter (Halden);',
  after: '',
};

test('the wording is marked at its recorded place', () => {
  expect(
    markWording({ text: 'Open a shelter', provenance: { ...provenance, span: { start: 107, end: 121 } } }),
  ).toEqual({
    lead: '112.1  ',
    wording: 'Open a shelter',
    rest: ' (Halden);',
  });
});

test('where the place does not fit, the words themselves are looked for', () => {
  const moved = { ...provenance, span: { start: 0, end: 4 } };
  expect(markWording({ text: 'Open a shelter', provenance: moved }).wording).toBe('Open a shelter');
});

test('a text that a person corrected marks nothing wrong', () => {
  expect(markWording({ text: 'Close the prison', provenance })).toEqual({
    lead: provenance.lines,
    wording: '',
    rest: '',
  });
});
