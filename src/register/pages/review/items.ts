import type { Section } from '../../../extraction/extraction.ts';
import type { ImportItem } from '../../import.ts';

export type Filter = 'all' | 'to-check' | 'look';

/** Proposed and carrying a problem: a person should see it before it enters the register. */
export const needsLook = (item: ImportItem): boolean => item.status === 'proposed' && item.problems.length > 0;

/** Proposed and without a problem: "Accept the N that agree" takes these. */
export const agrees = (item: ImportItem): boolean => item.status === 'proposed' && item.problems.length === 0;

/** The order of the document; parts of a split stand in the order of their part. */
export function inOrder(items: readonly ImportItem[]): ImportItem[] {
  return [...items].sort(
    (a, b) =>
      a.ordinal - b.ordinal || (a.part ?? 0) - (b.part ?? 0) || a.span.start - b.span.start || (a.id < b.id ? -1 : 1),
  );
}

const shows: Record<Filter, (item: ImportItem) => boolean> = {
  all: () => true,
  'to-check': (item) => item.status === 'proposed',
  look: needsLook,
};

/** The items a filter shows; the open one stays, so that it does not vanish under the hand that accepts it. */
export function filterItems(items: readonly ImportItem[], filter: Filter, open?: string): ImportItem[] {
  return items.filter((item) => item.id === open || shows[filter](item));
}

/** The neighbour of an item in a list, or undefined at the end. `step` 1 is the next, −1 the one before. */
export function neighbour(items: readonly ImportItem[], id: string | undefined, step: 1 | -1): ImportItem | undefined {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) return step === 1 ? items[0] : items.at(-1);
  return items[index + step];
}

/** Where to go after a decision: the next undecided one in a list, else the next one; undefined when none follows. */
export function afterDecision(shown: readonly ImportItem[], decided: readonly ImportItem[]): ImportItem | undefined {
  const gone = new Set(decided.map(({ id }) => id));
  const last = shown.findLastIndex(({ id }) => gone.has(id));
  const later = shown.slice(last + 1);
  return later.find(({ status }) => status === 'proposed') ?? later[0];
}

/** The next item that needs a look after `id`, going round at the end; undefined when none is left but itself. */
export function nextToLook(items: readonly ImportItem[], id: string | undefined): ImportItem | undefined {
  const index = items.findIndex((item) => item.id === id);
  const round = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0))];
  return round.find(needsLook);
}

/** Where a review opens: where one left off, else the first that needs a look, the first to check, the first. */
export function firstOpen(items: readonly ImportItem[], remembered: string | undefined): ImportItem | undefined {
  return (
    items.find((item) => item.id === remembered) ??
    items.find(needsLook) ??
    items.find((item) => item.status === 'proposed') ??
    items[0]
  );
}

/** The texts of one printed paragraph that are still to be decided and stand beside `item`, itself among them. */
export function partsOf(items: readonly ImportItem[], item: ImportItem): ImportItem[] {
  if (item.part === null || item.status !== 'proposed') return [item];
  const here = items.findIndex(({ id }) => id === item.id);
  const joins = (other: ImportItem | undefined) =>
    other?.status === 'proposed' && other.part !== null && other.number === item.number;
  let first = here;
  let last = here;
  while (joins(items[first - 1])) first -= 1;
  while (joins(items[last + 1])) last += 1;
  return items.slice(first, last + 1);
}

/** Place among those that need a look, from 1, of the first of some items that needs one; 0 when none does. */
export function lookPlace(items: readonly ImportItem[], of: readonly ImportItem[]): number {
  const wanted = of.find(needsLook);
  return wanted === undefined ? 0 : items.filter(needsLook).indexOf(wanted) + 1;
}

/** The section whose sentence stands above an item and gives its position. */
export function sectionOf(sections: readonly Section[], item: ImportItem): Section | undefined {
  return sections.filter((section) => section.span.start <= item.span.start).at(-1);
}

export type ItemField = 'status' | 'number' | 'text' | 'states' | 'position';

/** Which fields of an item another person changed meanwhile. */
export function differences(before: ImportItem, after: ImportItem): ItemField[] {
  const fields: ItemField[] = ['status', 'number', 'text', 'states', 'position'];
  return fields.filter((field) => String(before[field]) !== String(after[field]));
}
