import type { ImportItem } from './import.ts';

/** An item as the rules see it: what the page sees, less what depends on the rest of the register. */
export type ReviewItem = Omit<ImportItem, 'known'> & {
  /** Index into the import's sections. */
  readonly section: number | null;
};

/** Part of an item that a step may change; `version` counts by itself. */
export type ReviewPatch = Partial<Omit<ReviewItem, 'id' | 'version'>>;

/** What a step does to the items, with enough to take it back: the inverse only swaps the sides. */
export interface ReviewChange {
  readonly removed: readonly ReviewItem[];
  readonly added: readonly ReviewItem[];
  readonly patches: readonly { readonly id: string; readonly before: ReviewPatch; readonly after: ReviewPatch }[];
}

/** The change that takes `change` back. */
export function invert(change: ReviewChange): ReviewChange {
  return {
    removed: change.added,
    added: change.removed,
    patches: change.patches.map(({ id, before, after }) => ({ id, before: after, after: before })),
  };
}

/** The items after `change`, in their order. A patched item's version goes up by one, an undo's too. */
export function applyChange(items: readonly ReviewItem[], change: ReviewChange): ReviewItem[] {
  const removed = new Set(change.removed.map((item) => item.id));
  const patches = new Map(change.patches.map((patch) => [patch.id, patch.after]));
  return [...items.filter((item) => !removed.has(item.id)), ...change.added]
    .map((item) => {
      const patch = patches.get(item.id);
      return patch === undefined ? item : { ...item, ...patch, version: item.version + 1 };
    })
    .sort((one, other) => one.ordinal - other.ordinal);
}

/** The same change to each item: only the fields that really differ are kept. */
export function patch(item: ReviewItem, after: ReviewPatch): ReviewChange['patches'][number] {
  const keys = (Object.keys(after) as (keyof ReviewPatch)[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(item[key]),
  );
  const pick = (from: ReviewPatch): ReviewPatch => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { id: item.id, before: pick(item), after: pick(after) };
}

/** How many items a change touches, for the undo button and the log. */
export function sizeOf(change: ReviewChange): number {
  return change.patches.length + Math.max(change.added.length, change.removed.length);
}
