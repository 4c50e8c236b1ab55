import { expect, test } from 'vitest';
import { lines, samplePdf } from '../../../tests/support/sample-pdf.ts';
import { pdfPageToPng, renderPdfPage } from './render-page.ts';

const pdf = samplePdf([{ texts: lines(['Ratify the Convention']) }]);

test('draws black letters on a white page of the right size', async () => {
  const { width, height, rgba } = await renderPdfPage(pdf, 1, 72);
  expect([width, height]).toEqual([595, 842]);
  expect(rgba.length).toBe(595 * 842 * 4);
  expect([...rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  expect(Math.min(...rgba.subarray(595 * 4 * 130, 595 * 4 * 145))).toBeLessThan(100);
});

test('gives a PNG and refuses pages that are not there', async () => {
  const png = Buffer.from(await pdfPageToPng(pdf, 1, 36));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([298, 421]);
  await expect(pdfPageToPng(pdf, 2, 36)).rejects.toMatchObject({ code: 'page-unknown', params: { page: 2, pages: 1 } });
});
