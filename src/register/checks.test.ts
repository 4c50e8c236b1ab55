import { expect, test } from 'vitest';
import { checkImport, countItems } from './checks.ts';
import { listPlace, numberSortKey } from './number.ts';
import type { ReviewItem } from './review-change.ts';

const span = { start: 0, end: 1 };
const item = (number: string, more: Partial<ReviewItem> = {}): ReviewItem => ({
  id: '00000000-0000-7000-8000-000000000000',
  ordinal: 1,
  number,
  part: null,
  kind: 'recommendation',
  text: 'Ratify',
  states: ['XAR'],
  position: null,
  consideredImplemented: false,
  section: null,
  page: null,
  span,
  itemSpan: span,
  problems: [],
  status: 'proposed',
  edited: false,
  byHand: false,
  recommendationId: null,
  version: 1,
  ...more,
});
const codes = (items: ReviewItem[], counts: number[] = []) =>
  checkImport(items, {
    sections: [],
    statedCounts: counts.map((count) => ({ count, sentence: `${count} recommendations`, span })),
  }).map(({ code }) => code);

test('counts name texts and paragraphs apart, and what waits', () => {
  const problem = { code: 'state-unknown', severity: 'look', params: {} } as const;
  const items = [
    item('1'),
    item('1', { status: 'accepted' }),
    item('2', { problems: [problem] }),
    item('3', { status: 'discarded' }),
  ];
  expect(countItems(items)).toEqual({ found: 4, paragraphs: 3, accepted: 1, discarded: 1, toCheck: 2, toLook: 1 });
});

test.each([
  [['112.1', '112.2', '112.3'], 'numbers-continuous'],
  [['112.1', '112.3'], 'numbers-with-gaps'],
  [['112.2', '112.3'], 'numbers-with-gaps'], // a list begins at 1
  [['9', '10', '11'], 'numbers-continuous'],
  [['121.1', '121.2', '122.1'], 'numbers-continuous'],
])('%j → %s', (numbers, code) => expect(codes(numbers.map((number) => item(number)))[0]).toBe(code));

test('a gap is named', () => {
  const [check] = checkImport([item('112.1'), item('112.4')], { sections: [], statedCounts: [] });
  expect(check?.params).toEqual({ count: 2, numbers: '112.2, 112.3' });
});

test('a stated count agrees with texts, paragraphs, or one section', () => {
  const items = [item('112.1', { section: 0 }), item('112.1', { section: 0 }), item('113.1', { section: 1 })];
  expect(codes(items, [3, 2, 1, 7]).filter((code) => code.startsWith('count'))).toEqual([
    'count-agrees',
    'count-agrees',
    'count-agrees',
    'count-differs',
  ]);
  expect(codes(items)).toContain('no-stated-count');
});

test('discarded items do not count against the document', () => {
  expect(codes([item('112.1'), item('112.9', { status: 'discarded' })])[0]).toBe('numbers-continuous');
});

test('numbers sort as people read them', () => {
  const numbers = ['112.10', '112.9', '9.1', '12(b)', '12(a)', '112.9'];
  const sorted = numbers.toSorted((one, other) => (numberSortKey(one) < numberSortKey(other) ? -1 : 1));
  expect(sorted).toEqual(['9.1', '12(a)', '12(b)', '112.9', '112.9', '112.10']);
  expect(listPlace('112.87')).toEqual(['112', 87]);
  expect(listPlace('12(a)') ?? null).toBeNull();
});

test('paragraphs of observations may be missing, letters inside one may not', () => {
  expect(codes([item('7', { kind: 'concern' }), item('10')])).toContain('numbers-continuous');
  expect(codes([item('8(a)'), item('8(b)'), item('12(a)')])).toContain('numbers-continuous');
  const [check] = checkImport([item('8(a)'), item('8(c)'), item('12(b)')], { sections: [], statedCounts: [] });
  expect(check).toMatchObject({ code: 'numbers-with-gaps', params: { count: 2, numbers: '8(b), 12(a)' } });
});
