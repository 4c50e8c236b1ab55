import type { Block } from '../documents/source-document.ts';
import type { Problem, StatedCount } from './extraction.ts';

/** Sentences in which a report counts its recommendations; the count is the first group. */
const countShapes: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /\btotal\s+of\s+(\d{1,3})\s+recommendations\b/gi, example: 'A total of 121 recommendations were made.' },
  {
    pattern:
      /\b(\d{1,3})\s+recommendations\s+(?:(?:were|have\s+been|are)\s+)?(?:received|made|formulated|listed|enjoy|put\s+forward|examined|noted|supported|accepted)\b/gi,
    example: 'The 58 recommendations listed below enjoy the support of Meridia:',
  },
  {
    pattern:
      /\b(?:received|accepts?|accepted|supports?|supported|notes?|noted|examine[ds]?)\s+(\d{1,3})\s+(?:of\s+(?:the|these)\s+(?:\d{1,3}\s+)?)?recommendations\b/gi,
    example: 'Meridia received 121 recommendations.',
  },
];

/** The counts stated in blocks that are not items of a list. */
export function readStatedCounts(blocks: readonly Block[]): StatedCount[] {
  return blocks.flatMap((block) => {
    const seen = new Set<number>();
    return countShapes.flatMap(({ pattern }) =>
      [...block.text.matchAll(pattern)].flatMap((match): StatedCount[] => {
        const at = match.index + match[0].search(/\d/);
        if (seen.has(at)) return [];
        seen.add(at);
        const start = block.sourceSpan.start + match.index;
        return [
          {
            count: Number(match[1]),
            sentence: match[0],
            ...(block.page === undefined ? {} : { page: block.page }),
            span: { start, end: start + match[0].length },
          },
        ];
      }),
    );
  });
}

/** Stated counts that agree with nothing that was counted: `found` holds all totals and those of the single lists. */
export function countProblems(stated: readonly StatedCount[], found: readonly number[], total: number): Problem[] {
  return stated
    .filter(({ count }) => !found.includes(count))
    .map(({ count, page, span }) => ({
      code: 'count-differs' as const,
      severity: 'error' as const,
      params: { stated: count, found: total },
      ...(page === undefined ? {} : { page }),
      span,
    }));
}
