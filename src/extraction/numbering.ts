import type { Block } from '../documents/source-document.ts';

/** The number a paragraph begins with, in its parts, and where the wording begins. */
export interface LeadingNumber {
  /** "121.14" → [121, 14]; "17." → [17]. */
  readonly parts: readonly number[];
  /** Offset of the wording in the block's text. */
  readonly length: number;
  /** Blanks stand inside the number, so it may be a plain number and a wording that begins with figures. */
  readonly broken: boolean;
}

const separators = String.raw`\s?\.{1,2}\s?`;

/** How numbers of paragraphs are printed; the first row that fits decides. */
export const numberShapes: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: new RegExp(
      String.raw`^\*{0,2}\s?(\d{1,3})${separators}(\d{1,3})(?:${separators}(\d{1,3}))?[.:]{0,2}\*{0,2}(?!\d)\s*`,
    ),
    example: '121.14 Ratify the Covenant',
  },
  { pattern: /^(\d{1,3})\s?[.)]\s*(?!\d)/, example: '17. Establish an ombudsman' },
  { pattern: /^(\d{1,3})[.)](?=\d)/, example: '17.2010 was the year' },
  { pattern: /^(\d{1,3})\s+(?=\p{Lu})/u, example: '17 Establish an ombudsman' },
];

/** A thousandth item or a misprint, "112.1000 Ratify"; alone it may also be a paragraph that begins with a year. */
const longShape = /^(\d{1,3})\.(\d{4})[.:]?\s+(?=\p{Lu})/u;

/** Reads a dotted number with four figures after the dot; only its neighbours can tell that it is one. */
export function findLongNumber(block: Block): LeadingNumber | undefined {
  const match = longShape.exec(block.text);
  return match ? { parts: [Number(match[1]), Number(match[2])], length: match[0].length, broken: false } : undefined;
}

/** Reads the number at the beginning of a paragraph, printed or computed by Word. */
export function findLeadingNumber(block: Block): LeadingNumber | undefined {
  for (const { pattern } of numberShapes) {
    const match = pattern.exec(block.text);
    if (!match) continue;
    const parts = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
    return { parts, length: match[0].length, broken: /\d\s?\.{1,2}\s\d/.test(match[0]) };
  }
  const computed = block.number === undefined ? null : /^(\d{1,3})(?:\.(\d{1,4}))?\.?$/.exec(block.number);
  if (!computed || block.text.startsWith(block.number ?? '')) return undefined;
  const parts = computed.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return { parts, length: 0, broken: false };
}
