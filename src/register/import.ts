import { z } from 'zod';
import { Language } from '../core/languages.ts';
import { DocumentFormat, Span } from '../documents/source-document.ts';
import { DocumentKind, Position, Problem, Section, StatedCount } from '../extraction/extraction.ts';
import { StateCode } from '../taxonomy/states.ts';
import { RecommendationKind, SourceReference } from './recommendation.ts';

/** A proposal under review. Accepted ones are in the register; nothing else is. */
export const ImportItem = z.object({
  id: z.uuid(),
  /** Place in the document, from 1; parts of a split keep their place. */
  ordinal: z.number(),
  number: z.string(),
  part: z.int().nullable(),
  kind: RecommendationKind.default('recommendation'),
  text: z.string(),
  states: z.array(StateCode),
  position: Position.nullable(),
  consideredImplemented: z.boolean(),
  page: z.int().nullable(),
  span: Span,
  itemSpan: Span,
  problems: z.array(Problem),
  status: z.enum(['proposed', 'accepted', 'discarded']),
  /** A person changed what the machine proposed. */
  edited: z.boolean(),
  /** Marked by a person; the machine did not propose it. */
  byHand: z.boolean(),
  /** The register already holds this recommendation from another file; accepting adds nothing. */
  known: z.boolean(),
  recommendationId: z.uuid().nullable(),
  /** Counts changes; send it back with a change so that two people cannot overwrite each other. */
  version: z.int(),
});
export type ImportItem = z.infer<typeof ImportItem>;

export const ImportCounts = z.object({
  /** Texts found, and the numbered paragraphs they stand in. */
  found: z.int(),
  paragraphs: z.int(),
  accepted: z.int(),
  discarded: z.int(),
  /** Proposed, not yet decided. */
  toCheck: z.int(),
  /** Of those, the ones that carry a problem. */
  toLook: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** One file that was taken in. */
export const Import = z.object({
  id: z.uuid(),
  source: SourceReference,
  kind: DocumentKind,
  language: Language.nullable(),
  stateUnderReview: StateCode.nullable(),
  file: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string(),
    format: DocumentFormat,
    bytes: z.int(),
    pages: z.int().nullable(),
  }),
  counts: ImportCounts,
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  changedAt: z.iso.datetime(),
});
export type Import = z.infer<typeof Import>;

/** A count or sequence compared with the document's own. `code` keys `check.<code>` in the catalogues. */
export const Check = z.object({
  code: z.enum([
    'numbers-continuous',
    'numbers-with-gaps',
    'count-agrees',
    'count-differs',
    'states-known',
    'states-unknown',
    'no-stated-count',
  ]),
  agrees: z.boolean().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Check = z.infer<typeof Check>;

/** What may be undone: the last step not yet undone. */
export const UndoableStep = z.object({ action: z.string(), items: z.int(), at: z.iso.datetime(), by: z.string() });
export type UndoableStep = z.infer<typeof UndoableStep>;

/** Everything the review page needs but the source text. */
export const ImportReview = Import.extend({
  items: z.array(ImportItem),
  sections: z.array(Section),
  statedCounts: z.array(StatedCount),
  /** Problems of the document as a whole; those of one item stand on the item. */
  problems: z.array(Problem),
  checks: z.array(Check),
  undo: UndoableStep.nullable(),
});
export type ImportReview = z.infer<typeof ImportReview>;

const Target = z.object({ id: z.uuid(), version: z.int() });
const Wording = z.object({ text: z.string().trim().min(1).max(20_000), states: z.array(StateCode).max(200) });

/** One step of a review; each can be undone. */
export const ReviewStep = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), items: z.array(Target).min(1) }),
  /** Every proposed item without a problem. */
  z.object({ action: z.literal('accept-agreeing') }),
  /** Every proposed item, problems or not. */
  z.object({ action: z.literal('accept-all') }),
  z.object({ action: z.literal('discard'), items: z.array(Target).min(1) }),
  /** A discarded item is proposed again. */
  z.object({ action: z.literal('restore'), items: z.array(Target).min(1) }),
  z.object({
    action: z.literal('edit'),
    item: Target,
    changes: z.object({
      number: z.string().trim().min(1).max(40).optional(),
      text: Wording.shape.text.optional(),
      states: Wording.shape.states.optional(),
      position: Position.nullable().optional(),
    }),
  }),
  /** One item becomes several with the same number. */
  z.object({ action: z.literal('split'), item: Target, parts: z.array(Wording).min(2).max(50) }),
  /** Several neighbours become one: texts joined with a blank, States united. */
  z.object({ action: z.literal('merge'), items: z.array(Target).min(2).max(50) }),
  /** A passage of the source, marked by hand, becomes an item. */
  z.object({
    action: z.literal('mark'),
    span: Span,
    number: z.string().trim().min(1).max(40),
    text: Wording.shape.text,
    states: Wording.shape.states,
    position: Position.nullable(),
  }),
]);
export type ReviewStep = z.infer<typeof ReviewStep>;

/** What a step or an undo changed. `removed`: items that no longer exist (split, merged or unmarked). */
export const ReviewResult = z.object({
  changed: z.array(ImportItem),
  removed: z.array(z.uuid()),
  counts: ImportCounts,
  undo: UndoableStep.nullable(),
});
export type ReviewResult = z.infer<typeof ReviewResult>;

/** Answer to an upload. `known`: this very file was here before; nothing changed. */
export const ImportReceipt = z.object({ outcome: z.enum(['created', 'known']), import: Import });
export type ImportReceipt = z.infer<typeof ImportReceipt>;
