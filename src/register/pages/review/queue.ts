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
  /** It is paused because the server answered with a failure of its own, which sending again may not mend. */
  readonly failing: boolean;
}

export const startQueue = (known: ImportReview): Queue => ({ known, waiting: [], paused: false, failing: false });

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
  return { ...startQueue(applyResult(queue.known, result)), waiting: queue.waiting.slice(1) };
}

/**
 * Parts the steps that wait behind the oldest one into those that rest on it and those that do not. On it rest steps on
 * the same items, steps on all items (they would accept what was to be changed first), and the undoing of any of these.
 */
export function dependants(queue: Queue): { readonly fall: readonly Waiting[]; readonly stay: readonly Waiting[] } {
  const [refused, ...later] = queue.waiting;
  const touched = new Set(refused?.kind === 'step' ? targetsOf(refused.step) : []);
  const fall: Waiting[] = [];
  const stay: Waiting[] = [];
  const undoable = refused?.kind === 'step' ? [fall] : [];
  for (const wait of later) {
    if (wait.kind === 'undo') {
      (undoable.pop() ?? stay).push(wait);
      continue;
    }
    const targets = targetsOf(wait.step);
    const rests = isOnAll(wait.step) || targets.some((id) => touched.has(id));
    if (rests) for (const id of targets) touched.add(id);
    const side = rests ? fall : stay;
    side.push(wait);
    undoable.push(side);
  }
  return { fall, stay };
}

const isOnAll = ({ action }: ReviewStep) => action === 'accept-agreeing' || action === 'accept-all';

/** The oldest waiting step was refused for good: it goes with the steps that rest on it, and the others stay. */
export const refuse = (queue: Queue): Queue => ({ ...startQueue(queue.known), waiting: dependants(queue).stay });

/** The connection failed: the steps stay, in their order. */
export const pause = (queue: Queue, failing = false): Queue => ({ ...queue, paused: true, failing });
export const resume = (queue: Queue): Queue => ({ ...queue, paused: false, failing: false });

/**
 * Another person was faster: the review as it stands now, without the refused step, what rests on it, and the
 * waiting steps on items whose version moved on. Steps on other items stay.
 */
export function reconcile(queue: Queue, current: ImportReview): Queue {
  const before = new Map(queue.known.items.map(({ id, version }) => [id, version]));
  const now = new Map(current.items.map(({ id, version }) => [id, version]));
  const untouched = (wait: Waiting) =>
    wait.kind === 'step' && targetsOf(wait.step).every((id) => now.has(id) && now.get(id) === before.get(id));
  return { ...startQueue(current), waiting: dependants(queue).stay.filter(untouched) };
}

/** Whether a step does again what an earlier one tried: the same kind of step, on one of the same items if it names any. */
export function repeats(wait: Waiting, earlier: Waiting): boolean {
  if (wait.kind !== 'step' || earlier.kind !== 'step') return wait.kind === earlier.kind;
  const named = targetsOf(earlier.step);
  if (named.length === 0) return wait.step.action === earlier.step.action;
  return targetsOf(wait.step).some((id) => named.includes(id));
}
