import { PDFiumModule } from '@hyzyla/pdfium';
import { documentError } from '../errors.ts';
import { pdfError } from './errors.ts';

type Handle = number;

/** The functions of PDFium (fpdfview.h, fpdf_text.h, fpdf_edit.h) that the package exports but does not describe. */
interface MoreOfPdfium {
  _malloc(bytes: number): number;
  _free(address: number): void;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
  _FPDF_GetPageBoundingBox(page: Handle, rectangle: number): number;
  _FPDF_GetPageWidthF(page: Handle): number;
  _FPDF_GetPageHeightF(page: Handle): number;
  _FPDFPage_GetRotation(page: Handle): number;
  /** The module's own exports, without the checks around them: for what is called once a character. */
  wasmExports: {
    FPDFText_GetUnicode(text: Handle, index: number): number;
    FPDFText_GetLooseCharBox(text: Handle, index: number, rectangle: number): number;
    FPDFText_GetCharOrigin(text: Handle, index: number, x: number, y: number): number;
    FPDFText_GetTextObject(text: Handle, index: number): Handle;
  };
  _FPDFText_GetMatrix(text: Handle, index: number, matrix: number): number;
  _FPDFText_GetFontSize(text: Handle, index: number): number;
  _FPDFTextObj_GetFont(object: Handle): Handle;
  _FPDFFont_GetBaseFontName(font: Handle, buffer: number, length: number): number;
  _FPDFFont_GetFlags(font: Handle): number;
}

export type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & MoreOfPdfium;

let started: Promise<Pdfium> | undefined;

/** PDFium, started once per thread. */
async function startPdfium(): Promise<Pdfium> {
  const pdfium = (await PDFiumModule({})) as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  return pdfium;
}

const damaged = (reason: string) => documentError('file-damaged', { reason });

const PASSWORD = 4;
const SECURITY = 5;
const tailLength = 4096;

/** Room in PDFium's memory, to be freed. Throws `reading-memory` when there is none: at address 0 stands PDFium itself. */
export function allocate(pdfium: Pick<Pdfium, '_malloc' | 'HEAPU8'>, bytes: number): number {
  const address = pdfium._malloc(bytes);
  if (!address) throw documentError('reading-memory', { megabytes: Math.round(pdfium.HEAPU8.length / 1024 / 1024) });
  return address;
}

/** A file that was cut off lacks the end mark that every PDF carries near its end (ISO 32000-1, 7.5.5). */
function isWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(Math.max(0, bytes.length - tailLength))).includes('%%EOF');
}

/** A document opened by PDFium: its handle is good only inside `withPdf`. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly handle: Handle;
  readonly pages: number;
}

/**
 * Opens the bytes of a PDF, hands the document to `use` and frees all memory afterwards. Throws `file-damaged` or
 * `file-encrypted`.
 */
export async function withPdf<Result>(bytes: Uint8Array, use: (pdf: OpenPdf) => Result): Promise<Result> {
  if (!isWhole(bytes)) throw damaged('its end is missing');
  started ??= startPdfium();
  const pdfium = await started;
  try {
    return openFor(pdfium, bytes, use);
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    // a file so broken that PDFium fell over: its memory is not to be trusted any more, the next file gets a new one
    started = undefined;
    throw damaged('its structure leads nowhere');
  }
}

function openFor<Result>(pdfium: Pdfium, bytes: Uint8Array, use: (pdf: OpenPdf) => Result): Result {
  const address = allocate(pdfium, bytes.length);
  let handle: Handle = 0;
  try {
    pdfium.HEAPU8.set(bytes, address);
    handle = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
    if (!handle) {
      const reason = pdfium._FPDF_GetLastError();
      throw reason === PASSWORD || reason === SECURITY
        ? documentError('file-encrypted')
        : damaged('it is no whole PDF');
    }
    const pages = pdfium._FPDF_GetPageCount(handle);
    if (pages < 1) throw damaged('it has no pages');
    return use({ pdfium, handle, pages });
  } finally {
    if (handle) pdfium._FPDF_CloseDocument(handle);
    pdfium._free(address);
  }
}

/** Loads page `number` (from 1), hands it to `use` and closes it. Throws `file-damaged` when the page cannot be read. */
export function withPage<Result>(pdf: OpenPdf, number: number, use: (page: Handle) => Result): Result {
  if (number < 1 || number > pdf.pages) throw pdfError('page-unknown', { page: number, pages: pdf.pages });
  const page = pdf.pdfium._FPDF_LoadPage(pdf.handle, number - 1);
  if (!page) throw damaged(`page ${number} cannot be read`);
  try {
    return use(page);
  } finally {
    pdf.pdfium._FPDF_ClosePage(page);
  }
}
