import type { ImportCounts, ImportItem, ImportReview, ReviewResult, ReviewStep } from '../../import.ts';
import { inOrder, needsLook } from './items.ts';

/** Items by the step's own field; a `mark` and the steps on all items name none. */
export function targetsOf(step: ReviewStep): string[] {
  if ('items' in step) return step.items.map(({ id }) => id);
  return 'item' in step ? [step.item.id] : [];
}

/** The same step with the versions `review` knows, so that a step on an item may follow another on it unsent. */
export function withVersions(step: ReviewStep, review: ImportReview): ReviewStep {
  const versions = new Map(review.items.map(({ id, version }) => [id, version]));
  const fresh = (target: { id: string; version: number }) => ({
    id: target.id,
    version: versions.get(target.id) ?? target.version,
  });
  if ('items' in step) return { ...step, items: step.items.map(fresh) };
  return 'item' in step ? { ...step, item: fresh(step.item) } : step;
}

function count(items: readonly ImportItem[], before: ImportCounts): ImportCounts {
  const of = (status: ImportItem['status']) => items.filter((item) => item.status === status).length;
  return {
    ...before,
    accepted: of('accepted'),
    discarded: of('discarded'),
    toCheck: of('proposed'),
    toLook: items.filter(needsLook).length,
  };
}

function statusAfter(step: ReviewStep, item: ImportItem, named: ReadonlySet<string>): ImportItem['status'] {
  if (step.action === 'accept-agreeing') return item.problems.length === 0 ? 'accepted' : item.status;
  if (step.action === 'accept-all') return 'accepted';
  if (!named.has(item.id)) return item.status;
  if (step.action === 'accept') return 'accepted';
  return step.action === 'discard' ? 'discarded' : item.status;
}

function foreseeItem(step: ReviewStep, item: ImportItem, named: ReadonlySet<string>): ImportItem {
  if (step.action === 'restore') {
    return named.has(item.id) && item.status === 'discarded' ? { ...item, status: 'proposed' } : item;
  }
  if (step.action === 'edit') {
    if (!named.has(item.id)) return item;
    const { number, text, states, position } = step.changes;
    return {
      ...item,
      edited: true,
      number: number ?? item.number,
      text: text ?? item.text,
      states: states ?? item.states,
      position: position === undefined ? item.position : position,
    };
  }
  if (item.status !== 'proposed') return item;
  const status = statusAfter(step, item, named);
  return status === item.status ? item : { ...item, status };
}

/**
 * What a review will look like once a step is through, shown before the server has answered. Splits, merges and marks
 * make new items whose ids only the server knows: they change nothing here.
 */
export function foresee(review: ImportReview, step: ReviewStep): ImportReview {
  const named = new Set(targetsOf(step));
  const items = review.items.map((item) => foreseeItem(step, item, named));
  return { ...review, items, counts: count(items, review.counts) };
}

/** A review after the server's answer to a step or an undo: changed items in place, removed ones gone, in order. */
export function applyResult(review: ImportReview, result: ReviewResult): ImportReview {
  const changed = new Map(result.changed.map((item) => [item.id, item]));
  const gone = new Set(result.removed);
  const known = new Set(review.items.map(({ id }) => id));
  const kept = review.items.filter(({ id }) => !gone.has(id)).map((item) => changed.get(item.id) ?? item);
  const added = result.changed.filter(({ id }) => !known.has(id) && !gone.has(id));
  const items = added.length > 0 ? inOrder([...kept, ...added]) : kept;
  return { ...review, items, counts: result.counts, undo: result.undo };
}

/** The item to open after a step: the nearest that remains when the open one went into a merge or split. */
export function openAfter(
  before: readonly ImportItem[],
  open: string,
  after: readonly ImportItem[],
): string | undefined {
  if (after.some(({ id }) => id === open)) return open;
  const old = before.find(({ id }) => id === open);
  if (old === undefined) return after[0]?.id;
  const known = new Set(before.map(({ id }) => id));
  const made = after.find((item) => !known.has(item.id) && item.ordinal >= old.ordinal - 1);
  return (made ?? after.find((item) => item.ordinal >= old.ordinal) ?? after.at(-1))?.id;
}
