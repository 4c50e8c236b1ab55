import type { Item } from './items.ts';

/** Numbers a sentence gives after "recommendations": ranges are written out. `rest` is what it says of them. */
export interface Mention {
  readonly numbers: readonly string[];
  readonly rest: string;
}

const number = String.raw`\d{1,3}(?:\.\d{1,3})?`;
const separator = String.raw`\s*(?:,\s*and|,|;|and|&|to|[-–—])\s*`;
const mention = new RegExp(
  String.raw`\brecommendations?(?:\s+contained\s+in)?\s*[,(]?\s*(?:nos?\.?|numbers?|numbered)?\s*((?:${number})(?:${separator}${number})*)`,
  'gi',
);
const range = new RegExp(String.raw`(${number})(?:\s*(?:to|[-–—])\s*(${number}))?`, 'g');
/** A longer range is a misreading. */
const longestRange = 300;

function writtenOut(list: string): string[] {
  return [...list.matchAll(range)].flatMap(([, first = '', last]) => {
    if (last === undefined) return [first];
    const prefix = first.includes('.') ? first.slice(0, first.indexOf('.') + 1) : '';
    const from = Number(first.slice(prefix.length));
    const to = Number(last.includes('.') ? last.slice(last.indexOf('.') + 1) : last);
    if (to < from || to - from > longestRange) return [first, last];
    return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
  });
}

/** The recommendations a sentence names by number, "recommendations Nos. 84.5, 84.19 to 84.22 above have …". */
export function findMentions(sentence: string): Mention[] {
  const found = [...sentence.matchAll(mention)];
  return found.map((match, index) => ({
    numbers: writtenOut(match[1] ?? ''),
    rest: sentence.slice(match.index + match[0].length, found[index + 1]?.index).slice(0, 240),
  }));
}

/** The items a sentence names: full numbers anywhere, bare ones in the list it stands under or after. */
export function namedItems(numbers: readonly string[], items: readonly Item[], list: number | null): Item[] {
  const wanted = new Set(numbers);
  return items.filter((item) => wanted.has(item.number) || (item.list === list && wanted.has(String(item.place))));
}
