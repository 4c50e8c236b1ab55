import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines, type SamplePage, samplePdf } from '../../../tests/support/sample-pdf.ts';
import { DomainError } from '../../core/errors.ts';
import { allocate } from './pdfium.ts';
import { pageRanges, readPdf } from './read-pdf.ts';

const head = { text: 'A/HRC/99/4', x: 60, y: 800, size: 9, bold: true };
const foot = (page: number) => ({ text: String(page), x: 60, y: 40, size: 9 });

/** Two pages of a report: a paragraph that goes on overleaf, with a footnote, a foot and a head between its halves. */
const overleaf: SamplePage[] = [
  {
    texts: [
      head,
      ...lines([
        '1.   The delegation of Meridia recalled that the country had been reviewed three times and that the',
        'institutions of the State had drawn up a plan with every province and every ministry of the country.',
        '2.   It added that the Government had asked the provinces to follow the recommendations of the Com-',
      ]),
      { text: '1', x: 100, y: 96, size: 6 },
      { text: 'The plan is published by the Ministry of Justice.', x: 106, y: 92, size: 8 },
      foot(1),
    ],
  },
  {
    texts: [
      head,
      ...lines([
        'mittee in every province, and that the work of the Committee was known.',
        '3.   Arvenia made recommendations.',
      ]),
      foot(2),
    ],
  },
];

test('joins a paragraph and a word broken over pages and keeps what stood between apart', async () => {
  const document = await readPdf(samplePdf(overleaf));
  const broken = document.blocks.find((block) => block.number === '2.');
  expect(broken?.text).toBe(
    '2. It added that the Government had asked the provinces to follow the recommendations of the Committee in every province, and that the work of the Committee was known.',
  );
  expect(broken?.lines?.map((line) => line.page)).toEqual([1, 2]);
  // the symbol on the first page belongs to the cover
  expect(document.blocks.map((block) => block.kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'footnote',
    'furniture',
    'furniture',
    'paragraph',
    'furniture',
  ]);
  expect(document.blocks.find((block) => block.kind === 'footnote')?.text).toBe(
    '1 The plan is published by the Ministry of Justice.',
  );
});

test('leaves raised footnote marks out of the words and keeps raised letters', async () => {
  const texts = [
    { text: 'Become a party', x: 100, y: 700 },
    { text: '12', x: 160, y: 704, size: 6 },
    { text: 'to the Protocol on the 1', x: 170, y: 700 },
    { text: 'st', x: 262, y: 704, size: 6 },
    { text: 'of May', x: 271, y: 700 },
  ];
  const document = await readPdf(samplePdf([{ texts }]));
  expect(document.text).toMatch(/^Become a party to the Protocol on the 1 ?st of May$/);
});

test('gives boxes from the top left corner of the page as shown, also on a turned page', async () => {
  const texts = [{ text: 'Ratify the Convention', x: 100, y: 742, size: 10 }];
  const upright = await readPdf(samplePdf([{ texts }]));
  const box = upright.blocks[0]?.lines?.[0]?.box;
  expect(box?.[0]).toBeCloseTo(100, 0);
  expect(box?.[1]).toBeGreaterThan(88);
  expect(box?.[3]).toBeLessThan(105);
  const turned = await readPdf(samplePdf([{ texts, rotate: 90 }]));
  expect(turned.blocks[0]?.text).toBe('Ratify the Convention');
  expect(turned.blocks[0]?.lines?.[0]?.box).toEqual(box);
});

test('says which pages have no text layer', async () => {
  await expect(readPdf(samplePdf([{ texts: [] }, { texts: [] }]))).rejects.toMatchObject({
    code: 'no-text-layer',
    params: { pages: '1-2' },
    message: expect.stringContaining('no text layer: pages 1-2'),
  });
  const mixed = await readPdf(samplePdf([{ texts: lines(['Typed page']) }, { texts: [] }]));
  expect(mixed.pagesWithoutText).toEqual([2]);
  expect(pageRanges([1, 2, 3, 7, 9, 10])).toBe('1-3, 7, 9-10');
});

test('refuses files that are cut off, damaged or encrypted', async () => {
  const whole = samplePdf(overleaf);
  await expect(readPdf(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'file-damaged' });
  await expect(readPdf(Buffer.from('%PDF-1.4\nnothing\n%%EOF\n'))).rejects.toMatchObject({ code: 'file-damaged' });
  const key = `(${'x'.repeat(32)})`;
  const encrypted = samplePdf(
    overleaf,
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]`,
  );
  await expect(readPdf(encrypted)).rejects.toMatchObject({ code: 'file-encrypted' });
});

test('every block and every printed line of a real layout finds its text in the document', async () => {
  const bytes = readFileSync(new URL('../../../demo/documents/a-hrc-58-9.en.pdf', import.meta.url));
  const document = await readPdf(bytes);
  expect(document.pages).toBeGreaterThan(3);
  for (const block of document.blocks) {
    expect(document.text.slice(block.sourceSpan.start, block.sourceSpan.end)).toBe(block.text);
    let end = block.sourceSpan.start;
    for (const line of block.lines ?? []) {
      expect(line.start).toBeGreaterThanOrEqual(end);
      end = line.end;
    }
    expect(end).toBe(block.sourceSpan.end);
  }
  expect(
    document.blocks.filter((block) => block.kind !== 'furniture' && /^\d+$|^A\/HRC\/58\/9$/.test(block.text)).length,
  ).toBeLessThan(2);
});

test('reads right-to-left lines in their order, numbers and brackets included', async () => {
  const { text } = await readPdf(readFileSync(new URL('../../../demo/documents/a-hrc-58-9.ar.pdf', import.meta.url)));
  expect(text).toContain('تقرير الفريق العامل المعني بالاستعراض الدوري الشامل');
  expect(text).toContain('10 كانون الثاني/يناير 2025');
  expect(text).toContain('(المجموعة الثلاثية)');
});

test('a file with broken bytes is read or refused, and the next one is read as ever', async () => {
  const whole = samplePdf(overleaf);
  const before = await readPdf(whole);
  const harm = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(harm, async (changes) => {
      const broken = Uint8Array.from(whole);
      for (const [at, byte] of changes) broken[at] = byte;
      const error = await readPdf(broken).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined) expect(error).toBeInstanceOf(DomainError);
    }),
    { numRuns: 150 },
  );
  expect(await readPdf(whole)).toEqual(before);
});

test('a file that PDFium has no room for is refused before anything is written over', () => {
  const full = { _malloc: () => 0, HEAPU8: new Uint8Array(3 * 1024 * 1024) };
  expect(() => allocate(full, 100)).toThrow(
    expect.objectContaining({ code: 'reading-memory', params: { megabytes: 3 } }),
  );
});
