import type { ImportItem } from './import.ts';
import type { ReviewItem } from './review-change.ts';

/** An item as pages and API see it. `known`: ids of the items that the register holds from another file. */
export function presentItem({ section: _, ...item }: ReviewItem, known: ReadonlySet<string>): ImportItem {
  return { ...item, known: known.has(item.id) };
}
