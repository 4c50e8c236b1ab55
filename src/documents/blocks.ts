import { printedNumber } from './printed-number.ts';
import type { Block, DocumentFormat, SourceDocument } from './source-document.ts';

/** A block as a reader meets it: text with white space as it comes, no place yet. `number` only when computed. */
export type RawBlock = Pick<Block, 'kind' | 'text' | 'style'> & Partial<Pick<Block, 'number' | 'cell'>>;

const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text as blocks carry it: soft hyphens and direction marks dropped, runs of white space one blank, none at the ends. */
export function tidyText(text: string): string {
  return text.replace(invisible, '').replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();
}

/** Puts blocks in a row and gives each its place in the whole text; those without text fall out. */
export function assembleDocument(format: DocumentFormat, raw: readonly RawBlock[]): SourceDocument {
  const blocks: Block[] = [];
  let start = 0;
  for (const block of raw) {
    const text = tidyText(block.text);
    if (text === '') continue;
    const number = block.number ?? (block.kind === 'furniture' ? undefined : printedNumber(text));
    const sourceSpan = { start, end: start + text.length };
    blocks.push({ ...block, text, ...(number !== undefined && { number }), sourceSpan });
    start = sourceSpan.end + 1;
  }
  return { format, text: blocks.map((block) => block.text).join('\n'), blocks };
}
