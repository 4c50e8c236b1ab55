import type { ImportItem } from '../../import.ts';
import { parentheses, statesIn } from './parentheses.ts';

/** What one text becomes when it is split: wording and recommending States. */
export interface Part {
  readonly text: string;
  readonly states: readonly string[];
}

const trimStart = (text: string) => text.replace(/^[\s/;,،؛]+/u, '');
const trimEnd = (text: string) => text.replace(/[\s/;,،؛]+$/u, '');

/** Where in the source a place in the item's wording stands; undefined when the wording was rewritten there. */
function placeInSource(item: ImportItem, text: string, at: number, source: string): number | undefined {
  if (source.slice(item.span.start, item.span.end) === text) return item.span.start + at;
  const tail = trimStart(text.slice(at)).slice(0, 40);
  const found = tail === '' ? -1 : source.slice(item.itemSpan.start, item.itemSpan.end).indexOf(tail);
  return found < 0 ? undefined : item.itemSpan.start + found;
}

/**
 * Splits an item's wording at a place (UTF-16 offset into `text`). Each State goes to the text its parenthesis follows in
 * the source; where no parenthesis stands between the two, both texts keep all States. Undefined when one part is empty.
 */
export function splitAt(item: ImportItem, text: string, at: number, source: string): [Part, Part] | undefined {
  const [first, second] = [trimEnd(text.slice(0, at)).trim(), trimStart(text.slice(at)).trim()];
  if (first === '' || second === '') return undefined;
  const cut = placeInSource(item, text, at, source);
  const before = new Set<string>();
  const after = new Set<string>();
  for (const { start, inner } of parentheses(source.slice(item.itemSpan.start, item.itemSpan.end))) {
    const side = cut !== undefined && item.itemSpan.start + start < cut ? before : after;
    for (const code of statesIn(inner) ?? []) if (item.states.includes(code)) side.add(code);
  }
  if (before.size === 0) return [part(first, item.states), part(second, item.states)];
  const rest = item.states.filter((code) => after.has(code) || !before.has(code));
  return [part(first, [...before]), part(second, rest)];
}

const part = (text: string, states: readonly string[]): Part => ({ text, states: [...states] });
