import type { Block, SourceDocument, Span } from '../documents/source-document.ts';

/** Text put together from blocks of a document; every place in it leads back to its place in the source. */
export interface Passage {
  readonly text: string;
  /** Pieces in order: `at` in `text`, `source` in the document's text. */
  readonly pieces: readonly { at: number; source: number; length: number; page: number | undefined }[];
}

/** Blocks that are the document's own text, in order: no running heads, page numbers or footnotes. */
export function bodyOf(document: SourceDocument): Block[] {
  return document.blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'footnote');
}

/** Puts blocks together with a blank between them. */
export function passageOf(blocks: readonly Block[]): Passage {
  let text = '';
  const pieces: { at: number; source: number; length: number; page: number | undefined }[] = [];
  for (const block of blocks) {
    if (text !== '') text += ' ';
    pieces.push({ at: text.length, source: block.sourceSpan.start, length: block.text.length, page: block.page });
    text += block.text;
  }
  return { text, pieces };
}

/** The place in the source of a stretch of the passage that is not empty. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  return { start: sourceOf(passage, start), end: sourceOf(passage, Math.max(start, end - 1)) + (end > start ? 1 : 0) };
}

function sourceOf(passage: Passage, offset: number): number {
  const piece = passage.pieces.findLast((candidate) => candidate.at <= offset) ?? passage.pieces[0];
  if (!piece) return 0;
  return piece.source + Math.min(Math.max(0, offset - piece.at), piece.length);
}

/** The page a place in the source stands on, by the printed lines of its block. */
export function pageAt(blocks: readonly Block[], offset: number): number | undefined {
  const block = blocks.find(
    ({ sourceSpan }) => sourceSpan.start <= offset && offset < Math.max(sourceSpan.end, sourceSpan.start + 1),
  );
  return block?.lines?.findLast((line) => line.start <= offset)?.page ?? block?.page;
}
