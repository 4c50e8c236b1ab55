import type { ImportReview, ReviewResult, ReviewStep } from '../../import.ts';
import { applyResult, foresee, targetsOf } from './steps.ts';

/** What waits for the server: a step, or the undoing of the last one. */
export type Waiting = { readonly kind: 'step'; readonly step: ReviewStep } | { readonly kind: 'undo' };

/** The review as the server knows it, and the steps that are on their way there, oldest first. */
export interface Queue {
  readonly known: ImportReview;
  readonly waiting: readonly Waiting[];
  /** The connection failed: nothing is sent until the person, or the network, says so. */
  readonly paused: boolean;
}

export const startQueue = (known: ImportReview): Queue => ({ known, waiting: [], paused: false });

/** What the person sees: the known review with every waiting step already done. */
export function foreseen(queue: Queue): ImportReview {
  return queue.waiting.reduce(
    (review, wait) => (wait.kind === 'step' ? foresee(review, wait.step) : review),
    queue.known,
  );
}

export const enqueue = (queue: Queue, wait: Waiting): Queue => ({ ...queue, waiting: [...queue.waiting, wait] });

/** The oldest waiting step is through. */
export function settle(queue: Queue, result: ReviewResult): Queue {
  return { known: applyResult(queue.known, result), waiting: queue.waiting.slice(1), paused: false };
}

/** The oldest waiting step was refused for good: it goes, and the others stay. */
export const refuse = (queue: Queue): Queue => ({ ...queue, waiting: queue.waiting.slice(1), paused: false });

/** The connection failed: the steps stay, in their order. */
export const pause = (queue: Queue): Queue => ({ ...queue, paused: true });
export const resume = (queue: Queue): Queue => ({ ...queue, paused: false });

/**
 * Another person was faster: the review as it stands now, without the refused step and without the waiting steps on
 * items whose version moved on. Steps on other items stay.
 */
export function reconcile(queue: Queue, current: ImportReview): Queue {
  const before = new Map(queue.known.items.map(({ id, version }) => [id, version]));
  const now = new Map(current.items.map(({ id, version }) => [id, version]));
  const untouched = (wait: Waiting) =>
    wait.kind === 'step' && targetsOf(wait.step).every((id) => now.has(id) && now.get(id) === before.get(id));
  return { known: current, waiting: queue.waiting.slice(1).filter(untouched), paused: false };
}

/** Whether a step does again what an earlier one tried: the same kind of step, on one of the same items if it names any. */
export function repeats(wait: Waiting, earlier: Waiting): boolean {
  if (wait.kind !== 'step' || earlier.kind !== 'step') return wait.kind === earlier.kind;
  const named = targetsOf(earlier.step);
  if (named.length === 0) return wait.step.action === earlier.step.action;
  return targetsOf(wait.step).some((id) => named.includes(id));
}
