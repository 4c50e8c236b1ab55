import { tidyText } from '../blocks.ts';
import type { GlyphStyle, PageGlyphs } from './glyphs.ts';
import { isRightToLeft, toReadingOrder } from './reading-order.ts';

/** One printed line, upright, in points from the top left corner of the page. */
export interface Line {
  page: number;
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** A raised number or sign begins the line: the mark of a footnote. */
  markedStart: boolean;
  /** Width of the gap after the first word, in type sizes; a wide one is a tab after a number. */
  gapAfterFirstWord: number;
  /** Width of the first word, in points. */
  firstWordWidth: number;
}

/** Neighbouring characters of one style on one base line, as they stand in the file. */
interface Run {
  start: number;
  end: number;
  base: number;
  left: number;
  right: number;
  style: GlyphStyle;
}

interface Row {
  base: number;
  size: number;
  runs: Run[];
}

function runsOf(glyphs: PageGlyphs): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let index = 0; index < glyphs.count; index++) {
    const style = glyphs.styles[glyphs.style[index] ?? 0];
    if (!style) continue;
    const base = glyphs.base[index] ?? 0;
    const left = glyphs.left[index] ?? 0;
    const right = glyphs.right[index] ?? 0;
    const follows =
      run !== undefined &&
      run.style === style &&
      Math.abs(base - run.base) <= 0.1 * style.size &&
      left >= run.right - 0.5 * style.size &&
      left <= run.right + 3 * style.size;
    if (run && follows) {
      run.end = index + 1;
      run.right = Math.max(run.right, right);
    } else {
      run = { start: index, end: index + 1, base, left, right, style };
      runs.push(run);
    }
  }
  return runs;
}

const isBlank = (code: number) => code === 32 || code === 160 || code === 9 || code === 0x2009 || code === 0x202f;

function isEmpty(glyphs: PageGlyphs, run: Run): boolean {
  for (let index = run.start; index < run.end; index++) if (!isBlank(glyphs.code[index] ?? 32)) return false;
  return true;
}

/** A raised or lowered smaller run belongs to the row whose type it touches. */
function touches(row: Row, run: Run): boolean {
  if (run.style.size > 0.85 * row.size) return false;
  const rise = row.base - run.base;
  if (rise < -0.3 * row.size || rise > 0.65 * row.size) return false;
  return row.runs.some((other) => run.left - other.right < row.size && other.left - run.right < row.size);
}

function rowsOf(glyphs: PageGlyphs): Row[] {
  const rows: Row[] = [];
  const runs = runsOf(glyphs).filter((run) => !isEmpty(glyphs, run));
  for (const run of runs.sort((a, b) => b.style.size - a.style.size || a.base - b.base)) {
    const row =
      rows.findLast((other) => Math.abs(other.base - run.base) <= 0.25 * Math.min(other.size, run.style.size)) ??
      rows.find((other) => touches(other, run));
    if (row) row.runs.push(run);
    else rows.push({ base: run.base, size: run.style.size, runs: [run] });
  }
  return rows.sort((a, b) => a.base - b.base);
}

const markSigns = /^[\d*\u2217†‡§\s,]+$/;

const isRaised = (row: Row, run: Run) =>
  run.style.size <= 0.85 * row.size && row.base - run.base > 0.15 * row.size && row.runs.length > 1;

function textOfRun(glyphs: PageGlyphs, run: Run): string {
  return String.fromCodePoint(...glyphs.code.subarray(run.start, run.end)).trim();
}

/** Blank between two characters when the gap is wider than this share of the type size. */
const wordGap = 0.16;

const letters: Record<number, string> = {
  2: '-', // PDFium's sign for a hyphen at the end of a line
  8727: '*',
  64256: 'ff',
  64257: 'fi',
  64258: 'fl',
  64259: 'ffi',
  64260: 'ffl',
  61623: '•',
};

const letterCache: string[] = [];

function letterOf(code: number): string {
  const known = letterCache[code];
  if (known !== undefined) return known;
  const isSign = code >= 32 && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
  const letter = letters[code] ?? (isSign ? String.fromCodePoint(code) : '');
  if (code < 0x3000) letterCache[code] = letter;
  return letter;
}

/** What is known of a line while its characters are read from left to right. */
interface Writing {
  text: string;
  blank: boolean;
  left: number;
  edge: number;
  words: number;
  firstWordEnd: number;
  gapAfterFirstWord: number;
}

function writeRun(glyphs: PageGlyphs, run: Run, writing: Writing): void {
  const { size } = run.style;
  for (let index = run.start; index < run.end; index++) {
    const code = glyphs.code[index] ?? 0;
    if (isBlank(code)) {
      if (!writing.blank) writing.text += ' ';
      writing.blank = true;
      continue;
    }
    const left = glyphs.left[index] ?? 0;
    if (!writing.blank && left - writing.edge > wordGap * size) {
      writing.text += ' ';
      writing.blank = true;
    }
    if (writing.blank) startWord(writing, left, size);
    writing.text += letterOf(code);
    writing.blank = false;
    writing.edge = glyphs.right[index] ?? left;
  }
}

function startWord(writing: Writing, left: number, size: number): void {
  writing.words++;
  if (writing.words === 1) writing.left = left;
  if (writing.words !== 2) return;
  writing.firstWordEnd = writing.edge;
  writing.gapAfterFirstWord = (left - writing.edge) / (size || 1);
}

function lineOf(glyphs: PageGlyphs, row: Row): Line {
  const writing: Writing = { text: '', blank: true, left: 0, edge: 0, words: 0, firstWordEnd: 0, gapAfterFirstWord: 0 };
  let markedStart = false;
  row.runs.sort((a, b) => a.left - b.left);
  for (const [place, run] of row.runs.entries()) {
    const isMark = isRaised(row, run) && markSigns.test(textOfRun(glyphs, run));
    if (isMark && place > 0) continue;
    writeRun(glyphs, run, writing);
    if (!isMark) continue;
    markedStart = true;
    writing.text += ' ';
    writing.blank = true;
  }
  if (writing.words < 2) writing.firstWordEnd = writing.edge;
  const text = tidyText(writing.text.replace(/\u00ad\s*$/, '-')).normalize('NFC');
  return {
    page: glyphs.page,
    text: isRightToLeft(text) ? toReadingOrder(text) : text,
    left: writing.left,
    right: writing.edge,
    base: row.base,
    ...lookOf(row),
    markedStart,
    gapAfterFirstWord: writing.gapAfterFirstWord,
    firstWordWidth: writing.firstWordEnd - writing.left,
  };
}

/** Size, weight and slope of most of the row's characters. */
function lookOf(row: Row): { size: number; bold: boolean; italic: boolean } {
  let all = 0;
  let bold = 0;
  let italic = 0;
  const sizes = new Map<number, number>();
  for (const run of row.runs) {
    const width = run.end - run.start;
    all += width;
    if (run.style.bold) bold += width;
    if (run.style.italic) italic += width;
    sizes.set(run.style.size, (sizes.get(run.style.size) ?? 0) + width);
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? row.size;
  return { size, bold: bold > 0.5 * all, italic: italic > 0.5 * all };
}

/** The printed lines of a page from top to bottom; raised footnote marks are left out of the words. */
export function readLines(glyphs: PageGlyphs): Line[] {
  return rowsOf(glyphs)
    .map((row) => lineOf(glyphs, row))
    .filter((line) => line.text !== '');
}
