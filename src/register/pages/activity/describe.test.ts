import { expect, test } from 'vitest';
import type { ActivityEntry } from '../../../core/activity-entry.ts';
import { describe, detailOf } from './describe.ts';

const hash = '0'.repeat(64);
const entry = (seq: number, action: string, changes: Partial<ActivityEntry>): ActivityEntry => ({
  seq,
  at: '2026-11-21T09:00:00.000Z',
  actor: 'local-operator',
  action,
  record: { type: 'import', id: '01a2001b-0205-7990-ad93-6f43d7a03bf2' },
  before: null,
  after: null,
  hash,
  previousHash: hash,
  ...changes,
});

test('what one step put into the register is read as one, from its first number to its last', () => {
  const [step, ...rest] = describe([
    entry(3, 'recommendation.accepted', { after: { number: '112.2', text: 'B' } }),
    entry(2, 'recommendation.accepted', { after: { number: '112.1', text: 'A' } }),
    entry(1, 'review.accept', { after: { items: [{ id: 'a', status: 'accepted' }] } }),
  ]);
  expect(step).toMatchObject({ count: 2, numbers: ['112.1', '112.2'] });
  expect(rest).toHaveLength(1);
});

test('steps of another moment or person stay apart', () => {
  const accepted = (seq: number, changes: Partial<ActivityEntry>) => entry(seq, 'recommendation.accepted', changes);
  expect(
    describe([accepted(3, {}), accepted(2, { actor: 'system' }), accepted(1, { at: '2026-11-20T09:00:00Z' })]),
  ).toHaveLength(3);
});

test('only the fields that changed are shown, with what was there before', () => {
  const before = { items: [{ id: 'a', text: 'every province', states: ['XHA'] }] };
  const after = { items: [{ id: 'a', text: 'each province', states: ['XHA'] }] };
  const [step] = describe([entry(1, 'review.edit', { before, after })]);
  expect(step?.changes).toEqual([
    { key: '1 a', fields: [{ field: 'text', before: 'every province', after: 'each province' }] },
  ]);
});

test('an import counts what was found and names its file', () => {
  const started = entry(1, 'import.started', { after: { file: 'report.pdf', found: 124 } });
  expect(describe([started])[0]?.count).toBe(124);
  expect(detailOf(started, 'file')).toBe('report.pdf');
});
