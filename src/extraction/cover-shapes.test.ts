import { expect, test } from 'vitest';
import { cycles, kindShapes, reviewedShapes } from './cover-shapes.ts';
import { parseOrdinal } from './ordinals.ts';
import { findSuspicion } from './suspicions.ts';

test.each([...kindShapes])('$kind: $example', ({ example, kind, language }) => {
  expect(kindShapes.find(({ pattern }) => pattern.test(example))).toMatchObject({ kind, language });
});

test.each([...reviewedShapes])('$example names the State', ({ pattern, example }) => {
  expect(pattern.exec(example)?.[1]).toBe('Meridia');
});

test('cycles follow each other', () => {
  expect(cycles.map(({ cycle }) => cycle)).toEqual([4, 3, 2, 1]);
});

test.each([
  ['first', 1],
  ['twelfth', 12],
  ['twentieth', 20],
  ['twenty-first', 21],
  ['forty-seventh', 47],
  ['ninetieth', 90],
  ['52nd', 52],
  ['11th', 11],
])('%s is %i', (text, number) => {
  expect(parseOrdinal(text)).toBe(number);
});

test('words that are no ordinals', () => {
  for (const word of ['', 'twenty', 'present', 'th', 'fortieth-first-second'])
    expect(parseOrdinal(word)).toBeUndefined();
});

test('sound wordings raise no suspicion', () => {
  expect(findSuspicion('Ratify the Optional Protocol to the Convention')).toBeUndefined();
  expect(findSuspicion('Ratify')).toBe('very-short');
});
