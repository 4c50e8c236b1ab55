import type { Problem } from './extraction.ts';
import type { Item } from './items.ts';

/** Where an item is, for a problem that points at it. */
export type PlaceOf = (item: Item) => Pick<Problem, 'page' | 'span'>;

const prefixOf = ({ number }: Item) => number.slice(0, number.search(/[.(](?!.*[.(])/) + 1);

/** A number as its list prints it: "121.4", or "58(d)" where items are lettered. */
const printed = (prefix: string, place: number) =>
  prefix.endsWith('(') ? `${prefix}${String.fromCharCode(96 + place)})` : `${prefix}${place}`;

/** Numbers that are missing from a list, come twice, or stand in the wrong place. */
export function sequenceProblems(items: readonly Item[], placeOf: PlaceOf): Problem[] {
  const lists = new Map<number | null, Item[]>();
  for (const item of items) {
    const members = lists.get(item.list);
    if (members) members.push(item);
    else lists.set(item.list, [item]);
  }
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
  const trusted = risingItems(members.filter((item) => prefixOf(item) === prefix));
  const misplaced = misprints(members, trusted, prefix);
  const replaced = new Set(misplaced.map(({ expected }) => expected));
  return [
    ...misplaced.map(({ item, expected }): Problem => {
      const params = { number: item.number, expected };
      return { code: 'number-out-of-order', severity: 'look', number: item.number, params, ...placeOf(item) };
    }),
    ...missing(prefix, [...trusted], replaced, placeOf),
  ];
}

/** A jump of more than this at the very end of a list is taken for a misprint, not for a gap. */
const longestGapAtEnd = 12;

/** The longest rising run of numbers: what is printed between and does not rise with it is a misprint. */
function risingItems(members: readonly Item[]): ReadonlySet<Item> {
  const before = new Map<Item, Item | undefined>();
  const tails: Item[] = [];
  for (const item of members) {
    let length = tails.findIndex((tail) => tail.place >= item.place);
    if (length < 0) length = tails.length;
    before.set(item, tails[length - 1]);
    tails[length] = item;
  }
  const rising: Item[] = [];
  for (let item = tails.at(-1); item !== undefined; item = before.get(item)) rising.unshift(item);
  const [previous, last] = rising.slice(-2);
  if (previous && last && last.place - previous.place > longestGapAtEnd && members.length > 2) rising.pop();
  return new Set(rising);
}

function misprints(
  members: readonly Item[],
  trusted: ReadonlySet<Item>,
  prefix: string,
): { item: Item; expected: string }[] {
  let place = 0;
  return members.flatMap((item) => {
    if (trusted.has(item)) {
      place = item.place;
      return [];
    }
    place++;
    return [{ item, expected: printed(prefix, place) }];
  });
}

function missing(prefix: string, members: readonly Item[], replaced: ReadonlySet<string>, placeOf: PlaceOf): Problem[] {
  const places = new Set(members.map((item) => item.place));
  return Array.from({ length: Math.max(0, ...places) }, (_, index) => index + 1)
    .filter((place) => !places.has(place) && !replaced.has(printed(prefix, place)))
    .map((place): Problem => {
      const after = members.findLast((item) => item.place < place) ?? members[0];
      const params = { number: printed(prefix, place), ...(after ? { after: after.number } : {}) };
      return { code: 'number-missing', severity: 'error', params, ...(after ? placeOf(after) : {}) };
    });
}
