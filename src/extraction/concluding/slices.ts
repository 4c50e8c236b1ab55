import type { Block } from '../../documents/source-document.ts';
import { pageAt } from '../passage.ts';

/** A stretch of a block as a block of its own, with its place in the source; blanks at its ends are left out. */
export function sliceBlock(block: Block, from: number, to: number): Block {
  const raw = block.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  if (text === block.text) return block;
  const sourceSpan = { start: block.sourceSpan.start + start, end: block.sourceSpan.start + start + text.length };
  const { lines, number, ...rest } = block;
  const within = lines?.filter((line) => line.start < sourceSpan.end && line.end > sourceSpan.start);
  const page = pageAt([block], sourceSpan.start);
  return {
    ...rest,
    text,
    sourceSpan,
    ...(start === 0 && number !== undefined ? { number } : {}),
    ...(within ? { lines: within } : {}),
    ...(page === undefined ? {} : { page }),
  };
}
