import { allocate, withPage, withPdf } from './pdfium.ts';
import { encodePng, type Image } from './png.ts';

const pointsPerInch = 72;
/** A page wider or higher than this is drawn smaller: 36 million pixels are enough for any screen. */
const longestEdge = 6000;
const white = 0xffffffff;
const withAnnotations = 0x01;
const redFirst = 0x10;
const rgbaFormat = 4;

/**
 * Draws page `pageNumber` (from 1) of a PDF at `dpi` dots per inch on white. Throws `page-unknown`, `file-damaged`,
 * `file-encrypted`.
 */
export function renderPdfPage(bytes: Uint8Array, pageNumber: number, dpi: number): Promise<Image> {
  return withPdf(bytes, (pdf) =>
    withPage(pdf, pageNumber, (page) => {
      const { pdfium } = pdf;
      const [across, down] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
      const scale = Math.min(dpi / pointsPerInch, longestEdge / Math.max(across, down, 1));
      const width = Math.max(1, Math.round(across * scale));
      const height = Math.max(1, Math.round(down * scale));
      const address = allocate(pdfium, width * height * 4);
      const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, rgbaFormat, address, width * 4);
      try {
        pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
        pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | redFirst);
        return { width, height, rgba: pdfium.HEAPU8.slice(address, address + width * height * 4) };
      } finally {
        pdfium._FPDFBitmap_Destroy(bitmap);
        pdfium._free(address);
      }
    }),
  );
}

/** Page `page` (from 1) of a PDF as PNG, for the screen. Errors as `renderPdfPage`. */
export async function pdfPageToPng(bytes: Uint8Array, page: number, dpi: number): Promise<Uint8Array> {
  return encodePng(await renderPdfPage(bytes, page, dpi));
}
