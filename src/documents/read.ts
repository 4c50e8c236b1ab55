import { readDocx } from './docx/read-docx.ts';
import { documentError } from './errors.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { sniffFormat } from './sniff.ts';
import type { DocumentFormat, SourceDocument } from './source-document.ts';
import { readText } from './text.ts';

/** A file to read, as it is sent to a reading thread. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const readers: Readonly<Record<DocumentFormat, (bytes: Uint8Array) => SourceDocument | Promise<SourceDocument>>> = {
  pdf: readPdf,
  docx: (bytes) => readDocx(bytes),
  html: readHtml,
  text: readText,
};

/**
 * Reads the bytes of a file into blocks. What the file is shows in its content; `name` says nothing. Throws errors
 * of this room (`file-empty`, `file-unsupported`, `file-damaged`, `file-encrypted`, `file-without-text`, `no-text-layer`,
 * `archive-too-large`, `xml-forbidden`, `text-undecodable`), each with what to do next.
 */
export async function readDocument(bytes: Uint8Array, _name: string): Promise<SourceDocument> {
  const document = await readers[sniffFormat(bytes)](bytes);
  if (document.blocks.every((block) => block.kind === 'furniture')) throw documentError('file-without-text');
  return document;
}
