import { z } from 'zod';

/** A stretch of a source document's `text`: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/**
 * One printed line of a PDF: where a stretch of text stands on paper. `box` is [left, top, right, bottom] in points
 * (1/72 inch) from the top left corner of the page.
 */
export const PrintedLine = z.object({
  page: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type PrintedLine = z.infer<typeof PrintedLine>;

export const BlockKind = z.enum(['heading', 'paragraph', 'table-cell', 'footnote', 'furniture']);
export type BlockKind = z.infer<typeof BlockKind>;

/** How a block looks. `size` in points; `name` is Word's paragraph style; `level` an outline or list level from 0. */
export const BlockStyle = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  size: z.number().optional(),
  name: z.string().optional(),
  level: z.int().optional(),
});
export type BlockStyle = z.infer<typeof BlockStyle>;

/**
 * One paragraph of a document, whole again: words broken over lines and paragraphs broken over pages are joined, runs of
 * white space are one blank. `furniture` is what belongs to the paper and not to the text: running heads, page numbers,
 * job numbers, barcodes. `page` is where the block begins, counted from 1 (PDF only).
 */
export const Block = z.object({
  kind: BlockKind,
  text: z.string(),
  page: z.int().min(1).optional(),
  style: BlockStyle,
  /** The paragraph's own number, printed ("121.1", "(a)", "II") or computed from Word's numbering. Part of `text` when printed; not when computed. */
  number: z.string().optional(),
  /** Where `text` stands in the document's `text`. */
  sourceSpan: Span,
  lines: z.array(PrintedLine).optional(),
  cell: z.object({ table: z.int(), row: z.int(), column: z.int() }).optional(),
});
export type Block = z.infer<typeof Block>;

export const DocumentFormat = z.enum(['pdf', 'docx', 'html', 'text']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/**
 * What a reader gives: the blocks in reading order, and `text`, which is all block texts joined by a line break, so
 * that `document.text.slice(block.sourceSpan.start, block.sourceSpan.end) === block.text` for every block.
 */
export const SourceDocument = z.object({
  format: DocumentFormat,
  pages: z.int().min(1).optional(),
  /** Pages that carry no text (scans among typed pages, blank pages); PDF only. */
  pagesWithoutText: z.array(z.int().min(1)).optional(),
  text: z.string(),
  blocks: z.array(Block),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
