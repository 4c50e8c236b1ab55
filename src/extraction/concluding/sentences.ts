import type { Span } from '../../documents/source-document.ts';

/** Abbreviations after which a full stop ends nothing. */
const abbreviations: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: /\b(?:No|Nos|art|arts|para|paras|chap|vol|sect|annex|Mr|Ms|Mrs|Dr|St|cf|al|i\.e|e\.g)\.$/i,
    example: 'general comment No. 7',
  },
  {
    pattern: /(?:\bpárr|\bpárrs|\bnúm|\bnúms|\bpár|\bpar|\bcap|\bvéase|\bsecc|\bp\. ej)\.$/i,
    example: 'observación general núm. 6',
  },
  { pattern: /(?:^|\s|\()\p{Lu}\.$/u, example: 'J. Smith' },
];

const boundary = /[.?!؟]["”»’)\]]*\s+(?=["“«(‘]?[\p{Lu}\p{Script=Arabic}\d])/gu;

/** The sentences of a passage, as stretches of it without the blanks between. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const before = text.slice(start, match.index + 1);
    if (abbreviations.some(({ pattern }) => pattern.test(before.slice(-16)))) continue;
    found.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
