import { expect, test } from 'vitest';
import type { Check } from '../../import.ts';
import { reconciliation } from './reconcile.ts';

const counts = { found: 125, paragraphs: 122, accepted: 0, discarded: 0, toCheck: 125, toLook: 7 };
const stated = (count: number, agrees = true): Check => ({
  code: agrees ? 'count-agrees' : 'count-differs',
  agrees,
  params: { count },
});

test('counts numbered paragraphs, the unit of the United Nations, beside the stated total', () => {
  expect(reconciliation({ counts, checks: [stated(122)] })).toEqual({
    found: 122,
    unit: 'paragraphs',
    stated: 122,
    agrees: true,
  });
});

test('a document that counts texts is compared in texts', () => {
  expect(reconciliation({ counts, checks: [stated(125)] })).toMatchObject({ found: 125, unit: 'texts', agrees: true });
});

test('a total of one section is not the total of the document', () => {
  expect(reconciliation({ counts, checks: [stated(58), stated(122)] }).stated).toBe(122);
  expect(reconciliation({ counts, checks: [stated(58)] })).toMatchObject({ stated: undefined, agrees: false });
});

test('a difference is shown', () => {
  expect(reconciliation({ counts, checks: [stated(130, false)] })).toMatchObject({ stated: 130, agrees: false });
});
