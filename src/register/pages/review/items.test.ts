import { expect, test } from 'vitest';
import {
  afterDecision,
  differences,
  filterItems,
  firstOpen,
  inOrder,
  neighbour,
  nextToLook,
  partsOf,
  sectionOf,
} from './items.ts';
import { idOf, sampleItems, spanOf } from './sample.ts';

const items = sampleItems();
const [one, twoA, twoB, three] = items.map(({ id }) => id);
const byId = (id: string | undefined) => {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error('no such item');
  return found;
};

test('puts parts of a split in the order of their part, at their place', () => {
  expect(inOrder([...items].reverse()).map(({ id }) => id)).toEqual([one, twoA, twoB, three]);
});

test('filters by what is to check and what needs a look, and keeps the open item', () => {
  const decided = items.map((item) => (item.id === one ? { ...item, status: 'accepted' as const } : item));
  expect(filterItems(decided, 'all')).toHaveLength(4);
  expect(filterItems(decided, 'to-check').map(({ id }) => id)).toEqual([twoA, twoB, three]);
  expect(filterItems(decided, 'look').map(({ id }) => id)).toEqual([twoA, three]);
  expect(filterItems(decided, 'look', one).map(({ id }) => id)).toEqual([one, twoA, three]);
});

test('steps to the neighbours and stops at the ends', () => {
  expect(neighbour(items, one, 1)?.id).toBe(twoA);
  expect(neighbour(items, one, -1)).toBeUndefined();
  expect(neighbour(items, undefined, 1)?.id).toBe(one);
  expect(neighbour(items, undefined, -1)?.id).toBe(three);
});

test('the next that needs a look comes round, and is none when only the open one is left', () => {
  expect(nextToLook(items, one)?.id).toBe(twoA);
  expect(nextToLook(items, twoB)?.id).toBe(three);
  expect(nextToLook(items, three)?.id).toBe(twoA);
  const left = items.filter(({ id }) => id !== twoA);
  expect(nextToLook(left, three)).toBeUndefined();
});

test('a decision leads to the next undecided item, else to the next one, else nowhere', () => {
  const decided = items.map((item) => (item.id === twoA ? { ...item, status: 'accepted' as const } : item));
  expect(afterDecision(decided, [byId(one)])?.id).toBe(twoB);
  expect(afterDecision(decided.slice(0, 2), [byId(one)])?.id).toBe(twoA);
  expect(afterDecision(items, [byId(twoA), byId(twoB)])?.id).toBe(three);
  expect(afterDecision(items, [byId(three)])).toBeUndefined();
});

test('opens where one left off, else at the first problem, else at the first to check', () => {
  expect(firstOpen(items, twoB)?.id).toBe(twoB);
  expect(firstOpen(items, idOf('gone'))?.id).toBe(twoA);
  const clean = items.map((item) => ({
    ...item,
    problems: [],
    status: item.id === one ? ('accepted' as const) : item.status,
  }));
  expect(firstOpen(clean, undefined)?.id).toBe(twoA);
  expect(firstOpen([], undefined)).toBeUndefined();
});

test('the undecided texts of one printed paragraph belong together', () => {
  expect(partsOf(items, byId(twoB)).map(({ id }) => id)).toEqual([twoA, twoB]);
  expect(partsOf(items, byId(one)).map(({ id }) => id)).toEqual([one]);
  const half = items.map((item) => (item.id === twoA ? { ...item, status: 'accepted' as const } : item));
  expect(partsOf(half, byId(twoB)).map(({ id }) => id)).toEqual([twoB]);
});

test('an item stands under the last section sentence before it', () => {
  const section = (sentence: string, start: number) => ({
    sentence,
    position: 'supported' as const,
    consideredImplemented: false,
    span: { start, end: start + 1 },
  });
  const sections = [section('first', 0), section('second', spanOf('112.3').start)];
  expect(sectionOf(sections, byId(one))?.sentence).toBe('first');
  expect(sectionOf(sections, byId(three))?.sentence).toBe('second');
  expect(sectionOf([], byId(one))).toBeUndefined();
});

test('says which fields another person changed', () => {
  expect(differences(byId(one), { ...byId(one), version: 2, states: ['XBE'], text: 'New' })).toEqual([
    'text',
    'states',
  ]);
});
