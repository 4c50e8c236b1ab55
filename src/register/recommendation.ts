import { z } from 'zod';
import { Language } from '../core/languages.ts';
import { Span } from '../documents/source-document.ts';
import { DocumentKind, Position } from '../extraction/extraction.ts';
import { StateCode } from '../taxonomy/states.ts';

export const RecommendationKind = z.enum([
  'recommendation',
  'concern',
  'question',
  'pledge',
  'undertaking',
  'judgment-point',
  'task',
]);
export type RecommendationKind = z.infer<typeof RecommendationKind>;

/** What a mechanism issued, whatever its language versions. */
export const SourceReference = z.object({
  id: z.uuid(),
  symbol: z.string().nullable(),
  title: z.string(),
  kind: DocumentKind,
  session: z.int().nullable(),
  cycle: z.int().nullable(),
  date: z.string().nullable(),
});
export type SourceReference = z.infer<typeof SourceReference>;

/** One entry of a recommendation's position history; the newest is the position today. */
export const PositionEntry = z.object({
  id: z.uuid(),
  position: Position.nullable(),
  consideredImplemented: z.boolean(),
  stage: z.enum(['report', 'addendum', 'plenary', 'later']),
  date: z.string().nullable(),
  symbol: z.string().nullable(),
  paragraph: z.string().nullable(),
  /** The sentence of the source that states it. */
  statement: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
});
export type PositionEntry = z.infer<typeof PositionEntry>;

export const RecommendationText = z.object({
  language: Language,
  text: z.string(),
  standing: z.enum(['official', 'translation']),
});
export type RecommendationText = z.infer<typeof RecommendationText>;

/** A row of the register. */
export const RecommendationSummary = z.object({
  id: z.uuid(),
  kind: RecommendationKind,
  number: z.string(),
  part: z.int().nullable(),
  text: z.string(),
  language: Language,
  states: z.array(StateCode),
  position: Position.nullable(),
  consideredImplemented: z.boolean(),
  source: SourceReference,
  page: z.int().nullable(),
});
export type RecommendationSummary = z.infer<typeof RecommendationSummary>;

/** A record of the register with everything its page shows. */
export const Recommendation = RecommendationSummary.extend({
  texts: z.array(RecommendationText),
  positions: z.array(PositionEntry),
  /** The file it was read from, and where it stands there. */
  provenance: z.object({
    importId: z.uuid(),
    sha256: z.string(),
    fileName: z.string(),
    format: z.string(),
    page: z.int().nullable(),
    span: Span,
    itemSpan: Span,
    /** The source lines: the paragraph itself and what stands before and after it. */
    before: z.string(),
    lines: z.string(),
    after: z.string(),
  }),
  acceptedAt: z.iso.datetime(),
  acceptedBy: z.string(),
  /** Neighbours in document order, for J and K. */
  previousId: z.uuid().nullable(),
  nextId: z.uuid().nullable(),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** Filters of the register; several values in one filter widen, different filters narrow. `none` = no position stated. */
export const RegisterQuery = z.object({
  q: z.string().trim().max(300).optional(),
  source: z.array(z.uuid()).default([]),
  state: z.array(StateCode).default([]),
  position: z.array(z.union([Position, z.literal('none')])).default([]),
  sort: z.enum(['number', '-number', 'newest', 'relevance']).default('number'),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

const Facet = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count: z.int() }));

/** Totals name their unit (DESIGN 4.3): numbered paragraphs, texts, or text × recommending State. */
export const RegisterPage = z.object({
  items: z.array(RecommendationSummary),
  page: z.int(),
  size: z.int(),
  counts: z.object({ paragraphs: z.int(), texts: z.int(), textStates: z.int() }),
  facets: z.object({
    source: z.array(z.object({ value: SourceReference, count: z.int() })),
    state: Facet(StateCode),
    position: Facet(z.union([Position, z.literal('none')])),
  }),
});
export type RegisterPage = z.infer<typeof RegisterPage>;
