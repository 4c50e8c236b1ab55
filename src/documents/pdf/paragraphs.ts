import { printedNumber } from '../printed-number.ts';
import type { BlockKind } from '../source-document.ts';
import type { LineRole, PrintedPage } from './furniture.ts';
import type { Line } from './lines.ts';

/** Lines that make one block. */
export interface Paragraph {
  kind: BlockKind;
  lines: Line[];
}

const bullet = /^[•●▪–-](?=\s)/;

/** The number or bullet a paragraph begins with, as printed. */
const findStart = (text: string) => printedNumber(text) ?? bullet.exec(text)?.[0];

interface Layout {
  bodySize: number;
  /** Usual distance between base lines of a paragraph. */
  pitch: number;
}

/** The usual distance between the lines of a paragraph, in points. */
function pitchOf(pages: readonly PrintedPage[], bodySize: number): number {
  const seen = new Map<number, number>();
  for (const page of pages) {
    page.lines.forEach((line, index) => {
      const next = page.lines[index + 1];
      if (!next || Math.abs(line.size - bodySize) > 0.6 || Math.abs(next.size - bodySize) > 0.6) return;
      const distance = Math.round((next.base - line.base) * 4) / 4;
      if (distance > 0.8 * bodySize && distance < 3 * bodySize) seen.set(distance, (seen.get(distance) ?? 0) + 1);
    });
  }
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1.2 * bodySize;
}

const endsSentence = /[.;:!?؛。…]["”’)\]*]*\s*(?:and|or)?$/;
const openLine =
  /(?:\b(?:para|paras|paragraph|paragraphs|article|articles|art|no|nos|recommendation|recommendations|section|rule|and|or|to|of|the|in|from|session|resolution)\.?|[,(–-])$/i;

/** The next line's first word would have had room on this line, so the line was ended on purpose. */
function endedEarly(line: Line, next: Line, rightEdge: number): boolean {
  return line.right + 0.25 * line.size + next.firstWordWidth < rightEdge - 0.5 * line.size;
}

interface Place {
  paragraph: Paragraph;
  /** The line after, on the same page. */
  next: Line | undefined;
  rightEdge: number;
  layout: Layout;
}

const leftOf = (line: Line | undefined) => line?.left ?? 0;

function startsNumbered(line: Line, last: Line): boolean {
  const number = findStart(line.text);
  if (number === undefined) return false;
  if (openLine.test(last.text) && !endsSentence.test(last.text) && line.gapAfterFirstWord < 0.8) return false;
  if (/^\d/.test(number) || line.gapAfterFirstWord >= 0.6) return true;
  return endsSentence.test(last.text);
}

/** Whether `line` begins a new paragraph after the lines of `paragraph`; `newPage` when a page lies between. */
function begins(line: Line, { paragraph, next, rightEdge, layout }: Place, newPage: boolean): boolean {
  const last = paragraph.lines.at(-1);
  if (!last) return true;
  if (Math.abs(line.size - last.size) > 0.08 * last.size) return true;
  if (line.bold !== last.bold && endedEarly(last, line, rightEdge)) return true;
  const distance = line.base - last.base;
  if (!newPage && (distance > 1.3 * layout.pitch * Math.max(1, last.size / layout.bodySize) + 0.5 || distance < 0))
    return true;
  if (startsNumbered(line, last)) return true;
  if (newPage && kindOf(paragraph.lines, layout.bodySize) === 'heading') return true;
  if (newPage && endsSentence.test(last.text) && isHeadingLine(line, next, rightEdge, layout)) return true;
  if (endedEarly(last, line, rightEdge) && endsSentence.test(last.text)) return true;
  const [first, second] = paragraph.lines;
  const margin = second ? leftOf(second) : undefined;
  if (margin !== undefined && line.left > margin + 6 && line.left > leftOf(first) - 3 && endsSentence.test(last.text))
    return true;
  return newPage && endsSentence.test(last.text) && (/^\p{Lu}/u.test(line.text) ? margin === undefined : false);
}

/** A heading of one line at the top of a page: bold or large, without a full stop, and ended on purpose. */
function isHeadingLine(line: Line, next: Line | undefined, rightEdge: number, { bodySize }: Layout): boolean {
  return kindOf([line], bodySize) === 'heading' && (next === undefined || endedEarly(line, next, rightEdge));
}

/** The right edge of the text: where most full lines end. */
function rightEdgeOf(lines: readonly Line[]): number {
  const edges = lines.map((line) => line.right).sort((a, b) => a - b);
  return edges[Math.floor(edges.length * 0.9)] ?? 0;
}

const longestHeading = 240;

function kindOf(lines: readonly Line[], bodySize: number): BlockKind {
  const first = lines[0];
  if (!first || lines.length > 6 || !(first.bold || first.size > 1.12 * bodySize)) return 'paragraph';
  const text = lines.map((line) => line.text).join(' ');
  if (text.length > longestHeading || /\.{4,}|[;,.:]$/.test(text)) return 'paragraph';
  const numbered = /^\d/.test(findStart(first.text) ?? '');
  return !numbered && /\p{L}/u.test(text) ? 'heading' : 'paragraph';
}

/**
 * Groups the printed lines of all pages into paragraphs in reading order. A paragraph that goes on overleaf is one; the
 * furniture and footnotes that stood between its halves follow it.
 */
export function paragraphsOf(
  pages: readonly PrintedPage[],
  roles: readonly LineRole[][],
  bodySize: number,
): Paragraph[] {
  const layout = { bodySize, pitch: pitchOf(pages, bodySize) };
  const done: Paragraph[] = [];
  let open: Paragraph | undefined;
  let waiting: Paragraph[] = [];
  const close = () => {
    if (open) done.push({ kind: kindOf(open.lines, bodySize), lines: open.lines });
    done.push(...waiting);
    open = undefined;
    waiting = [];
  };
  pages.forEach((page, pageIndex) => {
    const pageRoles = roles[pageIndex] ?? [];
    const rightEdge = rightEdgeOf(page.lines.filter((_, index) => pageRoles[index] === 'body'));
    let note: Paragraph | undefined;
    page.lines.forEach((line, index) => {
      const role = pageRoles[index] ?? 'body';
      if (role === 'furniture') {
        waiting.push({ kind: 'furniture', lines: [line] });
        return;
      }
      if (role === 'footnote') {
        const starts = line.markedStart || /^(?:\d{1,3}|\*{1,3})\s/.test(line.text);
        if (!note || starts) {
          note = { kind: 'footnote', lines: [line] };
          waiting.push(note);
        } else note.lines.push(line);
        return;
      }
      const newPage = open?.lines.at(-1)?.page !== line.page;
      if (open && begins(line, { paragraph: open, next: page.lines[index + 1], rightEdge, layout }, newPage)) close();
      if (open) open.lines.push(line);
      else {
        done.push(...waiting);
        waiting = [];
        open = { kind: 'paragraph', lines: [line] };
      }
    });
  });
  close();
  return done;
}
