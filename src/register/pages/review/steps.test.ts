import { expect, test } from 'vitest';
import type { ReviewStep } from '../../import.ts';
import { enqueue, foreseen, pause, reconcile, refuse, settle, startQueue } from './queue.ts';
import { idOf, sampleItems, sampleReview } from './sample.ts';
import { applyResult, foresee, openAfter, withVersions } from './steps.ts';

const review = sampleReview();
const target = (name: string, version = 1) => ({ id: idOf(name), version });
const statuses = (of: typeof review) => of.items.map(({ status }) => status);
const accept = (...names: string[]): ReviewStep => ({ action: 'accept', items: names.map((name) => target(name)) });

test('foresees accepting one and counts again', () => {
  const after = foresee(review, accept('two-1'));
  expect(statuses(after)).toEqual(['proposed', 'accepted', 'proposed', 'proposed']);
  expect(after.counts).toMatchObject({ accepted: 1, toCheck: 3, toLook: 1 });
  expect(statuses(review)).toEqual(['proposed', 'proposed', 'proposed', 'proposed']);
});

test('accepting all that agree leaves those with a problem, and the discarded', () => {
  const before = foresee(review, { action: 'discard', items: [target('one')] });
  expect(statuses(foresee(before, { action: 'accept-agreeing' }))).toEqual([
    'discarded',
    'proposed',
    'accepted',
    'proposed',
  ]);
  expect(statuses(foresee(before, { action: 'accept-all' }))).toEqual([
    'discarded',
    'accepted',
    'accepted',
    'accepted',
  ]);
  expect(statuses(foresee(before, { action: 'restore', items: [target('one')] }))[0]).toBe('proposed');
});

test('an edit changes the given fields only; a position may become none', () => {
  const edit: ReviewStep = { action: 'edit', item: target('one'), changes: { text: 'New', position: null } };
  expect(foresee(review, edit).items[0]).toMatchObject({ text: 'New', position: null, number: '112.1', edited: true });
});

test("the server's answer replaces, adds in order and removes", () => {
  const [first, ...rest] = sampleItems();
  if (first === undefined) throw new Error('no sample');
  const parts = [1, 2].map((part) => ({ ...first, id: idOf(`one-${part}`), part }));
  const result = { changed: parts, removed: [first.id], counts: { ...review.counts, found: 5 }, undo: null };
  const after = applyResult(review, result);
  expect(after.items.map(({ id }) => id)).toEqual([...parts.map(({ id }) => id), ...rest.map(({ id }) => id)]);
  expect(after.counts.found).toBe(5);
  expect(openAfter(review.items, first.id, after.items)).toBe(idOf('one-1'));
  expect(openAfter(review.items, idOf('three'), after.items)).toBe(idOf('three'));
  expect(openAfter(after.items, idOf('one-2'), [first, ...rest])).toBe(first.id);
});

test('steps take the versions known when they are sent', () => {
  const moved = { ...review, items: review.items.map((item) => ({ ...item, version: 7 })) };
  expect(withVersions(accept('one', 'three'), moved)).toEqual({
    action: 'accept',
    items: [target('one', 7), target('three', 7)],
  });
  expect(withVersions({ action: 'accept-all' }, moved)).toEqual({ action: 'accept-all' });
});

test('waiting steps show at once, go out in order, and stay when the connection fails', () => {
  let queue = startQueue(review);
  queue = enqueue(queue, { kind: 'step', step: accept('one') });
  queue = enqueue(queue, { kind: 'step', step: accept('three') });
  expect(statuses(foreseen(queue))).toEqual(['accepted', 'proposed', 'proposed', 'accepted']);
  expect(foreseen(pause(queue))).toEqual(foreseen(queue));
  const answer = {
    changed: foresee(review, accept('one')).items.slice(0, 1),
    removed: [],
    counts: review.counts,
    undo: null,
  };
  queue = settle(pause(queue), answer);
  expect(queue.paused).toBe(false);
  expect(queue.waiting).toHaveLength(1);
  expect(statuses(queue.known)).toEqual(['accepted', 'proposed', 'proposed', 'proposed']);
});

test('a refused step is rolled back and leaves the others', () => {
  const queue = enqueue(enqueue(startQueue(review), { kind: 'step', step: accept('one') }), {
    kind: 'step',
    step: accept('three'),
  });
  expect(statuses(foreseen(refuse(queue)))).toEqual(['proposed', 'proposed', 'proposed', 'accepted']);
});

test('after a conflict only steps on items that nobody touched remain', () => {
  let queue = startQueue(review);
  for (const name of ['one', 'one', 'three']) queue = enqueue(queue, { kind: 'step', step: accept(name) });
  const items = sampleItems().map((item) => (item.id === idOf('one') ? { ...item, version: 2, text: 'Theirs' } : item));
  const after = reconcile(queue, sampleReview(items));
  expect(after.known.items[0]?.text).toBe('Theirs');
  expect(after.waiting).toEqual([{ kind: 'step', step: accept('three') }]);
});
