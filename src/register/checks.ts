import type { Problem, Section, StatedCount } from '../extraction/extraction.ts';
import type { Check, ImportCounts } from './import.ts';
import { listPlace } from './number.ts';
import type { ReviewItem } from './review-change.ts';

type Counted = Pick<ReviewItem, 'number' | 'status' | 'problems'> & Partial<Pick<ReviewItem, 'kind'>>;

/** Counts of an import: texts, the numbered paragraphs they stand in, and how far the review is. */
export function countItems(items: readonly Counted[]): ImportCounts {
  const having = (status: ReviewItem['status']) => items.filter((item) => item.status === status);
  const proposed = having('proposed');
  return {
    found: items.length,
    paragraphs: new Set(items.map(({ number }) => number)).size,
    accepted: having('accepted').length,
    discarded: having('discarded').length,
    toCheck: proposed.length,
    toLook: proposed.filter(({ problems }) => problems.length > 0).length,
  };
}

const lettered = /^(.*\d)\(([a-z])\)$/;

/** Letters that are missing from a paragraph, "12(b)". */
function missingLetters(numbers: readonly string[]): string[] {
  const paragraphs = new Map<string, Set<number>>();
  for (const number of numbers) {
    const [, paragraph, letter] = lettered.exec(number) ?? [];
    if (paragraph === undefined || letter === undefined) continue;
    paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? new Set()).add(letter.charCodeAt(0)));
  }
  return [...paragraphs].flatMap(([paragraph, letters]) =>
    Array.from({ length: Math.max(...letters) - 96 }, (_, index) => 97 + index)
      .filter((letter) => !letters.has(letter))
      .map((letter) => `${paragraph}(${String.fromCharCode(letter)})`),
  );
}

/** `paragraphs`: bare numbers are those of paragraphs, of which not every one holds an item. */
function missingNumbers(numbers: readonly string[], paragraphs: boolean): string[] {
  const lists = new Map<string, Set<number>>();
  for (const number of numbers) {
    const place = listPlace(number);
    if (place !== undefined && !(paragraphs && place[0] === ''))
      lists.set(place[0], (lists.get(place[0]) ?? new Set()).add(place[1]));
  }
  return [...lists].flatMap(([list, places]) => {
    // a list with a point in its numbers begins at 1; a bare sequence of paragraphs anywhere
    const first = list === '' ? Math.min(...places) : 1;
    const last = Math.max(...places);
    // figures that are no list (years, phone numbers) must not count millions of gaps
    if (last - first > 2000) return [];
    const expected = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return expected
      .filter((place) => !places.has(place))
      .map((place) => (list === '' ? String(place) : `${list}.${place}`));
  });
}

function checkNumbers(items: readonly Counted[]): Check[] {
  const [first, last] = [items[0]?.number, items.at(-1)?.number];
  if (first === undefined || last === undefined) return [];
  const numbers = items.map(({ number }) => number);
  // observations number their paragraphs, and introductions, welcomes and procedure are no items
  const paragraphs = items.some(({ kind }) => kind === 'concern') || numbers.some((number) => lettered.test(number));
  const missing = [...missingNumbers(numbers, paragraphs), ...missingLetters(numbers)];
  if (missing.length === 0) return [{ code: 'numbers-continuous', agrees: true, params: { first, last } }];
  const shown = missing.length > 8 ? `${missing.slice(0, 8).join(', ')} …` : missing.join(', ');
  return [{ code: 'numbers-with-gaps', agrees: false, params: { count: missing.length, numbers: shown } }];
}

function checkStated(
  items: readonly (Counted & Pick<ReviewItem, 'section'>)[],
  stated: readonly StatedCount[],
): Check[] {
  const { found, paragraphs } = countItems(items);
  if (stated.length === 0) return [{ code: 'no-stated-count', agrees: null, params: { texts: found, paragraphs } }];
  const sections = new Set(items.map(({ section }) => section));
  const totals = new Set([found, paragraphs]);
  for (const section of sections) {
    const within = countItems(items.filter((item) => item.section === section));
    totals.add(within.found).add(within.paragraphs);
  }
  return stated.map(({ count, sentence }) =>
    totals.has(count)
      ? { code: 'count-agrees', agrees: true, params: { count, sentence } }
      : { code: 'count-differs', agrees: false, params: { count, texts: found, paragraphs, sentence } },
  );
}

function checkStates(items: readonly Pick<ReviewItem, 'states' | 'problems'>[]): Check[] {
  const isUnknown = ({ code }: Problem) => code === 'state-unknown' || code === 'state-missing';
  const unknown = items.filter(({ problems }) => problems.some(isUnknown)).length;
  const states = new Set(items.flatMap((item) => item.states)).size;
  if (states === 0 && unknown === 0) return [];
  return unknown === 0
    ? [{ code: 'states-known', agrees: true, params: { count: states } }]
    : [{ code: 'states-unknown', agrees: false, params: { count: unknown } }];
}

/** Compares what was found with what the document itself says: its sequence of numbers, its counts, its States. */
export function checkImport(
  items: readonly ReviewItem[],
  document: { readonly sections: readonly Section[]; readonly statedCounts: readonly StatedCount[] },
): Check[] {
  const kept = items.filter(({ status }) => status !== 'discarded');
  return [...checkNumbers(kept), ...checkStated(kept, document.statedCounts), ...checkStates(kept)];
}
