import { type ListContext, type NumberList, readNumberList } from './number-list.ts';

const named = /^[\s"“(•*–—-]*(?:the\s+)?recommendations?\s*(?:nos?\.?|numbers?|#)?\s*(?=\d)/i;
const bullet = /^\s*(?:\([a-z]{1,4}\)|[•*·–—-]|nos?\.)?\s*(?=\d)/i;
/** Two plain numbers at least, so that a paragraph's own number is none. */
const severalPlain = /^\d{1,3}\s*(?:\.\s*,|,|;|&|and\b|[-–—])\s*\d{1,3}(?!\d)/i;

/**
 * The numbers a block begins with, "122.14– 15", "Recommendations 5 and 6:", "5., 6., 7." Plain numbers alone count where
 * `inCell`. Undefined when it begins otherwise.
 */
export function leadingList(text: string, context: ListContext, inCell = false): NumberList | undefined {
  const byName = named.exec(text)?.[0];
  const at = (byName ?? bullet.exec(text)?.[0] ?? '').length;
  const list = readNumberList(text, at, context);
  if (!list) return undefined;
  const dotted = list.numbers[0]?.number.includes('.') ?? false;
  if (dotted || byName !== undefined || severalPlain.test(text.slice(at))) return list;
  return inCell && /^[\s.):]*(?:$|[\s(]*\p{Lu})/u.test(text.slice(list.end)) ? list : undefined;
}
