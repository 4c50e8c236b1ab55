import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReviewStep } from './import.ts';
import { type ReviewTools, review } from './review.ts';
import { applyChange, invert, type ReviewItem } from './review-change.ts';

const source = Array.from(
  { length: 12 },
  (_, index) => `112.${index + 1} Ratify treaty ${index + 1} and report (Arvia).`,
).join('\n');
let counter = 0;
const newId = () => `00000000-0000-7000-8000-${String(++counter).padStart(12, '0')}`;
const tools: ReviewTools = { newId, recommendationIdOf: newId, source, pageAt: () => 3 };

function itemsOf(count: number): ReviewItem[] {
  let offset = 0;
  return source
    .split('\n')
    .slice(0, count)
    .map((line, index) => {
      const start = offset;
      offset += line.length + 1;
      const number = `112.${index + 1}`;
      const text = line.slice(number.length + 1).replace(' (Arvia).', '');
      return {
        id: newId(),
        ordinal: index + 1,
        number,
        part: null,
        kind: 'recommendation',
        text,
        states: ['XAR'],
        position: index % 2 === 0 ? 'supported' : null,
        consideredImplemented: false,
        section: null,
        page: 3,
        span: { start: start + number.length + 1, end: start + number.length + 1 + text.length },
        itemSpan: { start, end: start + line.length },
        problems: index % 3 === 0 ? [{ code: 'several-texts', severity: 'look', params: {} }] : [],
        status: 'proposed',
        edited: false,
        byHand: false,
        recommendationId: null,
        version: 1,
      };
    });
}

const at = (items: readonly ReviewItem[], index: number): ReviewItem => {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
};
const target = ({ id, version }: ReviewItem) => ({ id, version });
const step = (items: readonly ReviewItem[], wanted: ReviewStep) => applyChange(items, review(items, wanted, tools));
const plain = (items: readonly ReviewItem[]) => items.map(({ version: _, ...item }) => item);

test('accept-agreeing leaves what carries a problem', () => {
  const after = step(itemsOf(6), { action: 'accept-agreeing' });
  expect(after.map(({ status }) => status)).toEqual([
    'proposed',
    'accepted',
    'accepted',
    'proposed',
    'accepted',
    'accepted',
  ]);
  expect(after.every((item) => (item.status === 'accepted') === (item.recommendationId !== null))).toBe(true);
});

test('a split finds its parts in the source, keeps the place and settles the doubt', () => {
  const items = itemsOf(3);
  const parts = [
    { text: 'Ratify treaty 1', states: ['XAR'] },
    { text: 'report', states: ['XBE'] },
  ];
  const after = step(items, { action: 'split', item: target(at(items, 0)), parts });
  expect(after.map(({ number, part }) => [number, part])).toEqual([
    ['112.1', 1],
    ['112.1', 2],
    ['112.2', null],
    ['112.3', null],
  ]);
  expect(after.slice(0, 2).map(({ span }) => source.slice(span.start, span.end))).toEqual([
    'Ratify treaty 1',
    'report',
  ]);
  expect(at(after, 0).problems).toEqual([]);
});

test('a merge joins texts, unites States and spans; only neighbours merge', () => {
  const items = step(itemsOf(4), {
    action: 'mark',
    span: { start: 0, end: 5 },
    number: '9',
    text: 'x',
    states: ['XBE'],
    position: null,
  });
  const after = step(items, { action: 'merge', items: [target(at(items, 2)), target(at(items, 1))] });
  const merged = at(after, 1);
  expect(after).toHaveLength(4);
  expect(merged.text).toBe(`${at(items, 1).text} ${at(items, 2).text}`);
  expect(merged.states).toEqual(['XBE', 'XAR']);
  expect(merged.itemSpan).toEqual({ start: at(items, 1).itemSpan.start, end: at(items, 2).itemSpan.end });
  const far: ReviewStep = { action: 'merge', items: [target(at(items, 0)), target(at(items, 3))] };
  expect(() => step(items, far)).toThrow(expect.objectContaining({ code: 'items-not-neighbours' }));
});

test('an accepted or discarded item is not changed, a stale one neither', () => {
  const items = step(itemsOf(2), { action: 'accept-all' });
  const edit = (item: ReviewItem): ReviewStep => ({ action: 'edit', item: target(item), changes: { text: 'New' } });
  expect(() => step(items, edit(at(items, 0)))).toThrow(expect.objectContaining({ code: 'item-accepted' }));
});

test('every refusal names what to do', () => {
  const items = itemsOf(2);
  const discarded = step(items, { action: 'discard', items: [target(at(items, 0))] });
  const codes = (wanted: ReviewStep) => {
    try {
      review(discarded, wanted, tools);
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(codes({ action: 'accept', items: [target(at(discarded, 0))] })).toBe('item-discarded');
  expect(codes({ action: 'accept', items: [{ id: at(items, 0).id, version: 1 }] })).toBe('review-conflict');
  expect(codes({ action: 'restore', items: [target(at(discarded, 1))] })).toBe('item-not-discarded');
  expect(codes({ action: 'discard', items: [{ id: newId(), version: 1 }] })).toBe('review-conflict');
  const mark = { action: 'mark' as const, number: '1', text: 'x', states: [], position: null };
  expect(codes({ ...mark, span: { start: 5, end: 1_000_000 } })).toBe('span-outside-source');
});

/** A step that fits the items, chosen by three numbers. */
function stepFor(items: readonly ReviewItem[], action: number, one: number, other: number): ReviewStep | undefined {
  const proposed = items.filter(({ status }) => status === 'proposed');
  const chosen = proposed[one % Math.max(proposed.length, 1)];
  const discarded = items.find(({ status }) => status === 'discarded');
  if (action === 0) return { action: 'accept-agreeing' };
  if (action === 1 && discarded) return { action: 'restore', items: [target(discarded)] };
  if (action === 2) {
    return {
      action: 'mark',
      span: { start: one, end: one + 1 + other },
      number: `${one}`,
      text: 'Marked',
      states: [],
      position: null,
    };
  }
  if (chosen === undefined) return undefined;
  const next = items[items.indexOf(chosen) + 1];
  if (action === 3 && next?.status === 'proposed') return { action: 'merge', items: [target(chosen), target(next)] };
  if (action === 4) return { action: 'accept', items: [target(chosen)] };
  if (action === 5) return { action: 'discard', items: [target(chosen)] };
  if (action === 6) {
    return {
      action: 'edit',
      item: target(chosen),
      changes: { text: `Edited ${other}`, states: ['XBE'], position: 'noted' },
    };
  }
  const parts = Array.from({ length: 2 + (other % 3) }, (_, index) => ({ text: `part ${index}`, states: [] }));
  return { action: 'split', item: target(chosen), parts };
}

test('any steps, then all of them undone, give back the start', () => {
  const choice = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 40 }), fc.nat({ max: 20 }));
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 25 }), (choices) => {
      const start = itemsOf(8);
      let items = start;
      const done = [];
      for (const [action, one, other] of choices) {
        const wanted = stepFor(items, action, one, other);
        if (wanted === undefined) continue;
        if (
          wanted.action === 'accept-agreeing' &&
          !items.some((item) => item.status === 'proposed' && item.problems.length === 0)
        ) {
          continue;
        }
        const change = review(items, wanted, tools);
        items = applyChange(items, change);
        done.push(change);
        expect(new Set(items.map(({ ordinal }) => ordinal)).size).toBe(items.length);
      }
      for (const change of done.reverse()) items = applyChange(items, invert(change));
      expect(plain(items)).toEqual(plain(start));
    }),
    { numRuns: 200 },
  );
});

test('hundreds of passages marked before one that was marked first stand in the order of the source', () => {
  const long = 'x'.repeat(20_000);
  let items: ReviewItem[] = [];
  const markAt = (start: number) => {
    const step = { span: { start, end: start + 10 }, number: String(start), text: 'x', states: [], position: null };
    items = applyChange(items, review(items, { action: 'mark', ...step }, { ...tools, source: long }));
  };
  markAt(19_000);
  for (let start = 0; start < 18_000; start += 60) markAt(start);
  const numbers = items.map(({ number }) => Number(number));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(items.map(({ ordinal }) => ordinal)).size).toBe(items.length);
});

test('a code that is no State does not get into the register', () => {
  const [one] = itemsOf(1);
  const item = { id: one?.id ?? '', version: 1 };
  const states = ['XAR', 'QQQ'];
  const part = { text: 'Ratify', states };
  const steps: ReviewStep[] = [
    { action: 'edit', item, changes: { states } },
    { action: 'split', item, parts: [part, part] },
    { action: 'mark', span: { start: 0, end: 5 }, number: '1', text: 'Ratify', states, position: null },
  ];
  for (const step of steps) {
    expect(() => review(one === undefined ? [] : [one], step, tools), step.action).toThrow(
      expect.objectContaining({ code: 'country-unknown', params: { country: 'QQQ' } }),
    );
  }
});
