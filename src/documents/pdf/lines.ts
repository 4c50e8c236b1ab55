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

interface Character {
  code: number;
  left: number;
  right: number;
  size: number;
}

function charactersOf(glyphs: PageGlyphs, row: Row): { characters: Character[]; markedStart: boolean } {
  const runs = row.runs.sort((a, b) => a.left - b.left);
  const characters: Character[] = [];
  let markedStart = false;
  runs.forEach((run, place) => {
    if (isRaised(row, run) && markSigns.test(textOfRun(glyphs, run))) {
      if (place === 0) markedStart = true;
      else return;
    }
    for (let index = run.start; index < run.end; index++) {
      const left = glyphs.left[index] ?? 0;
      characters.push({
        code: glyphs.code[index] ?? 0,
        left,
        right: glyphs.right[index] ?? left,
        size: run.style.size,
      });
    }
    const last = characters.at(-1);
    if (markedStart && place === 0 && last) characters.push({ code: 32, left: last.right, right: last.right, size: 0 });
  });
  return { characters, markedStart };
}

const letters: Record<number, string> = {
  2: '-', // PDFium's sign for a hyphen at the end of a line
  173: '-',
  8727: '*',
  64256: 'ff',
  64257: 'fi',
  64258: 'fl',
  64259: 'ffi',
  64260: 'ffl',
  61623: '•',
};

function letterOf(code: number): string {
  const letter = letters[code];
  if (letter !== undefined) return letter;
  if (code < 32 || code === 0xfffe || code === 0xffff || code > 0x10ffff) return '';
  return String.fromCodePoint(code);
}

function lineOf(glyphs: PageGlyphs, row: Row): Line {
  const { characters, markedStart } = charactersOf(glyphs, row);
  const pieces: string[] = [];
  let blank = true;
  let edge = Number.NaN;
  let words = 0;
  let firstWordEnd = 0;
  let gapAfterFirstWord = 0;
  for (const { code, left, right, size } of characters) {
    if (isBlank(code)) {
      if (!blank) pieces.push(' ');
      blank = true;
      continue;
    }
    const gap = left - edge;
    if (!blank && gap > wordGap * size) {
      pieces.push(' ');
      blank = true;
    }
    if (blank) {
      words++;
      if (words === 2) {
        firstWordEnd = edge;
        gapAfterFirstWord = (left - edge) / (size || row.size);
      }
    }
    pieces.push(letterOf(code));
    blank = false;
    edge = right;
  }
  const left = characters.find((character) => !isBlank(character.code))?.left ?? 0;
  if (words < 2) firstWordEnd = edge;
  const text = pieces.join('').trim().normalize('NFC');
  return {
    page: glyphs.page,
    text: isRightToLeft(text) ? toReadingOrder(text) : text,
    left,
    right: Number.isNaN(edge) ? left : edge,
    base: row.base,
    ...lookOf(row),
    markedStart,
    gapAfterFirstWord,
    firstWordWidth: firstWordEnd - left,
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
