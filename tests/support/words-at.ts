import type { SourceDocument, Span } from '../../src/documents/source-document.ts';
import { bodyOf } from '../../src/extraction/passage.ts';

/** The document's own words in a span: what a reader copies, without the furniture and footnotes that stand between. */
export function wordsAt(document: SourceDocument, span: Span): string {
  return bodyOf(document)
    .filter((block) => block.sourceSpan.start < span.end && block.sourceSpan.end > span.start)
    .map((block) =>
      document.text.slice(Math.max(span.start, block.sourceSpan.start), Math.min(span.end, block.sourceSpan.end)),
    )
    .join(' ');
}
