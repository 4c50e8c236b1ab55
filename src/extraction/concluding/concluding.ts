import type { Block, SourceDocument } from '../../documents/source-document.ts';
import { findSymbols } from '../../documents/symbol.ts';
import type { ExtractedRecommendation, Extraction, Problem } from '../extraction.ts';
import { bodyOf, pageAt, spanIn } from '../passage.ts';
import { findSuspicion } from '../suspicions.ts';
import { committeeOf } from './committees.ts';
import { isDamaged } from './damage.ts';
import { findFollowUp } from './follow-up.ts';
import { type ConcludingItem, itemsOf } from './items.ts';
import type { ReadLanguage } from './languages.ts';
import { letterAt } from './letters.ts';
import { findNextReport } from './next-report.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';

type Concluding = Pick<Extraction, 'committee' | 'recommendations' | 'followUp' | 'nextReport' | 'problems'>;

/**
 * Reads the concluding observations of a treaty body in one of the languages of `ReadLanguage`: each lettered item or
 * paragraph as recommendation or concern, the recommendations to follow up first, and when the next report is due.
 */
export function readConcluding(document: SourceDocument, symbol: string | null, language: ReadLanguage): Concluding {
  const body = withoutSmallPrint(bodyOf(document));
  const paragraphs = readParagraphs(body, language);
  const followUp = findFollowUp(paragraphs, language);
  const nextReport = findNextReport(paragraphs, language);
  const procedure = new Set([followUp?.paragraph, nextReport?.paragraph]);
  const items = paragraphs
    .filter((paragraph) => !procedure.has(paragraph))
    .flatMap((paragraph) => itemsOf(paragraph, language));
  const recommendations = items.map((item) => present(item, items, body));
  const isBroken = language === 'ar' && isDamaged(body.map(({ text }) => text).join('\n'));
  return {
    committee: committeeOf(findSymbols(symbol ?? '')[0]),
    recommendations,
    followUp: followUp?.followUp ?? null,
    nextReport: nextReport?.report ?? null,
    problems: [
      ...(recommendations.length === 0
        ? [{ code: 'conclusions-missing' as const, severity: 'error' as const, params: {} }]
        : []),
      ...gaps(paragraphs),
      ...repeated(recommendations),
      ...(isBroken ? [damaged({ number: symbol ?? '…' })] : []),
      ...recommendations.flatMap((found) => suspicions(found, isBroken)),
    ],
  };
}

/** Footnotes that the reader did not know are printed smaller than the text, and in a row of symbols. */
function withoutSmallPrint(blocks: readonly Block[]): Block[] {
  const sizes = blocks
    .flatMap(({ style, text }) => (style.size !== undefined && text.length > 80 ? [style.size] : []))
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)];
  if (usual === undefined) return [...blocks];
  return blocks.filter(
    ({ style, text }) => (style.size ?? usual) > 0.87 * usual && (/\p{L}{3}/u.test(text) || /\d/.test(text)),
  );
}

/** Figures, letter, brackets and blanks before a wording. */
const longestNumber = 12;

function present(
  item: ConcludingItem,
  items: readonly ConcludingItem[],
  body: readonly Block[],
): ExtractedRecommendation {
  const { passage, stretch } = item;
  const span = spanIn(passage, stretch.start, stretch.end);
  const page = pageAt(body, span.start);
  const block = body.find(({ sourceSpan }) => sourceSpan.start <= span.start && span.start < sourceSpan.end);
  // the number or letter before the wording belongs to the printed item
  const start = block && span.start - block.sourceSpan.start <= longestNumber ? block.sourceSpan.start : span.start;
  return {
    number: item.number,
    part: null,
    kind: item.kind,
    place: item.place,
    heading: item.heading,
    concernNumber: item.kind === 'recommendation' ? answered(item, items) : null,
    text: passage.text.slice(stretch.start, stretch.end),
    states: [],
    position: null,
    consideredImplemented: false,
    section: null,
    ...(page === undefined ? {} : { page }),
    span,
    itemSpan: { start, end: span.end },
  };
}

/** The paragraph with the concern that a recommendation answers: the last one before it under the same heading. */
function answered({ paragraph }: ConcludingItem, items: readonly ConcludingItem[]): string | null {
  const concern = items.findLast(
    (other) =>
      other.kind === 'concern' &&
      other.paragraph.heading === paragraph.heading &&
      other.paragraph.number <= paragraph.number,
  );
  return concern === undefined ? null : String(concern.paragraph.number);
}

const damaged = ({ number }: { number: string }): Problem => ({
  code: 'text-suspicious',
  severity: 'look',
  params: { number, reason: 'damaged-letters' },
});

/** Doubts about one wording; where the text layer is broken about every one, as letters are also lost without a trace. */
function suspicions({ number, text, page, span }: ExtractedRecommendation, isBroken: boolean): Problem[] {
  const reason = isBroken ? 'damaged-letters' : findSuspicion(text);
  // a whole paragraph is one item here, however long
  if (!reason || reason === 'very-long') return [];
  const params = { number, reason };
  return [{ code: 'text-suspicious', severity: 'look', number, params, ...(page === undefined ? {} : { page }), span }];
}

/** A concern and a recommendation may share a paragraph; two of a kind under one number are a misreading. */
function repeated(recommendations: readonly ExtractedRecommendation[]): Problem[] {
  const keyOf = ({ number, kind, place }: ExtractedRecommendation) => `${number} ${kind} ${place}`;
  return recommendations.flatMap((found, index): Problem[] => {
    if (recommendations.findIndex((other) => keyOf(other) === keyOf(found)) === index) return [];
    const { number, page, itemSpan } = found;
    const at = { ...(page === undefined ? {} : { page }), span: itemSpan };
    return [{ code: 'number-repeated', severity: 'error', number, params: { number }, ...at }];
  });
}

/** Paragraphs and letters that are missing from the count. */
function gaps(paragraphs: readonly Paragraph[]): Problem[] {
  return paragraphs.flatMap((paragraph, index) => {
    const before = paragraphs[index - 1]?.number ?? 0;
    const missing = Array.from({ length: paragraph.number - before - 1 }, (_, step) => String(before + step + 1));
    const letters = paragraph.parts.flatMap((part) =>
      part.letters.flatMap(({ letter }, place) => {
        const expected = letterAt(place);
        const skipped = letter !== expected && part.letters[place - 1]?.letter === letterAt(place - 1);
        return skipped ? [`${paragraph.number}(${expected})`] : [];
      }),
    );
    const span = paragraph.parts[0]?.lead[0]?.sourceSpan;
    return [...missing, ...letters].map(
      (number): Problem => ({
        code: 'number-missing',
        severity: 'error',
        params: { number, ...(before > 0 ? { after: String(before) } : {}) },
        ...(span ? { span } : {}),
      }),
    );
  });
}
