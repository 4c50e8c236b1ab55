import type { Block } from '../documents/source-document.ts';
import { findLeadingNumber } from './numbering.ts';
import { stateGroups } from './parts.ts';
import { findStance } from './position-sentences.ts';

/** The blocks of the chapter with the conclusions. */
export interface Chapter {
  readonly heading: Block | undefined;
  readonly blocks: readonly Block[];
}

/** Headings of the chapter, as printed; lines of the table of contents end in page numbers and do not fit. */
const headings: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: /^(?:[IVX]{1,5}\s*[.:]?\s*)?conclusions?\s*(?:and\s*\/\s*or|and|or|\/)\s*recommendations?\s*[*†\d]{0,3}$/i,
    example: 'II. Conclusions and/or recommendations**',
  },
];

/** Sentences that close the chapter. */
const terminators: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern:
      /\ball\s+(?:the\s+)?conclusions?\s*(?:and\s*\/\s*or|and|or)\s*recommendations?\s+(?:contained|set\s+out|made|reflected)?/i,
    example: 'All conclusions and/or recommendations contained in the present report reflect the position of …',
  },
];

/** Headings of what may follow the chapter. */
const nextHeadings: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /^annex(?:es)?\b/i, example: 'Annex' },
  {
    pattern: /^(?:[IVX]{1,5}\s*[.:]?\s*)?voluntary\s+(?:pledges|commitments)/i,
    example: 'III. Voluntary pledges and commitments',
  },
  { pattern: /^composition\s+of\s+the\s+delegation/i, example: 'Composition of the delegation' },
];

const fits = (rows: readonly { pattern: RegExp }[], text: string) => rows.some(({ pattern }) => pattern.test(text));

/** Whether a paragraph is the sentence that closes the conclusions. */
function isTerminator(text: string): boolean {
  return fits(terminators, text.slice(0, 200));
}

/** Finds the chapter with the conclusions; without a heading it begins at the first sentence that introduces a list. */
export function findChapter(body: readonly Block[]): Chapter | undefined {
  const headingAt = body.findLastIndex((block) => block.text.length < 120 && fits(headings, block.text.trim()));
  const first = headingAt >= 0 ? headingAt + 1 : body.findIndex((block) => opensList(block));
  if (first < 0) return isBareList(body) ? { heading: undefined, blocks: body } : undefined;
  let end = body.findIndex((block, index) => index >= first && isTerminator(block.text));
  if (end < 0)
    end = body.findIndex(
      (block, index) =>
        index >= first && (block.kind === 'heading' || block.text.length < 80) && fits(nextHeadings, block.text),
    );
  return { heading: body[headingAt], blocks: body.slice(first, end < 0 ? body.length : end) };
}

function opensList(block: Block): boolean {
  return /:\s*$/.test(block.text) && block.text.length < 1500 && findStance(block.text) !== undefined;
}

/** Fewer dotted paragraphs may stand in any text. */
const fewestItems = 5;

/** A document cut to its lists: most paragraphs begin with a dotted number and end with States. */
export function isBareList(body: readonly Block[]): boolean {
  const items = body.filter((block) => (findLeadingNumber(block)?.parts.length ?? 0) > 1 && endsWithStates(block.text));
  return items.length >= fewestItems && items.length > 0.6 * body.length;
}

function endsWithStates(text: string): boolean {
  const last = stateGroups(text.slice(-400)).at(-1);
  return last !== undefined && /^[\s;.,]*$/.test(text.slice(-400).slice(last.end));
}
