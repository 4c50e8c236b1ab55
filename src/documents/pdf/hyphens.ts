/** Words of a document, to decide whether a hyphen at the end of a line belongs to the word. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** The document divides words at line ends; where it does not, a hyphen there is a real one. */
  readonly divides: boolean;
}

const wordPattern = /\p{L}+(?:-\p{L}+)*/gu;
const lastPiece = /(\p{L}+(?:-\p{L}+)*)-$/u;
const firstPiece = /^(\p{L}+(?:-\p{L}+)*)/u;

/** Collects the words that stand whole inside lines. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.endsWith('-') ? line.slice(0, line.lastIndexOf(' ') + 1) : line;
    for (const word of whole.toLowerCase().match(wordPattern) ?? []) words.add(word);
  }
  let joined = 0;
  let hyphenated = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const pieces = piecesAt(lines[index] ?? '', lines[index + 1] ?? '');
    if (!pieces) continue;
    if (words.has(pieces.before + pieces.after)) joined++;
    if (words.has(`${pieces.before}-${pieces.after}`)) hyphenated++;
  }
  return { words, divides: joined > 2 * hyphenated && joined >= 3 };
}

function piecesAt(line: string, next: string): { before: string; after: string } | undefined {
  if (!line.endsWith('-')) return undefined;
  const before = lastPiece.exec(line.slice(line.lastIndexOf(' ') + 1))?.[1]?.toLowerCase();
  const after = firstPiece.exec(next)?.[1]?.toLowerCase();
  return before && after ? { before, after } : undefined;
}

/** Beginnings that English and French join with a hyphen. */
const hyphenedBeginnings = new Set([
  'non',
  'self',
  'co',
  'well',
  'high',
  'low',
  'long',
  'short',
  'follow',
  'mid',
  'ex',
  'vice',
  'sub',
  'socio',
  'anti',
  'quasi',
  'post',
  'pre',
  'inter',
  'multi',
  'cross',
  'decision',
  'policy',
  'law',
]);

/** Joins two printed lines of one paragraph: with a blank, or without where a word, an address or a range goes on. */
export function joinLines(line: string, next: string, vocabulary: Vocabulary): string {
  if (line.endsWith('-') && /[\p{L}\d]$/u.test(line.slice(-3, -1))) {
    const pieces = piecesAt(line, next);
    return pieces && isDivided(pieces.before, pieces.after, next, vocabulary) ? line.slice(0, -1) + next : line + next;
  }
  if (/\S\/$/.test(line) && /^[\p{L}\d(]/u.test(next)) return line + next;
  if (/\d[–—]$/.test(line) && /^\d/.test(next)) return line + next;
  if (/[\p{L}]—$/u.test(line)) return line + next;
  return `${line} ${next}`;
}

function isDivided(before: string, after: string, next: string, { words, divides }: Vocabulary): boolean {
  if (words.has(`${before}-${after}`)) return false;
  if (/^\p{Lu}/u.test(next)) return false;
  if (words.has(before + after)) return true;
  if (hyphenedBeginnings.has(before)) return false;
  return divides;
}
