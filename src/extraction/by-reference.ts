import type { Block } from '../documents/source-document.ts';
import { resolveState, type StateCode } from '../taxonomy/states.ts';
import { type ExtractedRecommendation, ofReview } from './extraction.ts';
import type { Reading } from './items.ts';
import { findLeadingNumber } from './numbering.ts';
import { type Passage, pageAt, passageOf, spanIn } from './passage.ts';
import { findStance, type Stance } from './position-sentences.ts';

/** A place in the summary of the dialogue, "35 (g) (i)": a paragraph, perhaps a letter, perhaps a numeral below it. */
export interface Reference {
  readonly paragraph: number;
  readonly letter: string | undefined;
  readonly numeral: string | undefined;
}

const references = /\bparagraphs?\s+(\d{1,3}\s*(?:\([a-z]+\)|\d{1,3}|[\s,;]|and\b)*)/i;
const token = /(\d{1,3})|\(([a-z])\)(?:\s*\(([ivx]{1,4})\))?/g;

/** The places a sentence names, "in paragraphs 35 (a), (b) and (g) (i); 41 (b) … above". */
export function findReferences(sentence: string): Reference[] {
  const list = references.exec(sentence)?.[1] ?? '';
  const found: Reference[] = [];
  let paragraph = 0;
  for (const [, number, letter, numeral] of list.matchAll(token)) {
    if (number !== undefined) paragraph = Number(number);
    const last = found.at(-1);
    // a paragraph is meant whole only where no letter follows it
    if (letter !== undefined && last?.paragraph === paragraph && last.letter === undefined) found.pop();
    found.push({ paragraph, letter, numeral });
  }
  return found;
}

/** "(g) (i)" is a numeral below a letter or, where there is none, two letters whose comma is missing. */
function readings(reference: Reference): Reference[][] {
  const { numeral } = reference;
  const letters = [
    { ...reference, numeral: undefined },
    { ...reference, letter: numeral, numeral: undefined },
  ];
  return numeral?.length === 1 ? [[reference], letters] : [[reference]];
}

/**
 * Recommendations whose position is given by the paragraphs of the dialogue alone (A/HRC/12/11, para. 102): their wording
 * is fetched from there, `before` the conclusions. The State is the one the paragraph names first but the one under review.
 */
export function readByReference(
  reading: Reading,
  before: readonly Block[],
  stateUnderReview: StateCode | null,
): ExtractedRecommendation[] {
  const silent = reading.lists.filter((_, index) => !reading.items.some((item) => item.list === index));
  const texts = [
    ...silent.map(({ blocks }) => passageOf(blocks).text),
    ...reading.remarks.map(({ block }) => block.text),
  ];
  return texts.flatMap((text) => {
    const stance = findStance(text);
    if (!stance?.position) return [];
    return findReferences(text).flatMap((reference) => {
      const found = readings(reference).map((places) =>
        places.flatMap((place) => fetch(place, stance, before, stateUnderReview) ?? []),
      );
      return found.find((recommendations) => recommendations.length > 0) ?? [];
    });
  });
}

/** The paragraph with a number, and the lettered ones below it. */
function paragraphAt(before: readonly Block[], paragraph: number): Passage | undefined {
  const numbers = before.map((block) => {
    const parts = findLeadingNumber(block)?.parts;
    return parts?.length === 1 ? parts[0] : undefined;
  });
  const at = numbers.indexOf(paragraph);
  if (at < 0) return undefined;
  const next = numbers.findIndex((number, index) => index > at && number !== undefined);
  const below = before.slice(at + 1, next < 0 ? before.length : next).filter(({ text }) => /^\([a-z]+\)/.test(text));
  return passageOf([...before.slice(at, at + 1), ...below]);
}

function fetch(
  { paragraph, letter, numeral }: Reference,
  { position, consideredImplemented }: Stance,
  before: readonly Block[],
  stateUnderReview: StateCode | null,
): ExtractedRecommendation | undefined {
  const passage = paragraphAt(before, paragraph);
  const whole = passage && wordingOf(passage.text, letter, numeral);
  if (!passage || !whole) return undefined;
  const state = speakerOf(passage.text.slice(0, whole.start), stateUnderReview);
  const span = spanIn(passage, whole.start, whole.end);
  const page = pageAt(before, span.start);
  return {
    ...ofReview,
    number: `${paragraph}${letter ? `(${letter})` : ''}${numeral ? `(${numeral})` : ''}`,
    part: null,
    text: passage.text.slice(whole.start, whole.end),
    states: state ? [state] : [],
    position,
    consideredImplemented,
    section: null,
    ...(page === undefined ? {} : { page }),
    span,
    itemSpan: spanIn(passage, 0, passage.text.length),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const recommends = /[^.]*\brecommend(?:ed|s|ing)\b[^.]*(?:\.|$)/;

/** A lettered item up to the next letter or the end of its sentence; without a letter the sentence that recommends. */
function wordingOf(text: string, letter: string | undefined, numeral: string | undefined): Stretch | undefined {
  if (letter === undefined) {
    const match = recommends.exec(text);
    return match ? trimmed(text, match.index, match.index + match[0].length) : undefined;
  }
  const item = markedItem(text, { start: 0, end: text.length }, (at) => String.fromCharCode(97 + at), letter);
  if (!item || numeral === undefined) return item && trimmed(text, item.start, sentenceEnd(text, item));
  const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
  const inner = markedItem(text, item, (at) => numerals[at], numeral);
  return inner && trimmed(text, inner.start, sentenceEnd(text, inner));
}

/** The stretch after a mark, found by walking the marks in their order, up to the next one. */
function markedItem(
  text: string,
  within: Stretch,
  markAt: (index: number) => string | undefined,
  wanted: string,
): Stretch | undefined {
  let at = within.start;
  for (let index = 0; ; index++) {
    const mark = markAt(index);
    const found = mark === undefined ? -1 : text.indexOf(`(${mark})`, at);
    if (mark === undefined || found < 0 || found >= within.end) return undefined;
    const start = found + mark.length + 2;
    if (mark === wanted) {
      const next = markAt(index + 1);
      const end = next === undefined ? -1 : text.indexOf(`(${next})`, start);
      return { start, end: end < 0 || end > within.end ? within.end : end };
    }
    at = start;
  }
}

function sentenceEnd(text: string, { start, end }: Stretch): number {
  const stop = /[.]\s+(?=\p{Lu})/u.exec(text.slice(start, end));
  return stop ? start + stop.index : end;
}

function trimmed(text: string, from: number, to: number): Stretch | undefined {
  const start = from + (/^[\s:,;]*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = start + text.slice(start, to).replace(/[\s,;.]*(?:\band)?[\s,;.]*$/, '').length;
  return /\p{L}/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

const names = /\p{Lu}[\p{L}’'.-]+(?:\s+(?:and\s+|of\s+|the\s+)*\p{Lu}[\p{L}’'.-]+){0,5}/gu;

/** The first State a paragraph names that is not the one under review. */
function speakerOf(text: string, stateUnderReview: StateCode | null): StateCode | undefined {
  for (const [name] of text.matchAll(names)) {
    const code = resolveState(name) ?? resolveState(name.replace(/^(?:The|While|Asking|Noting|Highlighting)\s+/, ''));
    if (code && code !== stateUnderReview) return code;
  }
  return undefined;
}
