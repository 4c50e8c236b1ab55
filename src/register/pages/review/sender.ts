import { ApiError } from '../../../kit/api.ts';
import type { ImportReview, ReviewResult } from '../../import.ts';
import {
  dependants,
  enqueue,
  pause,
  type Queue,
  reconcile,
  refuse,
  resume,
  settle,
  startQueue,
  type Waiting,
} from './queue.ts';

/** The server, as far as a review needs it. */
export interface Port {
  readonly send: (wait: Waiting, known: ImportReview) => Promise<ReviewResult>;
  readonly load: () => Promise<ImportReview>;
}

/** What became of a step. `before` and `after` are the review around it. */
export type Outcome =
  | { readonly kind: 'done'; readonly wait: Waiting; readonly before: ImportReview; readonly result: ReviewResult }
  | ({ readonly kind: 'refused'; readonly error: unknown } & Fallen)
  | ({ readonly kind: 'conflict'; readonly before: ImportReview; readonly after: ImportReview } & Fallen)
  /** The person gave up a step the server fails at. */
  | ({ readonly kind: 'dropped' } & Fallen);

/** A step that will not be done, and the later ones that went with it. */
interface Fallen {
  readonly wait: Waiting;
  readonly fallen: readonly Waiting[];
}

/** Sends steps one after the other, in the order they were done. */
export interface Sender {
  readonly snapshot: () => Queue;
  readonly subscribe: (listener: () => void) => () => void;
  readonly push: (...waiting: Waiting[]) => void;
  /** Sends again what waits since the connection failed. */
  readonly retry: () => void;
  /** Gives up the oldest waiting step, and what rests on it, while the sending is paused. */
  readonly drop: () => void;
  /** Comes when nothing waits any more, or when the sending is paused. */
  readonly rest: () => Promise<void>;
  /** Loads the review again, when nothing waits: counts and checks may have moved. Gives both when it differs. */
  readonly refresh: () => Promise<{ readonly before: ImportReview; readonly after: ImportReview } | undefined>;
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
      if (isFailure(error)) return update(pause(queue, error instanceof ApiError && error.status >= 500));
      if (!(error instanceof ApiError && stale.has(error.code))) {
        const { fall } = dependants(queue);
        update(refuse(queue));
        return heard({ kind: 'refused', wait, error, fallen: fall });
      }
      const after = await port.load().catch(() => undefined);
      if (after === undefined) return update(pause(queue, false));
      const later = queue.waiting.slice(1);
      update(reconcile(queue, after));
      const fallen = later.filter((one) => !queue.waiting.includes(one));
      return heard({ kind: 'conflict', wait, before, after, fallen });
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
    drop: () => {
      const [wait] = queue.waiting;
      if (busy || !queue.paused || wait === undefined) return;
      const { fall } = dependants(queue);
      update(refuse(queue));
      heard({ kind: 'dropped', wait, fallen: fall });
      void pump();
    },
    rest: () =>
      new Promise((resolve) => {
        const look = () => {
          if (queue.waiting.length > 0 && !queue.paused) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    refresh: async () => {
      if (busy || queue.waiting.length > 0) return;
      const before = queue.known;
      const after = await port.load().catch(() => undefined);
      if (after === undefined || queue.known !== before || queue.waiting.length > 0) return;
      // A review that is as it was keeps its identity, so that nothing is drawn or asked again.
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      update(startQueue(after));
      return { before, after };
    },
  };
}
