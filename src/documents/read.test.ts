import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, sampleDocx } from '../../tests/support/sample-docx.ts';
import { readDocument } from './read.ts';
import { sniffFormat, sniffTables } from './sniff.ts';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll('?', '1'), 'hex'));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const compound = (stream: string) =>
  Buffer.concat([bytesOf('d0cf11e0a1b11ae1'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
const refusal = (code: string, type?: string) =>
  expect.objectContaining({ code, ...(type && { params: expect.objectContaining({ type }) }) });

describe('what a file is shows in its content', () => {
  test.each([
    ['pdf', strToU8('%PDF-1.7\n')],
    ['pdf', strToU8('\r\njunk %PDF-1.4\n')],
    ['docx', sampleDocx({ body: p('x') })],
    ['docx', zip('[Content_Types].xml', 'word/media/image1.png', 'word/document.xml')],
    ['html', strToU8('\ufeff<!DOCTYPE html><p>x')],
    ['html', strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>')],
    ['html', strToU8('<p>A recommendation</p>')],
    ['text', strToU8('6.1 Ratify the Covenant (Arvenia);')],
    ['text', new Uint8Array(Buffer.from('\ufeffRatify', 'utf16le'))],
    ['text', strToU8('أن تصدق على العهد')],
  ] as const)('%s', (format, bytes) => expect(sniffFormat(bytes)).toBe(format));
});

describe('other files are refused by the name of what they are', () => {
  test.each(sniffTables.signatures)('$name', ({ at, bytes, type }) => {
    const file = new Uint8Array(1024);
    file.set(bytesOf(bytes), at);
    expect(() => sniffFormat(file)).toThrow(refusal('file-unsupported', type));
  });

  test.each(sniffTables.openings)('$example', ({ example, type }) => {
    expect(() => sniffFormat(strToU8(example))).toThrow(refusal('file-unsupported', type));
  });

  test.each([
    ['an Excel workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'excel'],
    ['a presentation', zip('ppt/presentation.xml'), 'slides'],
    ['another archive', zip('report.pdf', 'notes.txt'), 'archive'],
    ['an empty archive', zip(), 'archive'],
    ['Word 97-2003', compound('WordDocument'), 'word97'],
    ['Excel 97-2003', compound('Workbook'), 'excel'],
    ['XML', strToU8('<?xml version="1.0"?><feed/>'), 'xml'],
    ['bytes', Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 29), 'other'],
  ])('%s', (_, bytes, type) => expect(() => sniffFormat(bytes)).toThrow(refusal('file-unsupported', type)));

  test('what to do stands in the message', () => {
    expect(() => sniffFormat(compound('WordDocument'))).toThrow(
      'The file looks like a Word 97-2003 document (.doc), which cannot be read. Open it in Word and save it as .docx.',
    );
  });

  test('a locked Office file and an empty file', () => {
    expect(() => sniffFormat(compound('EncryptedPackage'))).toThrow(refusal('file-encrypted'));
    expect(() => sniffFormat(new Uint8Array())).toThrow(refusal('file-empty'));
  });
});

describe('readDocument', () => {
  test('reads by content, whatever the name says', async () => {
    const docx = sampleDocx({ body: p('6.1 Ratify') });
    expect(await readDocument(docx, 'report.pdf')).toMatchObject({ format: 'docx', text: '6.1 Ratify' });
    expect(await readDocument(strToU8('6.1 Ratify'), 'report.docx')).toMatchObject({ format: 'text' });
    expect(await readDocument(strToU8('<p>6.1 Ratify'), '')).toMatchObject({ format: 'html' });
  });

  test.each([
    ['only furniture', sampleDocx({ body: '', header: p('A/HRC/63/99') })],
    ['blanks', strToU8(' \n\n ')],
    ['an empty page', strToU8('<html></html>')],
  ])('nothing to read: %s', async (_, bytes) => {
    await expect(readDocument(bytes, '')).rejects.toThrow(refusal('file-without-text'));
  });
});
