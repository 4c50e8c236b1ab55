import { tidyText } from '../blocks.ts';
import type { PageGlyphs } from './glyphs.ts';
import { inReadingOrder, isBlank, mirrored, placesOf, type Run, runsLeftward, runsOf } from './runs.ts';

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

interface Row {
  base: number;
  size: number;
  runs: Run[];
}

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
  return Array.from(glyphs.code.subarray(run.start, run.end), letterOf).join('').trim();
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

/** What is known of a line while its characters are read in order; `left` and `right` are those of the last character. */
interface Writing {
  text: string;
  blank: boolean;
  left: number;
  right: number;
  words: number;
  /** Box of the first word. */
  first: { left: number; right: number };
  gapAfterFirstWord: number;
  /** The line runs from right to left. */
  leftward: boolean;
}

function writeRun(glyphs: PageGlyphs, run: Run, writing: Writing): void {
  if (!run.rightToLeft) for (let index = run.start; index < run.end; index++) writeGlyph(glyphs, run, index, writing);
  else for (const index of placesOf(glyphs, run)) writeGlyph(glyphs, run, index, writing);
}

function writeGlyph(glyphs: PageGlyphs, { style }: Run, index: number, writing: Writing): void {
  const code = glyphs.code[index] ?? 0;
  if (isBlank(code)) {
    if (!writing.blank) writing.text += ' ';
    writing.blank = true;
    return;
  }
  const left = glyphs.left[index] ?? 0;
  const right = glyphs.right[index] ?? left;
  const gap = Math.max(left - writing.right, writing.left - right);
  if (!writing.blank && gap > wordGap * style.size) {
    writing.text += ' ';
    writing.blank = true;
  }
  if (writing.blank) {
    writing.words++;
    if (writing.words === 1) writing.first = { left, right };
    if (writing.words === 2) writing.gapAfterFirstWord = gap / (style.size || 1);
  }
  if (writing.words === 1) {
    writing.first.left = Math.min(writing.first.left, left);
    writing.first.right = Math.max(writing.first.right, right);
  }
  writing.text += letterOf(writing.leftward ? mirrored(code) : code);
  writing.blank = false;
  writing.left = left;
  writing.right = right;
}

function lineOf(glyphs: PageGlyphs, row: Row): Line {
  const first = { left: 0, right: 0 };
  const leftward = runsLeftward(row.runs);
  const writing: Writing = {
    text: '',
    blank: true,
    left: 0,
    right: 0,
    words: 0,
    first,
    gapAfterFirstWord: 0,
    leftward,
  };
  let markedStart = false;
  for (const [place, run] of inReadingOrder(glyphs, row.runs).entries()) {
    const isMark = isRaised(row, run) && markSigns.test(textOfRun(glyphs, run));
    if (isMark && place > 0) continue;
    writeRun(glyphs, run, writing);
    if (!isMark) continue;
    markedStart = true;
    writing.text += ' ';
    writing.blank = true;
  }
  return {
    page: glyphs.page,
    text: tidyText(writing.text.replace(/\u00ad\s*$/, '-')).normalize('NFC'),
    ...edgesOf(row, writing),
    base: row.base,
    ...lookOf(row),
    markedStart,
    gapAfterFirstWord: writing.gapAfterFirstWord,
    firstWordWidth: writing.first.right - writing.first.left,
  };
}

/** Where the ink of a line begins and ends; blanks at its ends are none. */
function edgesOf({ runs }: Row, { first, left, right, leftward }: Writing): { left: number; right: number } {
  if (!leftward) return { left: first.left, right };
  return { left: Math.min(left, ...runs.map((run) => run.left)), right: Math.max(...runs.map((run) => run.right)) };
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
