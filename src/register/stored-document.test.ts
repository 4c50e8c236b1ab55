import { expect, test } from 'vitest';
import type { Block, SourceDocument } from '../documents/source-document.ts';
import { linesAround, packDocument, pageAt, storable, unpackDocument } from './stored-document.ts';

function documentOf(...parts: (Partial<Block> & { text: string })[]): SourceDocument {
  let offset = 0;
  const blocks = parts.map((part): Block => {
    const sourceSpan = { start: offset, end: offset + part.text.length };
    offset = sourceSpan.end + 1;
    return { kind: 'paragraph', style: {}, ...part, sourceSpan };
  });
  return { format: 'pdf', text: parts.map(({ text }) => text).join('\n'), blocks };
}

const document = documentOf(
  { text: 'List:', page: 1 },
  { text: '1.1 Ratify', page: 1 },
  { text: 'A/HRC/58/9', kind: 'furniture', page: 2 },
  {
    text: '1.2 Adopt and extend',
    page: 2,
    lines: [
      { page: 2, start: 28, end: 37, box: [0, 0, 1, 1] },
      { page: 3, start: 38, end: 48, box: [0, 0, 1, 1] },
    ],
  },
);
const spanOf = (text: string) => ({
  start: document.text.indexOf(text),
  end: document.text.indexOf(text) + text.length,
});

test('a document comes back as it was packed', async () => {
  expect(await unpackDocument(await packDocument(document))).toEqual(document);
});

test('the lines of a passage stand between their neighbours, without furniture', () => {
  expect(linesAround(document, spanOf('1.1 Ratify'))).toEqual({
    before: 'List:',
    lines: '1.1 Ratify',
    after: '1.2 Adopt and extend',
  });
  expect(linesAround(document, spanOf('1.2 Adopt'))).toEqual({
    before: '1.1 Ratify',
    lines: '1.2 Adopt',
    after: 'and extend',
  });
});

test('a passage over furniture is shown without it', () => {
  const span = { start: spanOf('1.1 Ratify').start, end: spanOf('1.2 Adopt').end };
  expect(linesAround(document, span).lines).toBe('1.1 Ratify\n1.2 Adopt');
});

test('the page is the one its line is printed on', () => {
  expect([0, 10, 28, 40].map((offset) => pageAt(document, offset))).toEqual([1, 1, 2, 3]);
  expect(pageAt({ ...document, blocks: [] }, 5)).toBeNull();
});

test('NUL becomes a blank and every place stays', () => {
  const clean = storable(documentOf({ text: 'Rat\0ify' }));
  expect([clean.text, clean.blocks[0]?.text, clean.blocks[0]?.sourceSpan.end]).toEqual(['Rat ify', 'Rat ify', 7]);
});
