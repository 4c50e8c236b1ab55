import { ApiError } from '../../../kit/api.ts';
import type { ImportReview, ReviewResult } from '../../import.ts';
import { enqueue, pause, type Queue, reconcile, refuse, resume, settle, startQueue, type Waiting } from './queue.ts';

/** The server, as far as a review needs it. */
export interface Port {
  readonly send: (wait: Waiting, known: ImportReview) => Promise<ReviewResult>;
  readonly load: () => Promise<ImportReview>;
}

/** What became of a step. `before` and `after` are the review around it. */
export type Outcome =
  | { readonly kind: 'done'; readonly wait: Waiting; readonly before: ImportReview; readonly result: ReviewResult }
  | { readonly kind: 'refused'; readonly wait: Waiting; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly wait: Waiting; readonly before: ImportReview; readonly after: ImportReview };

/** Sends steps one after the other, in the order they were done. */
export interface Sender {
  readonly snapshot: () => Queue;
  readonly subscribe: (listener: () => void) => () => void;
  readonly push: (...waiting: Waiting[]) => void;
  /** Sends again what waits since the connection failed. */
  readonly retry: () => void;
  /** Loads the review again, when nothing waits: counts and checks may have moved. */
  readonly refresh: () => Promise<void>;
}

/** Refusals that mean the item is no longer what the person saw. */
const stale = new Set([
  'review-conflict',
  'item-accepted',
  'item-discarded',
  'item-not-discarded',
  'items-not-neighbours',
]);

const isFailure = (error: unknown) => !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

export function createSender(initial: ImportReview, port: Port, heard: (outcome: Outcome) => void): Sender {
  let queue = startQueue(initial);
  let busy = false;
  const listeners = new Set<() => void>();
  const update = (next: Queue) => {
    queue = next;
    for (const listener of listeners) listener();
  };

  const sendOne = async (wait: Waiting): Promise<void> => {
    const before = queue.known;
    let result: ReviewResult;
    try {
      result = await port.send(wait, before);
    } catch (error) {
      if (isFailure(error)) return update(pause(queue));
      if (!(error instanceof ApiError && stale.has(error.code))) {
        update(refuse(queue));
        return heard({ kind: 'refused', wait, error });
      }
      const after = await port.load().catch(() => undefined);
      if (after === undefined) return update(pause(queue));
      update(reconcile(queue, after));
      return heard({ kind: 'conflict', wait, before, after });
    }
    update(settle(queue, result));
    heard({ kind: 'done', wait, before, result });
  };

  const pump = async () => {
    if (busy) return;
    busy = true;
    try {
      for (let wait = queue.waiting[0]; wait !== undefined && !queue.paused; wait = queue.waiting[0])
        await sendOne(wait);
    } finally {
      busy = false;
    }
  };

  return {
    snapshot: () => queue,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push: (...waiting) => {
      update(waiting.reduce(enqueue, queue));
      void pump();
    },
    retry: () => {
      update(resume(queue));
      void pump();
    },
    refresh: async () => {
      if (busy || queue.waiting.length > 0) return;
      const { known } = queue;
      const after = await port.load().catch(() => undefined);
      if (after !== undefined && queue.known === known && queue.waiting.length === 0) update(startQueue(after));
    },
  };
}
