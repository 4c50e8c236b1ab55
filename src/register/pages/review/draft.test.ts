import { expect, test } from 'vitest';
import { draftOf, faultsOf, rebased, saysNothing } from './draft.ts';
import { sampleItems } from './sample.ts';

const [item] = sampleItems();
if (item === undefined) throw new Error('the sample is empty');

test('a field that is empty or longer than the server takes is at fault before it is sent', () => {
  expect(faultsOf({ number: '112.1', text: 'Ratify' })).toEqual([]);
  expect(faultsOf({ number: ' ', text: '' }).map(({ field, kind }) => [field, kind])).toEqual([
    ['number', 'empty'],
    ['text', 'empty'],
  ]);
  expect(faultsOf({ number: '1'.repeat(41), text: 'a'.repeat(30_000) })).toEqual([
    { field: 'number', kind: 'long', limit: 40, length: 41 },
    { field: 'text', kind: 'long', limit: 20_000, length: 30_000 },
  ]);
});

test('a draft follows what another person changed, but for what was typed', () => {
  const typed = { ...draftOf(item), text: 'Mine' };
  const theirs = { ...item, number: '999.1', version: item.version + 1 };
  expect(rebased(typed, item, theirs)).toMatchObject({ number: '999.1', text: 'Mine', version: theirs.version });
  expect(saysNothing(item, draftOf(item))).toBe(true);
  expect(saysNothing(item, { ...draftOf(item), text: `${item.text} ` })).toBe(false);
});
