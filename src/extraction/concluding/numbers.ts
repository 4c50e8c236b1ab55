import type { Block } from '../../documents/source-document.ts';
import { latinFigures, type ReadLanguage } from './languages.ts';

/** The number of a paragraph at its beginning, and where the wording begins. */
export interface ParagraphNumber {
  readonly number: number;
  readonly length: number;
}

/** How paragraphs are numbered; figures are made Latin before. */
const shapes: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /^(\d{1,3})\s?\.(?!\d)\s*/, example: '12. The Committee; 12.The Committee' },
  { pattern: /^(\d{1,3})\s?[-–]\s*(?!\d)/, example: '١٢- تشعر اللجنة' },
];

/** Numbers of the next paragraph inside a block, where a text layer runs paragraphs together. */
const inside: Readonly<Partial<Record<ReadLanguage, { pattern: RegExp; example: string }>>> = {
  ar: { pattern: /(?<=\s)(\d{1,3})\s?[-–]\s(?=\p{Script=Arabic})/gu, example: '… الوعي (المادة 8) ١٣ - تشعر اللجنة' },
};

/** Paragraphs may be missing from a damaged text, but a number further on is a figure of the wording. */
const longestGap = 3;

const follows = (number: number, last: number) => number > last && number <= last + longestGap;

/** The number a block begins with, when it can follow paragraph `last`. */
export function findNumber(block: Pick<Block, 'text' | 'number'>, last: number): ParagraphNumber | undefined {
  const text = latinFigures(block.text);
  for (const { pattern } of shapes) {
    const match = pattern.exec(text);
    if (match && follows(Number(match[1]), last)) return { number: Number(match[1]), length: match[0].length };
  }
  const counted = block.number === undefined ? null : /^(\d{1,3})\.?$/.exec(block.number);
  if (!counted || block.text.startsWith(block.number ?? '')) return undefined;
  return follows(Number(counted[1]), last) ? { number: Number(counted[1]), length: 0 } : undefined;
}

/** Where inside a text the paragraph after `last` begins; undefined when it does not. */
export function findNumberInside(text: string, last: number, language: ReadLanguage): number | undefined {
  const row = inside[language];
  if (!row) return undefined;
  for (const match of latinFigures(text).matchAll(row.pattern)) {
    if (match.index > 0 && Number(match[1]) > last && Number(match[1]) <= last + 2) return match.index;
  }
  return undefined;
}
