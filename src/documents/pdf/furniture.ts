import type { Line } from './lines.ts';

export type LineRole = 'body' | 'furniture' | 'footnote';

export interface PrintedPage {
  number: number;
  width: number;
  height: number;
  lines: Line[];
}

/** What belongs to the paper: each shape with an example. They count only at the top or the foot of a page. */
export const marginShapes: readonly { shape: RegExp; example: string }[] = [
  { shape: /^[–—-]?\s*\d{1,4}\s*[–—-]?$/, example: '24' },
  { shape: /^(?:page|p\.|trang|الصفحة)\s*\d{1,4}(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?$/i, example: 'Page 2' },
  { shape: /^\d{1,4}\s*\/\s*\d{1,4}$/, example: '3/24' },
  { shape: /^[A-Z][A-Za-z]*(?:\/[A-Za-z0-9.()–-]+){2,}\s*\*{0,3}$/, example: 'A/HRC/99/4*' },
  {
    shape: /^[A-Z][A-Za-z]*(?:\/[A-Za-z0-9.()–-]+){2,}\s*\*{0,3}\s+(?:page\s+)?\d{1,4}$/i,
    example: 'A/HRC/99/4 Page 7',
  },
  { shape: /^page\s+\d{1,4}\s+[A-Z][A-Za-z]*(?:\/[A-Za-z0-9.()–-]+){2,}$/i, example: 'Page 7 A/HRC/99/4' },
  { shape: /^\d{1,4}\s+GE\.\s?\d{2}-\d{4,6}$/, example: '24 GE.19-21936' },
  { shape: /^GE\.\s?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s+\d{1,4})?$/, example: 'GE.19-21936 (E) 250' },
  { shape: /^\*?\s?\d{6,8}\s?\*?$/, example: '*1921936*' },
  { shape: /^please recycle\b/i, example: 'Please recycle' },
];

/** Job numbers and barcodes are never part of the text, wherever they stand. */
export const anywhereShapes: readonly { shape: RegExp; example: string }[] = [
  { shape: /^GE\.\s?\d{2}-\d{4,6}\s*\([A-Z]\)(?:\s+\d{6})*.{0,24}$/, example: 'GE.09-16382 (E) 261109' },
  { shape: /^(?=.*[\ue000-\uf8ff])[\s\ue000-\uf8ff*\d]+$/, example: '\uf02a1921936\uf02a' },
  { shape: /^_{5,}$/, example: '_____________' },
];

/** Share of the page height that heads and feet keep to. */
const marginZone = 0.12;
const separator = /^[_—–]{5,}$/;

const isAtEdge = (page: PrintedPage, line: Line) =>
  line.base < marginZone * page.height || line.base > (1 - marginZone) * page.height;

const withoutNumbers = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Texts that come back at the edge of at least three pages and of a third of them: running heads of other makers. */
function repeatedAtEdges(pages: readonly PrintedPage[]): Set<string> {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of [...page.lines.slice(0, 2), ...page.lines.slice(-2)]) {
      if (!isAtEdge(page, line) || line.text.length > 120) continue;
      const key = withoutNumbers(line.text);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  const enough = Math.max(3, pages.length / 3);
  return new Set([...seen].filter(([, on]) => on.size >= enough).map(([key]) => key));
}

/** The size most letters are set in. */
export function bodySizeOf(pages: readonly PrintedPage[]): number {
  const letters = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      const size = Math.round(line.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

const noteMark = /^(?:\d{1,3}|\*{1,3}|[†‡§]|[a-z])\s+\S/;
/** Marks that begin no paragraph of the text, so a note that starts with one may be in the size of the text. */
const sureMark = /^(?:\*{1,3}|[†‡])\s*\p{L}/u;
/** Some makers set a note's mark on a line of its own, tiny and above the note; a page number is not that small. */
const isLoneMark = (line: Line, bodySize: number) =>
  line.size <= 0.7 * bodySize && /^(?:\d{1,3}|\*{1,3}|[†‡§]|[a-z])$/.test(line.text);
/** A note in the size of the text is sought this many lines above the foot. */
const linesOfNote = 8;

/** Marks the lines of a page's footnotes: they run down to the foot and begin with a mark or under a rule. */
function markFootnotes(page: PrintedPage, roles: LineRole[], bodySize: number, continued: boolean): boolean {
  const { lines } = page;
  let first = lines.length;
  let small = true;
  let seen = 0;
  for (let index = lines.length - 1; index >= 0 && seen < linesOfNote + lines.length * Number(small); index--) {
    const line = lines[index];
    if (!line || line.base < page.height / 3) break;
    if (separator.test(line.text)) {
      first = index + 1;
      break;
    }
    if (seen > 0 && small && isLoneMark(line, bodySize)) first = index;
    if (roles[index] === 'furniture') continue;
    seen++;
    small &&= line.size <= 0.94 * bodySize;
    const marked = sureMark.test(line.text) || line.markedStart || (small && noteMark.test(line.text));
    if (marked || (small && continued)) first = index;
  }
  if (first >= lines.length) return false;
  for (let index = first; index < lines.length; index++) if (roles[index] === 'body') roles[index] = 'footnote';
  return true;
}

/** Tells for every line of every page whether it is text, a footnote, or belongs to the paper. */
export function rolesOf(pages: readonly PrintedPage[], bodySize: number): LineRole[][] {
  const repeated = repeatedAtEdges(pages);
  let continued = false;
  return pages.map((page) => {
    const roles = page.lines.map((line): LineRole => {
      if (anywhereShapes.some(({ shape }) => shape.test(line.text))) return 'furniture';
      if (!isAtEdge(page, line)) return 'body';
      if (repeated.has(withoutNumbers(line.text))) return 'furniture';
      return marginShapes.some(({ shape }) => shape.test(line.text)) ? 'furniture' : 'body';
    });
    keepCover(page, roles);
    continued = markFootnotes(page, roles, bodySize, continued);
    return roles;
  });
}

/** On the first page the symbol stands at the top as part of the cover, not as a running head. */
function keepCover(page: PrintedPage, roles: LineRole[]): void {
  if (page.number !== 1) return;
  page.lines.forEach((line, index) => {
    if (line.base < page.height / 3 && /\/.*\//.test(line.text)) roles[index] = 'body';
  });
}
