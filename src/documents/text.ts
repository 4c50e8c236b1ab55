import { assembleDocument, type RawBlock } from './blocks.ts';
import { decodeText } from './decode.ts';
import { printedNumber } from './printed-number.ts';
import type { SourceDocument } from './source-document.ts';

/** Lines at most this long may have been broken by a program; longer ones are whole paragraphs. */
const widest = 120;
const narrowest = 25;

/**
 * Reads plain text into paragraphs: blank lines part them, hard-wrapped lines are joined. A single line without closing
 * mark that is short or in capitals stays a paragraph, since text has no headings. Throws `text-undecodable`.
 */
export function readText(bytes: Uint8Array): SourceDocument {
  return assembleDocument('text', paragraphsOf(decodeText(bytes)).map(asBlock));
}

/** Paragraphs of a text with its lines broken anywhere, white space as it comes. */
export function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).map((line) => line.trimEnd());
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  let before = '';
  for (const line of lines) {
    const joins = before !== '' && line.trim() !== '' && width > 0 && continues(before, line, width);
    if (joins) paragraphs.push(join(paragraphs.pop() ?? '', line.trim()));
    else if (line.trim() !== '') paragraphs.push(line.trim());
    before = line;
  }
  return withNumbers(paragraphs);
}

/** Text copied out of a PDF often has a paragraph's number on a line of its own: it goes before the text that follows. */
function withNumbers(paragraphs: readonly string[]): string[] {
  const joined: string[] = [];
  for (const paragraph of paragraphs) {
    const number = joined.at(-1);
    const isText = printedNumber(paragraph) === undefined;
    if (number !== undefined && printedNumber(number) === number && isText)
      joined[joined.length - 1] = `${number} ${paragraph}`;
    else joined.push(paragraph);
  }
  return joined;
}

/** The width lines were broken at: what nine of ten short lines keep to; 0 when that is too narrow for running text. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0 && length <= widest);
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return width >= narrowest ? width : 0;
}

/** The next line goes on with the paragraph when its first word had no room on the line before. */
function continues(before: string, line: string, width: number): boolean {
  const trimmed = line.trim();
  if (before.length > widest) return false;
  if (printedNumber(trimmed) !== undefined || /^[-–•*·]\s/.test(trimmed)) return false;
  const firstWord = trimmed.split(/\s/, 1)[0] ?? '';
  const hadRoom = before.length + 1 + firstWord.length <= width;
  return !hadRoom || (before.length > width * 0.6 && /^\p{Ll}/u.test(trimmed));
}

function join(before: string, line: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before + line : `${before} ${line}`;
}

function asBlock(text: string): RawBlock {
  return { kind: 'paragraph', text, style: {} };
}
