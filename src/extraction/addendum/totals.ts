import type { Block } from '../../documents/source-document.ts';
import type { Position, Problem, StatedCount } from '../extraction.ts';
import { sentencesOf } from './clauses.ts';
import { findStances } from './stances.ts';
import type { Statement } from './statements.ts';

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const below = `(?:(?:${tens.join('|')})(?:[-\\s](?:${ones.slice(0, 9).join('|')}))?|${ones.join('|')})`;
const word = `(?:(?:(?:one|two|three|a)\\s+hundred(?:\\s+and)?(?:\\s+${below})?)|${below})`;

/** "58", "fifty-eight" */
export function parseCount(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const [, hundreds, rest] = /^(\w+)\s+hundred(?:\s+and)?(?:\s+(.+))?$/i.exec(text) ?? [];
  if (hundreds) return (parseCount(hundreds) ?? 1) * 100 + (rest ? (parseCount(rest) ?? 0) : 0);
  const [ten = '', one] = text.toLowerCase().split(/[-\s]/);
  const small = ones.indexOf(ten) + 1;
  if (small > 0) return small;
  const large = tens.indexOf(ten);
  if (large < 0) return undefined;
  return (large + 2) * 10 + (one === undefined ? 0 : ones.indexOf(one) + 1);
}

const figure = String.raw`(?<![\d.,\/–-])(?:\d{1,3}(?![\d\/%]|[.,–-]\d)|${word}\b)`;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Where a number counts recommendations, each with an example; the count is the first group. */
const countShapes: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: new RegExp(String.raw`(${figure})\s+(?:\w+\s+){0,2}recommendations\b`, 'gi'),
    example: 'Meridia supports 105 recommendations and notes 15 recommendations.',
  },
  {
    pattern: new RegExp(
      String.raw`(${figure})\s+(?:of\s+(?:them|these|those|which|the\s+recommendations)\s+)?(?:(?:are|were|is|was|have\s+been|had\s+been|now|immediately|also|do|does|did|not)\s+)*(?:enjoy(?:ed)?|supported|accepted|noted|rejected|partially)\b`,
      'gi',
    ),
    example: 'of which 11 are now supported, 2 are supported in part and 5 are noted',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:accepts?|accepted|supports?|supported|notes?|noted|rejects?|rejected)\s+(${figure})(?!\s*(?:${months}|and\s+\d|per|years|months|days))`,
      'gi',
    ),
    example: 'Meridia received 121 recommendations; it accepts 90 and notes 31.',
  },
];

/** The numbers of recommendations a block states, with the position counted where its words name one. */
export function readTotals(block: Block): StatedCount[] {
  if (!/\brecommendations?\b/i.test(block.text)) return [];
  return sentencesOf(block.text).flatMap(({ start: sentenceStart, text }) => {
    const found = new Map<number, { count: number; end: number }>();
    for (const { pattern } of countShapes) {
      for (const match of text.matchAll(pattern)) {
        const at = match.index + match[0].indexOf(match[1] ?? '');
        const count = parseCount(match[1] ?? '');
        if (count !== undefined && !found.has(at)) found.set(at, { count, end: match.index + match[0].length });
      }
    }
    // "Recommendations 5 and 6 are noted" names and does not count
    const counts = [...found].filter(
      ([at]) =>
        /(?:\d|\bthese|\bthose|\bwhich)\s+recommendations\s*$/i.test(text.slice(0, at)) ||
        !/\b(?:recommendations?\s+(?:nos?\.?\s*)?|nos?\.\s*)(?:[\d.,;–-]+\s*(?:and\s+|to\s+)?)*$/i.test(
          text.slice(0, at),
        ),
    );
    const ordered = counts.sort((a, b) => a[0] - b[0]);
    return ordered.map(([at, { count, end }], index): StatedCount => {
      const position = countedPosition(
        text,
        at,
        ordered[index - 1]?.[1].end ?? 0,
        ordered[index + 1]?.[0] ?? text.length,
      );
      const start = block.sourceSpan.start + sentenceStart + at;
      return {
        count,
        sentence: text,
        ...(position ? { position } : {}),
        ...(block.page === undefined ? {} : { page: block.page }),
        span: { start, end: block.sourceSpan.start + sentenceStart + Math.max(end, at + 1) },
      };
    });
  });
}

/** "supports 105 recommendations" before, "94 were supported" after; "supports 2 in part" joins both. */
function countedPosition(text: string, at: number, from: number, to: number): Position | undefined {
  const before = text.slice(from, at);
  const after = text.slice(at, to);
  const verbBefore = findStances(before).findLast(({ end }) =>
    /^\s*(?:a\s+total\s+of\s+|the\s+|all\s+)?$/i.test(before.slice(end)),
  );
  if (verbBefore?.position) {
    const inPart = /^\S+\s+(?:\w+\s+)?(?:recommendations?\s+)?(?:in\s+part|partially|partly)\b/i.test(after);
    return inPart && verbBefore.position === 'supported' ? 'partially-supported' : verbBefore.position;
  }
  const verbAfter = findStances(after)[0];
  if (!verbAfter || verbAfter.start > 70 || verbAfter.position === null) return undefined;
  if (
    !/^\S+(?:\s+(?:recommendations?|are|were|is|was|have|has|been|now|immediately|also|which|that|of|them|these|those|the|do|does|did|not|and|being))*\s*$/i.test(
      after.slice(0, verbAfter.start),
    )
  )
    return undefined;
  return verbAfter.position;
}

const sumsOf = (statements: readonly Statement[], key: (statement: Statement) => string | number): number[] => {
  const sums = new Map<string | number, Set<string>>();
  for (const one of statements) sums.set(key(one), (sums.get(key(one)) ?? new Set()).add(one.number));
  return [...sums.values()].map((numbers) => numbers.size);
};

/** Positions whose stated counts all differ from every sum of what the addendum answers: all of it, each part, each list. */
export function totalProblems(counts: readonly StatedCount[], statements: readonly Statement[]): Problem[] {
  const positions = new Set(counts.flatMap(({ position }) => (position ? [position] : [])));
  return [...positions].flatMap((position): Problem[] => {
    const counted = statements.filter((statement) => statement.position === position);
    const sums = new Set([
      ...sumsOf(counted, () => 0),
      ...sumsOf(counted, ({ part }) => part),
      ...sumsOf(counted, ({ group }) => group),
      ...sumsOf(counted, ({ number }) => number.split('.')[0] ?? ''),
    ]);
    const stated = counts.filter((count) => count.position === position);
    const [first] = stated;
    const found = new Set(counted.map(({ number }) => number)).size;
    if (!first || found === 0 || stated.some(({ count }) => sums.has(count))) return [];
    const { span, page } = first;
    return [
      {
        code: 'count-differs',
        severity: 'error',
        params: { stated: first.count, found },
        span,
        ...(page === undefined ? {} : { page }),
      },
    ];
  });
}
