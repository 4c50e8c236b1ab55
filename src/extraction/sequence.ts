import type { Problem } from './extraction.ts';
import type { Item } from './items.ts';

/** Where an item is, for a problem that points at it. */
export type PlaceOf = (item: Item) => Pick<Problem, 'page' | 'span'>;

/** Numbers that are missing from a list, come twice, or stand in the wrong place. */
export function sequenceProblems(items: readonly Item[], placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Item>();
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const prefix = item.number.slice(0, item.number.lastIndexOf('.') + 1);
    lists.set(prefix, [...(lists.get(prefix) ?? []), item]);
    if (seen.has(item.number))
      problems.push({
        code: 'number-repeated',
        severity: 'error',
        number: item.number,
        params: { number: item.number },
        ...placeOf(item),
      });
    seen.set(item.number, item);
  }
  for (const [prefix, members] of lists) {
    problems.push(...missing(prefix, members, placeOf), ...misplaced(members, placeOf));
  }
  return problems;
}

function missing(prefix: string, members: readonly Item[], placeOf: PlaceOf): Problem[] {
  const places = new Set(members.map((item) => item.place));
  const sorted = [...places].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? 0;
  // one stray number far beyond the others must not report hundreds of gaps
  const end = last > 2 * places.size + 20 ? (sorted.at(-2) ?? 0) : last;
  return Array.from({ length: end }, (_, index) => index + 1)
    .filter((place) => !places.has(place))
    .map((place) => {
      const after = members.findLast((item) => item.place < place) ?? members[0];
      const number = `${prefix}${place}`;
      return {
        code: 'number-missing' as const,
        severity: 'error' as const,
        params: { number, ...(after ? { after: after.number } : {}) },
        ...(after ? placeOf(after) : {}),
      };
    });
}

function misplaced(members: readonly Item[], placeOf: PlaceOf): Problem[] {
  let highest = 0;
  return members.flatMap((item, index) => {
    const next = members[index + 1];
    const outOfOrder =
      item.place < highest || (next !== undefined && item.place > highest + 1 && next.place < item.place);
    if (!(next !== undefined && next.place < item.place)) highest = Math.max(highest, item.place);
    return outOfOrder
      ? [
          {
            code: 'number-out-of-order' as const,
            severity: 'look' as const,
            number: item.number,
            params: { number: item.number },
            ...placeOf(item),
          },
        ]
      : [];
  });
}
