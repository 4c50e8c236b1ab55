import type { SourceDocument, Span } from '../documents/source-document.ts';
import type { ExtractedRecommendation, Extraction, Problem } from '../extraction/extraction.ts';
import type { ReviewItem } from './review-change.ts';
import { pageAt } from './stored-document.ts';

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** Whether a problem is about this item: it stands inside it, or carries its number. */
function concerns(problem: Problem, { number, itemSpan }: ExtractedRecommendation): boolean {
  if (problem.code === 'number-missing') return false;
  if (problem.number !== undefined && problem.number !== number) return false;
  return problem.span === undefined ? problem.number !== undefined : overlap(problem.span, itemSpan);
}

/**
 * What the register can say of itself today: recommendations of reports and of treaty bodies. Concerns wait until pages and
 * counts tell them apart, a thematic list until its labels and positions meet the report's records.
 */
function stageable({ kind, recommendations }: Extraction): ExtractedRecommendation[] {
  return kind === 'upr-thematic-list' ? [] : recommendations.filter((found) => found.kind === 'recommendation');
}

/** What was found as proposals for review: each with the problems that are about it, the rest left for the document. */
export function stageItems(
  found: Extraction,
  document: SourceDocument,
  newId: () => string,
): { items: ReviewItem[]; problems: Problem[] } {
  const placed = new Set<Problem>();
  const items = stageable(found).map((recommendation, index): ReviewItem => {
    const problems = found.problems.filter((problem) => concerns(problem, recommendation));
    for (const problem of problems) placed.add(problem);
    const { number, part, kind, text, states, position, consideredImplemented, section, span, itemSpan } =
      recommendation;
    return {
      id: newId(),
      ordinal: index + 1,
      number,
      part,
      kind,
      text,
      states,
      position,
      consideredImplemented,
      section,
      page: recommendation.page ?? pageAt(document, itemSpan.start),
      span,
      itemSpan,
      problems,
      status: 'proposed',
      edited: false,
      byHand: false,
      recommendationId: null,
      version: 1,
    };
  });
  return { items, problems: found.problems.filter((problem) => !placed.has(problem)) };
}
