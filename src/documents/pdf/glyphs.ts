import { allocate, type OpenPdf, type Pdfium, withPage } from './pdfium.ts';

/**
 * The characters of one page, column by column so that a page of 5,000 costs few objects. Coordinates in points, upright
 * (as the text is read), from the top left corner; `base` is the base line.
 */
export interface PageGlyphs {
  page: number;
  width: number;
  height: number;
  count: number;
  code: Uint32Array;
  left: Float32Array;
  right: Float32Array;
  base: Float32Array;
  /** Index into `styles`; glyphs of one text object share it. */
  style: Uint16Array;
  styles: GlyphStyle[];
  /** Which way the text runs on the page as a viewer shows it. */
  direction: Quarter;
}

export interface GlyphStyle {
  /** Type size in points, as printed. */
  size: number;
  bold: boolean;
  italic: boolean;
  quarter: Quarter;
}

export type Quarter = 0 | 1 | 2 | 3;

const blank = 32;

/** Arabic, Hebrew and their presentation forms; not their digits. */
export const isRightToLeftCode = (code: number) =>
  (code >= 0x590 && code < 0x660) ||
  (code > 0x669 && code <= 0x8ff) ||
  (code >= 0xfb1d && code <= 0xfefc && code !== 0xfeff);

const forceBold = 1 << 18;
const italicFlag = 1 << 6;

interface Scratch {
  address: number;
}

function fontStyle(pdfium: Pdfium, font: number, scratch: Scratch): { bold: boolean; italic: boolean } {
  if (!font) return { bold: false, italic: false };
  const length = pdfium._FPDFFont_GetBaseFontName(font, scratch.address, 200);
  const name =
    length > 1 && length <= 200
      ? Buffer.from(pdfium.HEAPU8.subarray(scratch.address, scratch.address + length - 1)).toString('latin1')
      : '';
  const flags = pdfium._FPDFFont_GetFlags(font);
  return {
    bold: /bold|black|heavy|demi/i.test(name) || (flags > 0 && (flags & forceBold) !== 0),
    italic: /ital|obli/i.test(name) || (flags > 0 && (flags & italicFlag) !== 0),
  };
}

/** Which way the text runs: 0 to the right, 1 downwards, 2 to the left (upside down), 3 upwards. */
function quarterOf(a: number, b: number): Quarter {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 3 : 1;
}

interface Sheet {
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** Turns a point of PDF user space into the page as it is read, after `quarter` turns. */
function turn(sheet: Sheet, quarter: Quarter, x: number, y: number): [number, number] {
  const fromLeft = x - sheet.left;
  const fromBottom = y - sheet.bottom;
  if (quarter === 0) return [fromLeft, sheet.height - fromBottom];
  if (quarter === 1) return [sheet.height - fromBottom, sheet.width - fromLeft];
  if (quarter === 2) return [sheet.width - fromLeft, fromBottom];
  return [fromBottom, fromLeft];
}

/** Reads the characters of page `number` (from 1) with their places and styles. */
export function readGlyphs(pdf: OpenPdf, number: number): PageGlyphs {
  const { pdfium } = pdf;
  return withPage(pdf, number, (page) => {
    const text = pdfium._FPDFText_LoadPage(page);
    const scratch: Scratch = { address: allocate(pdfium, 256) };
    try {
      return collect(pdfium, page, text, number, scratch);
    } finally {
      pdfium._free(scratch.address);
      pdfium._FPDFText_ClosePage(text);
    }
  });
}

function collect(pdfium: Pdfium, page: number, text: number, number: number, scratch: Scratch): PageGlyphs {
  const total = Math.max(0, pdfium._FPDFText_CountChars(text));
  const at32 = scratch.address >> 2;
  const at64 = (scratch.address + 32) >> 3;
  const code = new Uint32Array(total);
  const style = new Uint16Array(total);
  const raw = new Float32Array(total * 4);
  const styles: GlyphStyle[] = [];
  const fonts = new Map<number, { bold: boolean; italic: boolean }>();
  const byKey = new Map<string, number>();
  const turns: [number, number, number, number] = [0, 0, 0, 0];
  const fast = pdfium.wasmExports;
  let count = 0;
  let object = 0;
  let current = 0;
  for (let index = 0; index < total; index++) {
    const owner = fast.FPDFText_GetTextObject(text, index);
    const unicode = fast.FPDFText_GetUnicode(text, index);
    if (!owner) {
      // PDFium made this blank or line end up. Its blanks between right-to-left words are kept: the widths of joined
      // letters say too little about the gaps
      if (unicode !== blank || !isRightToLeftCode(code[count - 1] ?? 0)) continue;
      code[count] = blank;
      style[count] = current;
      raw.copyWithin(count * 4, (count - 1) * 4, count * 4);
      raw[count * 4 + 1] = raw[count * 4] ?? 0;
      count++;
      continue;
    }
    if (owner !== object) {
      object = owner;
      const font = pdfium._FPDFTextObj_GetFont(owner);
      let look = fonts.get(font);
      if (!look) {
        look = fontStyle(pdfium, font, scratch);
        fonts.set(font, look);
      }
      pdfium._FPDFText_GetMatrix(text, index, scratch.address);
      const [a = 1, b = 0, c = 0, d = 1] = pdfium.HEAPF32.subarray(at32, at32 + 4);
      const size = Math.round(pdfium._FPDFText_GetFontSize(text, index) * Math.hypot(c, d) * 20) / 20;
      const quarter = quarterOf(a, b);
      const key = `${size} ${look.bold} ${look.italic} ${quarter}`;
      current = byKey.get(key) ?? styles.push({ size, ...look, quarter }) - 1;
      byKey.set(key, current);
    }
    fast.FPDFText_GetLooseCharBox(text, index, scratch.address);
    fast.FPDFText_GetCharOrigin(text, index, scratch.address + 32, scratch.address + 40);
    code[count] = unicode;
    style[count] = current;
    const quarter = styles[current]?.quarter ?? 0;
    turns[quarter]++;
    const memory = pdfium.HEAPF32;
    const upright = quarter === 0 || quarter === 2;
    // FS_RECTF is left, top, right, bottom
    raw[count * 4] = memory[upright ? at32 : at32 + 3] ?? 0;
    raw[count * 4 + 1] = memory[upright ? at32 + 2 : at32 + 1] ?? 0;
    raw[count * 4 + 2] = pdfium.HEAPF64[at64] ?? 0;
    raw[count * 4 + 3] = pdfium.HEAPF64[at64 + 1] ?? 0;
    count++;
  }
  pdfium._FPDF_GetPageBoundingBox(page, scratch.address);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(at32, at32 + 4);
  const sheet = { left, bottom, width: right - left, height: top - bottom };
  const main = turns.indexOf(Math.max(...turns)) as Quarter;
  const shown = (pdfium._FPDFPage_GetRotation(page) & 3) as Quarter;
  return place(sheet, { page: number, main, shown, count, code, style, styles, raw });
}

interface Collected {
  page: number;
  main: Quarter;
  shown: Quarter;
  count: number;
  code: Uint32Array;
  style: Uint16Array;
  styles: GlyphStyle[];
  raw: Float32Array;
}

/** Turns the page so that most of its text stands upright; text that runs otherwise (margin notes, stamps) is left out. */
function place(sheet: Sheet, found: Collected): PageGlyphs {
  const { main, count, code, style, styles, raw } = found;
  const swapped = main === 1 || main === 3;
  const left = new Float32Array(count);
  const right = new Float32Array(count);
  const base = new Float32Array(count);
  let kept = 0;
  for (let index = 0; index < count; index++) {
    if (styles[style[index] ?? 0]?.quarter !== main) continue;
    const near = raw[index * 4] ?? 0;
    const far = raw[index * 4 + 1] ?? 0;
    const x = raw[index * 4 + 2] ?? 0;
    const y = raw[index * 4 + 3] ?? 0;
    const [start, line] = turn(sheet, main, swapped ? x : near, swapped ? near : y);
    const [end] = turn(sheet, main, swapped ? x : far, swapped ? far : y);
    code[kept] = code[index] ?? 0;
    style[kept] = style[index] ?? 0;
    left[kept] = Math.min(start, end);
    right[kept] = Math.max(start, end);
    base[kept] = swapped ? turn(sheet, main, x, y)[1] : line;
    kept++;
  }
  return {
    page: found.page,
    width: swapped ? sheet.height : sheet.width,
    height: swapped ? sheet.width : sheet.height,
    count: kept,
    code,
    left,
    right,
    base,
    style,
    styles,
    direction: ((found.shown + main) & 3) as Quarter,
  };
}
