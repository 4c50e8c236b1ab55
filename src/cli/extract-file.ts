import { basename } from 'node:path';
import { readDocument } from '../documents/read.ts';
import { extract } from '../extraction/extract.ts';
import { presentExtraction } from '../extraction/present.ts';
import { summarizeExtraction } from './extract-summary.ts';
import { readInputFile } from './input-file.ts';

/** One file to extract from; the answer is a line of JSON or a summary to read. */
export interface ExtractRequest {
  readonly file: string;
  readonly json: boolean;
  readonly maxBytes: number;
}

/** Reads a file and extracts from it. Gives the text to print; throws `file-…` errors and those of `readDocument`. */
export async function extractFile({ file, json, maxBytes }: ExtractRequest): Promise<string> {
  const bytes = await readInputFile(file, maxBytes);
  const extraction = extract(await readDocument(bytes, file), basename(file));
  return json ? JSON.stringify(presentExtraction(file, extraction)) : summarizeExtraction(file, extraction);
}
