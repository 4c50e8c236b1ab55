import type { Problem } from './extraction.ts';
import type { Item } from './items.ts';

/** Where an item is, for a problem that points at it. */
export type PlaceOf = (item: Item) => Pick<Problem, 'page' | 'span'>;

const prefixOf = ({ number }: Item) => number.slice(0, number.lastIndexOf('.') + 1);

/** Numbers that are missing from a list, come twice, or stand in the wrong place. */
export function sequenceProblems(items: readonly Item[], placeOf: PlaceOf): Problem[] {
  const lists = new Map<number | null, Item[]>();
  for (const item of items) lists.set(item.list, [...(lists.get(item.list) ?? []), item]);
  return [...repeated(items, placeOf), ...[...lists.values()].flatMap((members) => listProblems(members, placeOf))];
}

function repeated(items: readonly Item[], placeOf: PlaceOf): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item): Problem[] => {
    if (!seen.has(item.number)) {
      seen.add(item.number);
      return [];
    }
    const params = { number: item.number };
    return [{ code: 'number-repeated', severity: 'error', number: item.number, params, ...placeOf(item) }];
  });
}

/** What most numbers of a list begin with, "121."; without numbers it is empty. */
function commonPrefix(members: readonly Item[]): string {
  const counts = new Map<string, number>();
  for (const item of members) counts.set(prefixOf(item), (counts.get(prefixOf(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function listProblems(members: readonly Item[], placeOf: PlaceOf): Problem[] {
  const prefix = commonPrefix(members);
  const misplaced = members.flatMap((item, index) => misplacement(members, item, index, prefix));
  const replaced = new Set(misplaced.map(({ expected }) => expected));
  return [
    ...misplaced.map(({ item, expected }): Problem => {
      const params = { number: item.number, expected };
      return { code: 'number-out-of-order', severity: 'look', number: item.number, params, ...placeOf(item) };
    }),
    ...missing(prefix, members, replaced, placeOf),
  ];
}

/** A number that does not follow the one before it while the next one goes on as if it did: a misprint. */
function misplacement(
  members: readonly Item[],
  item: Item,
  index: number,
  prefix: string,
): { item: Item; expected: string }[] {
  const before = members[index - 1];
  const after = members[index + 1];
  const wanted = before ? before.place + 1 : after ? after.place - 1 : item.place;
  const foreign = prefixOf(item) !== prefix;
  const jumps = item.place !== wanted && (after === undefined ? item.place < wanted : after.place === wanted + 1);
  const backwards = before !== undefined && item.place < before.place && !misprinted(members, index - 1);
  return foreign || jumps || backwards ? [{ item, expected: `${prefix}${Math.max(1, wanted)}` }] : [];
}

function misprinted(members: readonly Item[], index: number): boolean {
  const [before, item, after] = [members[index - 1], members[index], members[index + 1]];
  return (
    before !== undefined &&
    item !== undefined &&
    after !== undefined &&
    after.place === before.place + 2 &&
    item.place !== before.place + 1
  );
}

function missing(prefix: string, members: readonly Item[], replaced: ReadonlySet<string>, placeOf: PlaceOf): Problem[] {
  const own = members.filter((item) => prefixOf(item) === prefix);
  const places = new Set(own.map((item) => item.place));
  const sorted = [...places].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? 0;
  // one stray number far beyond the others must not report hundreds of gaps
  const end = last > 2 * places.size + 20 ? (sorted.at(-2) ?? 0) : last;
  return Array.from({ length: end }, (_, index) => index + 1)
    .filter((place) => !places.has(place) && !replaced.has(`${prefix}${place}`))
    .map((place): Problem => {
      const after = own.findLast((item) => item.place < place) ?? own[0];
      const params = { number: `${prefix}${place}`, ...(after ? { after: after.number } : {}) };
      return { code: 'number-missing', severity: 'error', params, ...(after ? placeOf(after) : {}) };
    });
}
