/** A recommendation's number as a list names it, "122.17", "17" where the list prints no paragraph, "58(d)". */
export interface ListedNumber {
  readonly number: string;
  /** Offsets of what names it; the numbers of a range share them. */
  readonly start: number;
  readonly end: number;
}

/** A range whose ends do not fit together; `read` is what was taken instead. */
export interface DoubtfulRange {
  readonly from: string;
  readonly to: string;
  readonly read: string;
}

/** Numbers printed in a row: offsets of the row, its numbers in print order, ranges written out. */
export interface NumberList {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly ListedNumber[];
  readonly doubts: readonly DoubtfulRange[];
}

interface Token {
  readonly prefix: string | undefined;
  readonly place: number;
  readonly letter: string | undefined;
  readonly end: number;
}

/** A longer range is a misreading. */
const longestRange = 400;

const strictShape = /(\d{1,3})\.{1,2}(\d{1,3})(?!\d)/y;
const looseShape = /(\d{1,3})\s?\.{1,2}\s?(\d{1,3})(?!\d|\.{1,2}\d)/y;
const commaShape = /(\d{1,3}),(\d{1,3})(?!\d|\.{1,2}\d)/y;
const bareShape = /(\d{1,3})(?![\d/%]|\p{L})/uy;
const letterShape = /\s?\(([a-z])\)/y;

/** Words after a figure that make it a quantity and no recommendation's number. */
const quantity =
  /\s*(?:per\s?cent|percent|(?:other\s+|remaining\s+|new\s+)?recommendations?|others?|of\s+(?:which|them|these|those|the(?!\s+(?:report|list)))|years?|months?|days?|weeks?|million|billion|thousand|states?|members?|ministries|countries|provinces|persons|people|women|children|cases|january|february|march|april|may|june|july|august|september|october|november|december)\b/iy;

const rangeSign = /\s*(?:[-\u2010-\u2015\u2212]|\b(?:to|through|until)\b)\s*/iy;

/**
 * What stands between two numbers of a list: signs, "and", the word "recommendations" again, and a parenthesis that
 * names States ("122.5 (Arvenia), 122.6 (Belmora)").
 */
const separator =
  /(?:\s*\([^()\d]{1,160}\))?[\s,;.&/*|\u00b7•]*(?:\b(?:and|or|as\s+well\s+as|plus|also|in|recommendations?|numbered|numbers?|nos?|paragraphs?|paras?)\b[\s,;.&:]*){0,5}/iy;

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at;
  return shape.exec(text);
}

/** Where a list is read: known paragraph prefixes of the document, and the one carried over from before. */
export interface ListContext {
  readonly prefixes: ReadonlySet<string>;
  readonly prefix?: string | undefined;
}

function readToken(
  text: string,
  at: number,
  context: ListContext,
  carried: string | undefined,
  last: number,
): Token | undefined {
  const { prefixes } = context;
  const dotted = (match: RegExpExecArray | null): Token | undefined =>
    match === null
      ? undefined
      : finish(text, { prefix: match[1], place: Number(match[2]), letter: undefined, end: at + match[0].length });
  const strict = matchAt(strictShape, text, at);
  if (strict && (prefixes.has(strict[1] ?? '') || prefixes.size > 0)) return dotted(strict);
  const loose = matchAt(looseShape, text, at);
  if (loose && prefixes.has(loose[1] ?? '')) return dotted(loose);
  const comma = matchAt(commaShape, text, at);
  if (comma && prefixes.has(comma[1] ?? '')) {
    const [first, second] = [Number(comma[1]), Number(comma[2])];
    const rises = carried !== undefined && last < first && first < second;
    if (!rises) return dotted(comma);
  }
  const bare = matchAt(bareShape, text, at);
  if (!bare || matchAt(quantity, text, at + bare[0].length)) return undefined;
  return finish(text, { prefix: carried, place: Number(bare[1]), letter: undefined, end: at + bare[0].length });
}

function finish(text: string, token: Token): Token {
  const letter = matchAt(letterShape, text, token.end);
  return letter ? { ...token, letter: letter[1], end: token.end + letter[0].length } : token;
}

const nameOf = ({ prefix, place, letter }: Token) =>
  `${prefix === undefined ? '' : `${prefix}.`}${place}${letter === undefined ? '' : `(${letter})`}`;

interface Run {
  readonly numbers: string[];
  readonly doubt: DoubtfulRange | undefined;
}

/** "141-4" for "141-144": the shorter end takes the figures it leaves out from the first one. */
function completed(from: number, to: number): number {
  const [first, last] = [String(from), String(to)];
  return last.length < first.length ? Number(first.slice(0, first.length - last.length) + last) : to;
}

function writtenOut(first: Token, last: Token): Run {
  const [from, to] = [nameOf(first), nameOf(last)];
  const end = last.place < first.place ? completed(first.place, last.place) : last.place;
  if (first.prefix !== last.prefix || end < first.place || end - first.place > longestRange) {
    return { numbers: [from, to], doubt: { from, to, read: `${from}, ${to}` } };
  }
  const numbers = Array.from({ length: end - first.place + 1 }, (_, index) =>
    nameOf({ ...first, letter: undefined, place: first.place + index }),
  );
  const doubt = end === last.place ? undefined : { from, to, read: `${from}–${numbers.at(-1)}` };
  return { numbers, doubt };
}

/**
 * Reads the numbers printed in a row from an offset on, whatever separates them: comma, full stop, semicolon, "and", blanks;
 * ranges with any dash; the paragraph's prefix at each number, once, or not at all. Undefined when no number stands there.
 */
export function readNumberList(text: string, from: number, context: ListContext): NumberList | undefined {
  const numbers: ListedNumber[] = [];
  const doubts: DoubtfulRange[] = [];
  let at = from;
  let end = from;
  let carried = context.prefix;
  let last = 0;
  for (;;) {
    const token = readToken(text, at, context, carried, last) ?? readLetter(text, at, numbers.at(-1)?.number);
    if (!token) break;
    carried = token.prefix ?? carried;
    const sign = token.letter === undefined ? matchAt(rangeSign, text, token.end) : null;
    const other = sign ? readToken(text, token.end + sign[0].length, context, carried, token.place) : undefined;
    const run = other ? writtenOut(token, other) : { numbers: [nameOf(token)], doubt: undefined };
    end = other?.end ?? token.end;
    numbers.push(...run.numbers.map((number) => ({ number, start: at, end })));
    if (run.doubt) doubts.push(run.doubt);
    last = other?.place ?? token.place;
    const between = matchAt(separator, text, end);
    if (!between || between[0].length === 0) break;
    at = end + between[0].length;
  }
  return numbers.length > 0 ? { start: from, end, numbers, doubts } : undefined;
}

/** "58 (a), (b)": a letter alone goes on with the number before it. */
function readLetter(text: string, at: number, before: string | undefined): Token | undefined {
  const [, prefix, place] = /^(?:(\d+)\.)?(\d+)\([a-z]\)$/.exec(before ?? '') ?? [];
  const letter = matchAt(/\(([a-z])\)/y, text, at);
  if (place === undefined || !letter) return undefined;
  return { prefix, place: Number(place), letter: letter[1], end: at + letter[0].length };
}

const manyPlaces = 10;
const dottedAnywhere =
  /(?<![\d./,\p{L}])(\d{1,3})\.{1,2}(\d{1,3})(?![\d%]|\.\d{4}|\s*(?:per\s?cent|percent|million|billion))/giu;
const bareList = /\brecommendations?\s+(?:nos?\.?\s*|numbers?\s*)?\d{1,3}\s*(?:[,;–-]|and\b|to\b)\s*\d{1,3}(?![.\d])/i;

/**
 * The paragraphs whose recommendations a document names, "122" of "122.17". A dotted number that comes once in a document of
 * plain numbers ("5.6, 7") is two numbers whose comma slipped.
 */
export function findPrefixes(text: string): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  for (const [, prefix = '', place = ''] of text.matchAll(dottedAnywhere)) {
    seen.set(prefix, (seen.get(prefix) ?? new Set()).add(place));
  }
  const hasBareLists = bareList.test(text);
  const slipped = (prefix: string, places: ReadonlySet<string>) =>
    hasBareLists && places.size === 1 && [...places].every((place) => Number(place) > Number(prefix));
  // a single "10.30" beside many numbers of other paragraphs is a time, an amount or an article
  const most = Math.max(0, ...[...seen.values()].map((places) => places.size));
  const stray = (prefix: string, places: ReadonlySet<string>) =>
    most >= manyPlaces &&
    places.size === 1 &&
    !new RegExp(String.raw`\brecommendations?\s+(?:nos?\.?\s*)?${prefix}\.`, 'i').test(text);
  return new Set(
    [...seen].flatMap(([prefix, places]) => (slipped(prefix, places) || stray(prefix, places) ? [] : [prefix])),
  );
}
