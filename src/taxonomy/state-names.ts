import { type StateCode, states } from './state.ts';

/** Letters and digits alone: accents, case, apostrophes, hyphens, blanks, "the", "St." and footnote marks say nothing. */
function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bthe\b/g, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/[^a-z0-9]/g, '')
    .replace(/\d+$/, '');
}

const codes = new Map<string, StateCode>();
for (const state of states) for (const name of [state.name, ...state.otherNames]) codes.set(nameKey(name), state.code);

/** Alpha-3 code of a State named in English as printed: short, formal or former name; undefined when it is not one. */
export function resolveState(name: string): StateCode | undefined {
  return codes.get(nameKey(name));
}

/**
 * The one State whose name differs from `name` by a slip of the pen: one letter, two from 10 letters on. A proposal for
 * a person to check; undefined when none or several come near.
 */
export function guessState(name: string): StateCode | undefined {
  const key = nameKey(name);
  if (key.length < 6) return undefined;
  const allowed = key.length < 10 ? 1 : 2;
  const near = new Set<StateCode>();
  for (const [known, code] of codes) {
    if (Math.abs(known.length - key.length) <= allowed && slips(known, key) <= allowed) near.add(code);
  }
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

/** Edit distance that counts two swapped neighbours as one slip (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + changed,
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

/** States read from one parenthesis. `doubtful`: an "and" was taken for the end of a name, so a person should look. */
export interface StateList {
  readonly codes: StateCode[];
  readonly doubtful: boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** The piece before it ends in "and", not in a comma, semicolon or slash. */
  readonly afterAnd: boolean;
}

/** A name spans at most this many pieces: "Iran, Islamic Republic of", "Ulmia and Verrin". */
const longestName = 3;

/**
 * Reads the inside of one parenthesis, "Australia, Brazil" or "Iran (Islamic Republic of); Cuba", into codes in printed
 * order, each once. Lists part at comma, semicolon or slash outside inner parentheses; at "and" only where the whole is no
 * name and every part is one. Undefined when anything in it is not a State.
 */
export function resolveStates(group: string): StateList | undefined {
  const pieces = cut(group);
  const found = new Set<StateCode>();
  let doubtful = false;
  let at = 0;
  while (at < pieces.length) {
    let taken = 0;
    for (let count = Math.min(longestName, pieces.length - at); count > 0 && taken === 0; count--) {
      const code = resolveState(group.slice(pieces[at]?.start, pieces[at + count - 1]?.end));
      if (code === undefined) continue;
      found.add(code);
      taken = count;
    }
    if (taken === 0) return undefined;
    if (pieces[at]?.afterAnd) doubtful = true;
    at += taken;
  }
  return found.size > 0 ? { codes: [...found], doubtful } : undefined;
}

function cut(group: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let afterAnd = false;
  const close = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(group.slice(start, end))) pieces.push({ start, end, afterAnd });
  };
  for (const match of group.matchAll(/[()]|[,;/]|\s(?:and|&)\s/gi)) {
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    else if (depth <= 0) {
      const held = pieces.length;
      close(match.index);
      const word = match[0].length > 1;
      afterAnd = word && (pieces.length > held || afterAnd);
      start = match.index + match[0].length;
    }
  }
  close(group.length);
  return pieces;
}
