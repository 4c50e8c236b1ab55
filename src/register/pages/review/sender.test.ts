import { expect, test } from 'vitest';
import { ApiError } from '../../../kit/api.ts';
import type { ImportReview, ReviewResult, ReviewStep } from '../../import.ts';
import { repeats, type Waiting } from './queue.ts';
import { idOf, sampleItems, sampleReview } from './sample.ts';
import { createSender, type Outcome, type Port } from './sender.ts';
import { foresee, targetsOf, withVersions } from './steps.ts';

const accept = (name: string): ReviewStep => ({ action: 'accept', items: [{ id: idOf(name), version: 1 }] });
const wait = (step: ReviewStep): Waiting => ({ kind: 'step', step });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A server that does what it is told, unless told to fail. */
function server() {
  let review = sampleReview();
  const sent: ReviewStep[] = [];
  const state = {
    failure: undefined as ApiError | undefined,
    refuse: (_: ReviewStep): ApiError | undefined => undefined,
    sent,
    set: (next: ImportReview) => (review = next),
  };
  const port: Port = {
    load: async () => review,
    send: async (waiting, known): Promise<ReviewResult> => {
      if (state.failure) throw state.failure;
      if (waiting.kind === 'undo') throw new Error('not in these tests');
      const step = withVersions(waiting.step, known);
      const refusal = state.refuse(step);
      if (refusal) throw refusal;
      sent.push(step);
      const named = targetsOf(step);
      const items = foresee(review, step).items.map((item) =>
        named.includes(item.id) ? { ...item, version: item.version + 1 } : item,
      );
      review = { ...foresee(review, step), items };
      return { changed: items.filter(({ id }) => named.includes(id)), removed: [], counts: review.counts, undo: null };
    },
  };
  return { port, state };
}

function start() {
  const { port, state } = server();
  const heard: Outcome[] = [];
  return { sender: createSender(sampleReview(), port, (outcome) => heard.push(outcome)), state, heard };
}

test('sends in order, each step with the version the one before left', async () => {
  const { sender, state, heard } = start();
  const edit: ReviewStep = { action: 'edit', item: { id: idOf('one'), version: 1 }, changes: { text: 'New' } };
  sender.push(wait(edit), wait(accept('one')));
  await settled();
  expect(
    state.sent.map((step) => ('item' in step ? step.item.version : 'items' in step && step.items[0]?.version)),
  ).toEqual([1, 2]);
  expect(heard.map(({ kind }) => kind)).toEqual(['done', 'done']);
  expect(sender.snapshot().known.items[0]).toMatchObject({ text: 'New', status: 'accepted' });
});

test('a broken connection loses nothing: the steps wait and go out in order', async () => {
  const { sender, state, heard } = start();
  state.failure = new ApiError('unreachable', 0, 'no answer');
  sender.push(wait(accept('one')));
  await settled();
  sender.push(wait(accept('three')));
  await settled();
  expect(sender.snapshot()).toMatchObject({ paused: true });
  expect(sender.snapshot().waiting).toHaveLength(2);
  expect(heard).toEqual([]);
  state.failure = undefined;
  sender.retry();
  await settled();
  expect(state.sent.flatMap(targetsOf)).toEqual([idOf('one'), idOf('three')]);
  expect(sender.snapshot()).toMatchObject({ paused: false, waiting: [] });
});

test('a conflict brings the version of the other person and says what it was before', async () => {
  const { sender, state, heard } = start();
  const theirs = sampleItems().map((item) =>
    item.id === idOf('one') ? { ...item, version: 2, text: 'Theirs' } : item,
  );
  state.set(sampleReview(theirs));
  state.failure = new ApiError('review-conflict', 409, 'changed', { number: '112.1' });
  sender.push(wait(accept('one')));
  await settled();
  expect(heard.map(({ kind }) => kind)).toEqual(['conflict']);
  expect(sender.snapshot().known.items[0]).toMatchObject({ text: 'Theirs', status: 'proposed' });
  expect(sender.snapshot().waiting).toEqual([]);
});

test('a refusal for good is told and leaves the review as it was', async () => {
  const { sender, state, heard } = start();
  state.failure = new ApiError('span-outside-source', 422, 'outside');
  sender.push(wait(accept('one')));
  await settled();
  expect(heard.map(({ kind }) => kind)).toEqual(['refused']);
  expect(sender.snapshot().known.items[0]?.status).toBe('proposed');
});

test('refreshing takes the new checks, but not while something waits', async () => {
  const { sender, state } = start();
  const checks = [{ code: 'count-agrees' as const, agrees: true, params: { count: 3 } }];
  state.set({ ...sampleReview(), checks });
  state.failure = new ApiError('unreachable', 0, 'no answer');
  sender.push(wait(accept('one')));
  await settled();
  await sender.refresh();
  expect(sender.snapshot().known.checks).toEqual([]);
  state.failure = undefined;
  sender.retry();
  await settled();
  await sender.refresh();
  expect(sender.snapshot().known.checks).toEqual(checks);
});

test('a step repeats an earlier one when it goes to one of its items, and a step on all items only itself', () => {
  const edit: ReviewStep = { action: 'edit', item: { id: idOf('one'), version: 2 }, changes: { text: 'New' } };
  expect(repeats(wait(edit), wait(accept('one')))).toBe(true);
  expect(repeats(wait(accept('three')), wait(edit))).toBe(false);
  expect(repeats(wait(accept('one')), wait({ action: 'accept-agreeing' }))).toBe(false);
  expect(repeats({ kind: 'undo' }, wait(edit))).toBe(false);
  expect(repeats({ kind: 'undo' }, { kind: 'undo' })).toBe(true);
});

const edit = (name: string, text: string): ReviewStep => ({
  action: 'edit',
  item: { id: idOf(name), version: 1 },
  changes: { text },
});
const tooLong = () => new ApiError('invalid-input', 400, 'too long');

test('a refused step takes down what rests on it, and leaves what does not', async () => {
  const { sender, state, heard } = start();
  state.refuse = (step) => (step.action === 'edit' ? tooLong() : undefined);
  const undo: Waiting = { kind: 'undo' };
  sender.push(wait(edit('one', 'x')), wait(accept('one')), undo, wait(accept('three')), wait({ action: 'accept-all' }));
  await settled();
  expect(state.sent).toEqual([accept('three')]);
  expect(heard.map(({ kind }) => kind)).toEqual(['refused', 'done']);
  expect(heard[0]).toMatchObject({ fallen: [wait(accept('one')), undo, wait({ action: 'accept-all' })] });
  expect(sender.snapshot().known.items[0]?.status).toBe('proposed');
});

test('a conflict takes down the acceptance of all that waited behind it', async () => {
  const { sender, state, heard } = start();
  state.refuse = (step) => (step.action === 'edit' ? new ApiError('review-conflict', 409, 'changed') : undefined);
  sender.push(wait(edit('one', 'x')), wait({ action: 'accept-agreeing' }));
  await settled();
  expect(state.sent).toEqual([]);
  expect(heard).toMatchObject([{ kind: 'conflict', fallen: [wait({ action: 'accept-agreeing' })] }]);
});

test('a step the server always fails at can be dropped, with what rests on it', async () => {
  const { sender, state, heard } = start();
  state.refuse = (step) => (step.action === 'edit' ? new ApiError('unexpected', 500, 'failed') : undefined);
  sender.push(wait(edit('one', 'x')), wait(accept('one')), wait(accept('three')));
  await settled();
  expect(sender.snapshot()).toMatchObject({ paused: true, failing: true });
  await sender.rest();
  sender.drop();
  await sender.rest();
  expect(heard.map(({ kind }) => kind)).toEqual(['dropped', 'done']);
  expect(state.sent).toEqual([accept('three')]);
  expect(sender.snapshot()).toMatchObject({ paused: false, failing: false, waiting: [] });
});

test('a review that is as it was keeps its identity when it is loaded again', async () => {
  const { sender, state } = start();
  const { known } = sender.snapshot();
  expect(await sender.refresh()).toBeUndefined();
  expect(sender.snapshot().known).toBe(known);
  state.set({ ...sampleReview(), problems: sampleItems()[1]?.problems ?? [], changedAt: '2031-01-01T00:00:00.000Z' });
  expect(await sender.refresh()).toMatchObject({ before: known });
});
