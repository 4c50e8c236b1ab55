import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, sampleDocx } from '../../../tests/support/sample-docx.ts';
import { readDocx } from './read-docx.ts';
import { defaultLimits, openArchive } from './zip.ts';

const code = (code: string) => expect.objectContaining({ code });
const archive = (files: Record<string, string>, level: 0 | 9 = 9) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level });

describe('reading', () => {
  test.each([0, 9] as const)('entries come out as they went in, packed at level %i', (level) => {
    const opened = openArchive(archive({ 'word/document.xml': 'text'.repeat(50), empty: '' }, level));
    expect(opened.names).toEqual(['word/document.xml', 'empty']);
    expect(new TextDecoder().decode(opened.read('word/document.xml'))).toBe('text'.repeat(50));
    expect(opened.read('empty')).toHaveLength(0);
    expect(opened.read('missing')).toBeUndefined();
  });

  test('a comment at the end and bytes before do not matter', () => {
    const bytes = archive({ a: 'x' });
    const commented = new Uint8Array([...bytes, 1, 2, 3]);
    commented[bytes.length - 2] = 3;
    expect(openArchive(commented).names).toEqual(['a']);
  });
});

describe('limits', () => {
  const bomb = archive({ 'word/document.xml': '0'.repeat(60 * 1024 * 1024) });

  test('a part that unpacks to hundreds of times its size is refused while it unpacks', () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => openArchive(bomb).read('word/document.xml')).toThrow(code('archive-too-large'));
  });

  test('what its header says of the size is not believed', () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(() => openArchive(lying).read('word/document.xml')).toThrow(code('archive-too-large'));
  });

  test('all parts together have a limit, and so has their number', () => {
    const limits = { ...defaultLimits, totalBytes: 1500 };
    const opened = openArchive(archive({ a: 'x'.repeat(1000), b: 'y'.repeat(1000) }), limits);
    opened.read('a');
    expect(opened.read('a')).toHaveLength(1000);
    expect(() => opened.read('b')).toThrow(code('archive-too-large'));
    expect(() => openArchive(archive({ a: '', b: '', c: '' }), { ...limits, entries: 2 })).toThrow(
      code('archive-too-large'),
    );
  });
});

describe('damage', () => {
  const bytes = sampleDocx({ body: p('Ratify the Covenant (Arvenia);').repeat(50) });

  test('cut off anywhere, it is an error and never a text', () => {
    for (let length = 4; length < bytes.length; length += 37) {
      expect(() => readDocx(bytes.subarray(0, length))).toThrow(code('file-damaged'));
    }
  });

  test('one wrong byte in the text is an error', () => {
    const name = 'word/document.xml';
    const at = Buffer.from(bytes).indexOf(name) + name.length + 20;
    const wrong = bytes.slice();
    wrong[at] = (wrong[at] ?? 0) ^ 0x10;
    expect(() => readDocx(wrong)).toThrow(code('file-damaged'));
  });

  test('its main part missing, or not well-formed', () => {
    expect(() => readDocx(archive({ 'word/other.xml': '' }))).toThrow(code('file-damaged'));
    expect(() => readDocx(archive({ 'word/document.xml': '<a><b></a>' }))).toThrow(code('file-damaged'));
    expect(() => readDocx(archive({ 'word/document.xml': '' }))).toThrow(code('file-damaged'));
    expect(() => readDocx(archive({ 'word/document.xml': '<a>'.repeat(5000) }))).toThrow(code('file-damaged'));
  });
});

describe('entities', () => {
  test.each([
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
    ['entities within entities', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    ['a document type alone', '<!DOCTYPE x><x/>'],
  ])('%s is refused', (_, xml) => {
    expect(() => readDocx(archive({ 'word/document.xml': xml }))).toThrow(code('xml-forbidden'));
  });

  test('a document type in another part is refused too', () => {
    const entries = { 'word/styles.xml': '<!DOCTYPE x><x/>' };
    expect(() => readDocx(sampleDocx({ body: p('x'), styles: '', entries }))).toThrow(code('xml-forbidden'));
  });
});
