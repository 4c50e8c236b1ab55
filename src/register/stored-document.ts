import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Block, SourceDocument, Span } from '../documents/source-document.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** NUL, and halves of a character outside the basic plane: PostgreSQL keeps neither in text or JSON. */
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The document with a blank or a replacement character for what the database cannot keep; all places stay where they are. */
export function storable(document: SourceDocument): SourceDocument {
  if (document.text.search(unstorable) < 0) return document;
  const clean = (text: string) => text.replace(unstorable, (sign) => (sign === '\0' ? ' ' : '\ufffd'));
  const blocks = document.blocks.map((block) => ({ ...block, text: clean(block.text) }));
  return { ...document, text: clean(document.text), blocks };
}

/** A document as read, packed for the database. */
export async function packDocument(document: SourceDocument): Promise<Buffer> {
  return pack(JSON.stringify(document));
}

/** The JSON text of a packed document. */
export async function unpackJson(content: Uint8Array): Promise<string> {
  return (await unpack(content)).toString('utf8');
}

/** A packed document; it was checked when it was read, and only this program writes it. */
export async function unpackDocument(content: Uint8Array): Promise<SourceDocument> {
  return JSON.parse(await unpackJson(content)) as SourceDocument;
}

/** The page, from 1, on which the character at `offset` is printed; null where there are no pages. */
export function pageAt(document: SourceDocument, offset: number): number | null {
  const block = document.blocks.findLast(({ sourceSpan }) => sourceSpan.start <= offset);
  return block?.lines?.findLast(({ start }) => start <= offset)?.page ?? block?.page ?? null;
}

const context = 600;
const isText = (block: Block) => block.kind !== 'furniture' && block.text.trim() !== '';

/** The very lines of a passage and what stands before and after it, for a person to compare. */
export function linesAround(document: SourceDocument, span: Span): { before: string; lines: string; after: string } {
  const { text, blocks } = document;
  const overlapping = blocks.filter(({ sourceSpan }) => sourceSpan.start < span.end && sourceSpan.end > span.start);
  const from = overlapping[0]?.sourceSpan.start ?? span.start;
  const to = overlapping.at(-1)?.sourceSpan.end ?? span.end;
  const inside = overlapping
    .filter(isText)
    .map(({ sourceSpan }) => text.slice(Math.max(sourceSpan.start, span.start), Math.min(sourceSpan.end, span.end)));
  const earlier = text.slice(from, span.start).trim();
  const later = text.slice(span.end, to).trim();
  const previous = blocks.findLast((block) => block.sourceSpan.end <= from && isText(block))?.text ?? '';
  const next = blocks.find((block) => block.sourceSpan.start >= to && isText(block))?.text ?? '';
  return {
    before: (earlier === '' ? previous : earlier).slice(-context),
    lines: inside.join('\n'),
    after: (later === '' ? next : later).slice(0, context),
  };
}
