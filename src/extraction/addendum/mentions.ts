import { type ListContext, type NumberList, readNumberList } from './number-list.ts';

/** Words before plain numbers that make them recommendations' numbers, each with an example. */
const anchors: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern:
      /\brecommendations?(?:\s+(?:that\s+(?:are|were)\s+)?(?:contained|listed|made|set\s+out|formulated|appearing|identified|found|included|presented|recorded|mentioned|numbered))?(?:\s+(?:in|under|as|at|by|with))?(?:\s+the)?(?:\s+(?:sub-?)?(?:paragraphs?|paras?\.?|nos?\.?|numbers?|numbered))*[\s:(*“"#]*$/i,
    example: 'accepts the recommendations contained in paragraphs 5, 6',
  },
  {
    pattern: /\brecommendations?\b[^.]{0,200}:\s*$/i,
    example: 'The following recommendations are considered already implemented: 4, 7',
  },
  { pattern: /\b(?:nos?\.|numbers?|numbered)[\s:(]*$/i, example: 'accepts those numbered 5 and 6' },
];
/** "Of these 122 recommendations 94 were supported": a quantity after a quantity. */
const counted = /(?:\d|\bthese|\bthose|\bwhich|\ball|\bof\s+the)\s+recommendations?\s*[:(]?\s*$/i;
const paragraphWord = /\b(?:paragraphs?|paras?\.?)\s*$/i;
const subList =
  /\s*(?:[,:(]\s*)?(?:(?:recommendations?|sub-?paragraphs?|items?|numbers?|nos?\.?)\s*|(?<=:\s*))(?=\d)/iy;

/** A number that may open a list: no figure, letter or sign of a symbol, date or amount before it. */
const opening = /(?<![\d./,$€£§\p{L}]|[–-](?=\d))\d{1,3}(?!\d)/gu;
const amount = /^\d{1,3}\.{1,2}\d{1,3}\s*(?:%|per\s?cent|percent|million|billion)/i;

/** The lists of recommendations' numbers in a text, in order: dotted ones anywhere, plain ones after "recommendations". */
export function findLists(text: string, context: ListContext): NumberList[] {
  const lists: NumberList[] = [];
  let after = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < after) continue;
    const list = listAt(text, index, context);
    if (!list) continue;
    lists.push(list);
    after = list.end;
  }
  return lists;
}

function listAt(text: string, at: number, context: ListContext): NumberList | undefined {
  const before = text.slice(Math.max(0, at - 160), at);
  const rest = text.slice(at, at + 24);
  const prefix = /^(\d{1,3})(?:\s?\.{1,2}\s?|,)\d/.exec(rest)?.[1];
  const dotted = prefix !== undefined && context.prefixes.has(prefix) && !amount.test(rest);
  // a sentence that begins after a full stop names nothing of the sentence before
  if (!dotted && !anchors.some(({ pattern }) => pattern.test(before))) return undefined;
  const list = readNumberList(text, at, context);
  if (!list) return undefined;
  const [only] = list.numbers;
  // "Noted recommendations (33): …"
  if (!dotted && before.endsWith('(') && /^\s*\)/.test(text.slice(list.end))) return undefined;
  if (!dotted && list.numbers.length === 1 && counted.test(before)) return undefined;
  if (list.numbers.length > 1 || !only || only.number.includes('.') || !paragraphWord.test(before)) return list;
  subList.lastIndex = list.end;
  const joint = subList.exec(text);
  const inside = joint && readNumberList(text, list.end + joint[0].length, { ...context, prefix: only.number });
  return inside ? { ...inside, start: at } : list;
}
