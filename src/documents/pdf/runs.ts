import { type GlyphStyle, isRightToLeftCode, type PageGlyphs } from './glyphs.ts';

/** Neighbouring characters of one style on one base line, as they stand in the file. */
export interface Run {
  start: number;
  end: number;
  base: number;
  left: number;
  right: number;
  style: GlyphStyle;
  /** Arabic or Hebrew letters. */
  rightToLeft: boolean;
  /** Characters that stand left of the one before them, less those that stand right of it. */
  leftward: number;
}

export const isBlank = (code: number) =>
  code === 32 || code === 160 || code === 9 || code === 0x2009 || code === 0x202f;

/** Digits and Latin, Greek or Cyrillic letters; what is neither is neutral and goes with its neighbours. */
const isLeftToRightCode = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x590) ||
  (code >= 0x660 && code <= 0x669);

const isSign = (code: number) =>
  brackets[code] !== undefined || code === 46 || code === 44 || code === 58 || code === 59 || code === 45;

/** Signs that a right-to-left line shows the other way round. */
const brackets: Readonly<Record<number, number>> = { 40: 41, 41: 40, 91: 93, 93: 91, 171: 0xbb, 187: 0xab };

/** The character to write: brackets come as they look, and in a right-to-left line an opening one looks closing. */
export const mirrored = (code: number) => brackets[code] ?? code;

/** The runs of a page in the order of the file. */
export function runsOf(glyphs: PageGlyphs): Run[] {
  const runs: Run[] = [];
  const hasLeftward = glyphs.code.subarray(0, glyphs.count).some(isRightToLeftCode);
  let run: Run | undefined;
  let nearLeft = 0;
  let nearRight = 0;
  for (let index = 0; index < glyphs.count; index++) {
    const style = glyphs.styles[glyphs.style[index] ?? 0];
    if (!style) continue;
    const code = glyphs.code[index] ?? 0;
    const base = glyphs.base[index] ?? 0;
    const left = glyphs.left[index] ?? 0;
    const right = glyphs.right[index] ?? 0;
    const rightToLeft = isRightToLeftCode(code);
    const sameLine = run !== undefined && run.style === style && Math.abs(base - run.base) <= 0.1 * style.size;
    // beside right-to-left text signs stand alone: they belong to the line, not to the number next to them
    const alone =
      hasLeftward && !rightToLeft && (isSign(code) || (run !== undefined && isSign(glyphs.code[run.end - 1] ?? 0)));
    if (
      run &&
      sameLine &&
      !(alone && !run.rightToLeft) &&
      continues(run, code, rightToLeft, { left, right, nearLeft, nearRight })
    ) {
      run.end = index + 1;
      run.left = Math.min(run.left, left);
      run.right = Math.max(run.right, right);
      run.leftward += Math.sign(nearLeft - left);
    } else {
      run = { start: index, end: index + 1, base, left, right, style, rightToLeft, leftward: 0 };
      runs.push(run);
    }
    nearLeft = left;
    nearRight = right;
  }
  return runs;
}

interface Gap {
  left: number;
  right: number;
  nearLeft: number;
  nearRight: number;
}

function continues(run: Run, code: number, rightToLeft: boolean, { left, right, nearLeft, nearRight }: Gap): boolean {
  const { size } = run.style;
  if (!run.rightToLeft) return !rightToLeft && left >= run.right - 0.5 * size && left <= run.right + 3 * size;
  if (isLeftToRightCode(code)) return false;
  return Math.max(left - nearRight, nearLeft - right) <= 3 * size;
}

const isLetterOrDigit = (glyphs: PageGlyphs, run: Run) => {
  for (let index = run.start; index < run.end; index++) if (isLeftToRightCode(glyphs.code[index] ?? 0)) return true;
  return false;
};

/** Whether most of a line's characters run from right to left. */
export function runsLeftward(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const run of runs) balance += (run.end - run.start) * (run.rightToLeft ? 1 : -1);
  return balance > 0;
}

/** The runs of a line in reading order: a right-to-left line from its right end, its numbers and Latin words as they are. */
export function inReadingOrder(glyphs: PageGlyphs, runs: readonly Run[]): Run[] {
  if (!runsLeftward(runs)) return [...runs].sort((a, b) => a.left - b.left);
  const ordered: Run[] = [];
  let group: Run[] = [];
  let held: Run[] = [];
  const flush = () => {
    ordered.push(...group, ...held);
    group = [];
    held = [];
  };
  for (const run of [...runs].sort((a, b) => b.right - a.right)) {
    const near = held.at(-1) ?? group[0];
    const touches = near !== undefined && near.left - run.right < 0.3 * run.style.size;
    if (run.rightToLeft) {
      flush();
      ordered.push(run);
    } else if (!isLetterOrDigit(glyphs, run)) {
      // signs inside a symbol or a number stay with it, others go with the line
      if (!touches) flush();
      held.push(run);
    } else {
      if (held.length > 0 && !touches) flush();
      group = [run, ...held.reverse(), ...group];
      held = [];
    }
  }
  flush();
  return ordered;
}

/** The places of a run's characters in reading order; some makers store right-to-left letters from left to right. */
export function placesOf(glyphs: PageGlyphs, run: Run): number[] {
  const places = Array.from({ length: run.end - run.start }, (_, offset) => run.start + offset);
  if (!run.rightToLeft) return places;
  if (run.leftward < 0) return places.reverse();
  return places.sort((a, b) => (isLigature(glyphs, a, b) ? b - a : a - b));
}

/** Letters of one ligature share one box and come out backwards. */
function isLigature(glyphs: PageGlyphs, a: number, b: number): boolean {
  const width = (glyphs.right[a] ?? 0) - (glyphs.left[a] ?? 0);
  return (
    width > 0.1 &&
    Math.abs((glyphs.left[a] ?? 0) - (glyphs.left[b] ?? 0)) < 0.01 &&
    Math.abs((glyphs.right[a] ?? 0) - (glyphs.right[b] ?? 0)) < 0.01
  );
}
