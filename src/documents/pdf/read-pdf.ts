import { printedNumber } from '../printed-number.ts';
import type { Block, PrintedLine, SourceDocument } from '../source-document.ts';
import { pdfError } from './errors.ts';
import { bodySizeOf, type PrintedPage, rolesOf } from './furniture.ts';
import { type PageGlyphs, type Quarter, readGlyphs } from './glyphs.ts';
import { joinLines, type Vocabulary, vocabularyOf } from './hyphens.ts';
import { type Line, readLines } from './lines.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { withPdf } from './pdfium.ts';

interface ReadPage extends PrintedPage {
  direction: Quarter;
}

function pageOf(glyphs: PageGlyphs): ReadPage {
  const { page: number, width, height, direction } = glyphs;
  return { number, width, height, direction, lines: readLines(glyphs) };
}

/** "1-7" or "2-3, 9": page numbers as a person writes them. */
export function pageRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The box of a line on the page as a viewer shows it: the page was turned for reading. */
function boxOf(line: Line, { direction, width, height }: ReadPage): [number, number, number, number] {
  const [left, top, right, bottom] = [line.left, line.base - 0.8 * line.size, line.right, line.base + 0.25 * line.size];
  const turned: Record<Quarter, [number, number, number, number]> = {
    0: [left, top, right, bottom],
    1: [height - bottom, left, height - top, right],
    2: [width - right, height - bottom, width - left, height - top],
    3: [top, width - right, bottom, width - left],
  };
  const [x0, y0, x1, y1] = turned[direction];
  return [round(x0), round(y0), round(x1), round(y1)];
}

function styleOf(lines: readonly Line[]): Block['style'] {
  const first = lines[0];
  const most = (test: (line: Line) => boolean) => lines.filter(test).length * 2 > lines.length;
  return {
    ...(most((line) => line.bold) ? { bold: true } : {}),
    ...(most((line) => line.italic) ? { italic: true } : {}),
    ...(first ? { size: round(first.size) } : {}),
  };
}

function blockOf(paragraph: Paragraph, from: number, vocabulary: Vocabulary, pages: readonly ReadPage[]): Block {
  let text = '';
  const lines: PrintedLine[] = [];
  for (const line of paragraph.lines) {
    text = text === '' ? line.text : joinLines(text, line.text, vocabulary);
    const start = from + text.length - line.text.length;
    const before = lines.at(-1);
    if (before) before.end = Math.min(before.end, start);
    const page = pages[line.page - 1];
    if (page) lines.push({ page: line.page, start, end: from + text.length, box: boxOf(line, page) });
  }
  const number = paragraph.kind === 'paragraph' || paragraph.kind === 'heading' ? printedNumber(text) : undefined;
  return {
    kind: paragraph.kind,
    text,
    page: paragraph.lines[0]?.page ?? 1,
    style: styleOf(paragraph.lines),
    ...(number === undefined ? {} : { number }),
    sourceSpan: { start: from, end: from + text.length },
    lines,
  };
}

function documentOf(pages: readonly ReadPage[], pagesWithoutText: readonly number[]): SourceDocument {
  const bodySize = bodySizeOf(pages);
  const roles = rolesOf(pages, bodySize);
  const vocabulary = vocabularyOf(pages.flatMap((page) => page.lines.map((line) => line.text)));
  const blocks: Block[] = [];
  let from = 0;
  for (const paragraph of paragraphsOf(pages, roles, bodySize)) {
    const block = blockOf(paragraph, from, vocabulary, pages);
    blocks.push(block);
    from = block.sourceSpan.end + 1;
  }
  return {
    format: 'pdf',
    pages: pages.length,
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
    ...(pagesWithoutText.length > 0 ? { pagesWithoutText: [...pagesWithoutText] } : {}),
  };
}

/**
 * Reads the bytes of a PDF with a text layer into blocks in reading order. Throws `file-damaged`, `file-encrypted`, or
 * `no-text-layer` (with `pages`, "1-7") when no page has text; pages without text among others are named in the result.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await withPdf(bytes, (pdf) =>
    Array.from({ length: pdf.pages }, (_, index) => pageOf(readGlyphs(pdf, index + 1))),
  );
  const empty = pages.filter((page) => page.lines.length === 0).map((page) => page.number);
  if (empty.length === pages.length) throw pdfError('no-text-layer', { pages: pageRanges(empty) });
  return documentOf(pages, empty);
}
