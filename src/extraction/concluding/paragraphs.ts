import type { Block } from '../../documents/source-document.ts';
import { type Chapter, chapterOf, numeralStyleOf } from './chapters.ts';
import type { ReadLanguage } from './languages.ts';
import { findLetter, isSubItem, letterAt, runOnLetters } from './letters.ts';
import { findNumber, findNumberInside } from './numbers.ts';
import { sliceBlock } from './slices.ts';
import { actOfSentence } from './verbs.ts';

/** A lettered sub-paragraph: the unit of follow-up. */
export interface Lettered {
  readonly letter: string;
  readonly blocks: Block[];
}

/** A stretch of a paragraph that stands for itself: sentences, their letters, and what follows these. */
export interface Part {
  readonly lead: Block[];
  readonly letters: Lettered[];
  readonly closing: Block[];
}

/** A numbered paragraph; older documents print a recommendation without number under its concern, as a second part. */
export interface Paragraph {
  readonly number: number;
  readonly heading: string | null;
  readonly chapter: Chapter | undefined;
  readonly parts: Part[];
}

interface State {
  readonly language: ReadLanguage;
  readonly paragraphs: Paragraph[];
  heading: string | null;
  /** A heading was opened and nothing stands under it yet. */
  renewed: boolean;
  chapter: Chapter | undefined;
  /** How the chapter's heading is numbered. */
  style: string | undefined;
  /** Text of the last block of the open paragraph. */
  last: string;
}

const ends = /[.;:؛!?؟…][”"’»)\]\s\d]*$/;
const isOpen = (state: State) => state.last !== '' && !ends.test(state.last);

/** Reads the blocks of a document into its numbered paragraphs, each under the heading that stands above it. */
export function readParagraphs(blocks: readonly Block[], language: ReadLanguage): Paragraph[] {
  const state: State = {
    language,
    paragraphs: [],
    heading: null,
    renewed: false,
    chapter: undefined,
    style: undefined,
    last: '',
  };
  for (const block of blocks) readBlock(state, block);
  return state.paragraphs;
}

function readBlock(state: State, block: Block): void {
  const last = state.paragraphs.at(-1)?.number ?? 0;
  const numbered = findNumber(block, last);
  const next = findNumberInside(block.text, numbered?.number ?? last, state.language);
  if (next !== undefined) {
    const before = sliceBlock(block, 0, next);
    if (numbered || findLetter(before) || isOpen(state) || !isShort(before.text)) readWhole(state, before, numbered);
    else openHeading(state, before);
    // what ran together had one look for both, so bold print says nothing any more
    const { bold: _, ...style } = block.style;
    readBlock(state, { ...sliceBlock(block, next, block.text.length), style });
    return;
  }
  readWhole(state, block, numbered);
}

const isShort = (text: string) => text.length < 170;

function readWhole(state: State, block: Block, numbered: ReturnType<typeof findNumber>): void {
  if (numbered) {
    const { number, length } = numbered;
    state.paragraphs.push({
      number,
      heading: state.heading,
      chapter: state.chapter,
      parts: [{ lead: [], letters: [], closing: [] }],
    });
    state.last = '';
    state.renewed = false;
    if (length < block.text.length) readText(state, sliceBlock(block, length, block.text.length));
    return;
  }
  const letter = state.paragraphs.length === 0 ? undefined : nextLetter(state, block);
  if (!letter && isHeading(state, block)) {
    openHeading(state, block);
    return;
  }
  if (letter) addLetter(state, letter, block);
  else readText(state, block);
}

/** Printed lines that are bold and stand alone; in plain text what is short and ends without a full stop. */
function isHeading(state: State, block: Block): boolean {
  if (isOpen(state)) return false;
  if (chapterOf(block.text, state.language)) return true;
  if (block.kind === 'heading') return true;
  const plain = block.style.size === undefined && block.style.bold === undefined;
  return (
    plain && block.text.length < 110 && !/[.;:,؛]$/.test(block.text) && /^[\p{Lu}\p{Script=Arabic}]/u.test(block.text)
  );
}

/** A chapter ends where a heading of its rank opens another one, known or not ("IV. Parliament"). */
function openHeading(state: State, block: Block): void {
  const chapter = chapterOf(block.text, state.language);
  const style = numeralStyleOf(block);
  if (chapter) Object.assign(state, { chapter, style });
  else if (style !== undefined && style === state.style && state.chapter !== 'concerns') state.chapter = undefined;
  state.heading = block.text.replace(/\s*[*†\u2217]+$/, '').trim();
  state.renewed = true;
  state.last = '';
}

/** Letters follow each other: "(i)" under (b) is a Roman numeral, and stays inside (b). */
function nextLetter(state: State, block: Block): { letter: string; length: number } | undefined {
  const part = state.paragraphs.at(-1)?.parts.at(-1);
  const found = findLetter(block);
  if (!part || !found || (part.lead.length === 0 && part.letters.length === 0)) return undefined;
  const place = part.letters.length;
  const expected = letterAt(place);
  if (found.letter === expected) {
    return expected === 'i' && state.last.trimEnd().endsWith(':') ? undefined : found;
  }
  // broken fonts print other letters, but never another order
  if (found.arabic) return { ...found, letter: expected };
  return place > 0 && found.letter === letterAt(place + 1) && found.letter !== 'i' ? found : undefined;
}

function addLetter(state: State, { letter, length }: { letter: string; length: number }, block: Block): void {
  const paragraph = state.paragraphs.at(-1);
  const part = paragraph?.parts.at(-1);
  if (!paragraph || !part) return;
  if (state.renewed) state.heading = paragraph.heading;
  state.renewed = false;
  // letters go on, so what seemed to close them belongs to the one before
  part.letters.at(-1)?.blocks.push(...part.closing.splice(0));
  part.letters.push({ letter, blocks: [] });
  state.last = '';
  const rest = length < block.text.length ? sliceBlock(block, length, block.text.length) : undefined;
  if (rest) readText(state, rest);
}

/** The open paragraph; text under a new heading that has lost its number is one of its own, by the number before it. */
function openParagraph(state: State): Paragraph | undefined {
  const last = state.paragraphs.at(-1);
  const { renewed } = state;
  state.renewed = false;
  if (!last || !renewed) return last;
  const { heading, chapter } = state;
  const parts = [{ lead: [], letters: [], closing: [] }];
  const paragraph: Paragraph = { number: last.number, heading, chapter, parts };
  state.paragraphs.push(paragraph);
  return paragraph;
}

/** Adds text to what is open; letters that run on inside one printed paragraph open their own sub-paragraphs. */
function readText(state: State, block: Block): void {
  const paragraph = openParagraph(state);
  if (!paragraph) return;
  for (const match of block.text.matchAll(runOnLetters)) {
    const at = match.index + match[0].length;
    const rest = sliceBlock(block, at, block.text.length);
    const before = sliceBlock(block, 0, match.index);
    const part = paragraph.parts.at(-1);
    const first = part?.letters.length === 0;
    const found = findLetter(rest);
    const isNext = found?.letter === letterAt(part?.letters.length ?? 0) && (!first || before.text.endsWith(':'));
    if (!found || !isNext) continue;
    append(state, paragraph, before);
    addLetter(state, found, rest);
    return;
  }
  append(state, paragraph, block);
}

function append(state: State, paragraph: Paragraph, block: Block): void {
  if (block.text === '') return;
  const part = paragraph.parts.at(-1);
  if (!part) return;
  const goesOn = isOpen(state) || /^[\p{Ll}(;,]/u.test(block.text) || /^[-–•]\s/.test(block.text);
  const letter = part.letters.at(-1);
  const isNew = state.last !== '' && !goesOn;
  state.last = block.text;
  if (isNew && actOfSentence(block.text, state.language)?.act === 'recommendation') {
    const closes = letter !== undefined && !block.text.endsWith(':');
    if (closes) part.closing.push(block);
    else paragraph.parts.push({ lead: [block], letters: [], closing: [] });
  } else if (part.closing.length > 0 || (letter && isNew && !isSubItem(block.text))) part.closing.push(block);
  else if (letter) letter.blocks.push(block);
  else part.lead.push(block);
}
