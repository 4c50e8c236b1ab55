import { z } from 'zod';
import { Language } from '../core/languages.ts';
import { Span } from '../documents/source-document.ts';
import { StateCode } from '../taxonomy/states.ts';

/** What the document is. `unknown`: kept and shown as plain blocks, to be marked by hand. */
export const DocumentKind = z.enum([
  'upr-working-group-report',
  'upr-addendum',
  'upr-thematic-list',
  'concluding-observations',
  'unknown',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What the State answered (HRC resolution 5/1, annex, para. 32). `null` elsewhere: the list states no position. */
export const Position = z.enum(['supported', 'partially-supported', 'noted', 'pending']);
export type Position = z.infer<typeof Position>;

/**
 * Something a person should look at. `code` keys the sentence `problem.<code>` in the language catalogues, filled with
 * `params`. `error`: what was found is probably wrong; `look`: it may be right, but a person should see it.
 */
export const Problem = z.object({
  code: z.enum([
    'number-missing',
    'number-repeated',
    'number-out-of-order',
    'state-unknown',
    'state-missing',
    'several-texts',
    'count-differs',
    'position-unclear',
    'text-suspicious',
    'symbol-missing',
    'state-under-review-unknown',
    'state-differs',
    'conclusions-missing',
    'kind-unsupported',
    'language-unsupported',
    'positions-contradict',
    'range-backwards',
    'number-unknown',
    'number-ambiguous',
    'position-missing',
  ]),
  severity: z.enum(['error', 'look']),
  number: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  page: z.int().optional(),
  span: Span.optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A list in the conclusions and the sentence above it that states the position for the whole list. */
export const Section = z.object({
  /** Number of the printed paragraph that carries the sentence, "121". */
  paragraph: z.string().optional(),
  sentence: z.string(),
  position: Position.nullable(),
  /** "…considers that they are already implemented or in the process of implementation" */
  consideredImplemented: z.boolean(),
  page: z.int().optional(),
  span: Span,
});
export type Section = z.infer<typeof Section>;

/** One recommendation as read. Several in one printed paragraph share `number` and differ in `part`. */
export const ExtractedRecommendation = z.object({
  /** As printed, "121.1"; where lists restart at 1, `<paragraph>.<n>`. */
  number: z.string(),
  /** 1, 2, … when one printed paragraph holds several recommendations; else null. */
  part: z.int().min(1).nullable(),
  /** What it is; treaty bodies print a concern before most recommendations. */
  kind: z.enum(['recommendation', 'concern']).default('recommendation'),
  /** Whole sentences before the lead-in of a lettered paragraph, or after its last letter; else null. */
  place: z.enum(['opening', 'closing']).nullable().default(null),
  /** The heading above, as printed; null in documents whose headings are no themes. */
  heading: z.string().nullable().default(null),
  /** Number of the paragraph with the concern that a recommendation answers. */
  concernNumber: z.string().nullable().default(null),
  /** Wording without number, closing parentheses of States and closing punctuation. */
  text: z.string(),
  states: z.array(StateCode),
  position: Position.nullable(),
  consideredImplemented: z.boolean(),
  /** Index into `sections`; null when the list stands under no sentence. */
  section: z.int().nullable(),
  page: z.int().optional(),
  /** Where the wording (`text`) stands in the source text. */
  span: Span,
  /** The whole printed item: number, wording, parentheses of States. */
  itemSpan: Span,
  /** Parentheses read as recommending States. */
  statesSpan: Span.optional(),
  /** Where the position is stated, as a thematic list cites it: "A/HRC/43/15/Add.1", paragraph "3". */
  positionSource: z.object({ symbol: z.string(), paragraph: z.string().nullable() }).optional(),
  /** Labels as printed in a thematic list. */
  themes: z.array(z.string()).optional(),
  persons: z.array(z.string()).optional(),
  sdgs: z.array(z.string()).optional(),
});
export type ExtractedRecommendation = z.infer<typeof ExtractedRecommendation>;

/** What recommendations of the UPR have in common: only treaty bodies print headings and concerns beside theirs. */
export const ofReview = { kind: 'recommendation', place: null, heading: null, concernNumber: null } as const;

/** The answer an addendum gives to one recommendation of the report. */
export const StatedPosition = z.object({
  /** As printed, "122.17"; "17" where the addendum leaves out the paragraph of the report. */
  number: z.string(),
  position: Position,
  consideredImplemented: z.boolean(),
  /** Number of the addendum's own paragraph that states it. */
  paragraph: z.string().optional(),
  /** What the addendum says of it below a sub-heading or in the row of a table. */
  explanation: z.string().optional(),
  page: z.int().optional(),
  /** Where the number, or the range that holds it, stands. */
  span: Span,
});
export type StatedPosition = z.infer<typeof StatedPosition>;

/** A number the document itself states ("enjoy the support of", "215 recommendations"), for the reconciliation. */
export const StatedCount = z.object({
  count: z.int(),
  sentence: z.string(),
  /** The position counted, where the sentence names it. */
  position: Position.optional(),
  page: z.int().optional(),
  span: Span,
});
export type StatedCount = z.infer<typeof StatedCount>;

/** The recommendations a treaty body wants to hear about first: numbers as in `recommendations`, paragraphs or letters. */
export const FollowUp = z.object({
  paragraphs: z.array(z.string()),
  /** Time to answer or date, as printed, "two years"; null where the Committee sets none. */
  within: z.string().nullable(),
  span: Span,
});
export type FollowUp = z.infer<typeof FollowUp>;

/** When a treaty body wants the next report. `due` is null when it is to be communicated, or no day of the calendar. */
export const NextReport = z.object({
  due: z.iso.date().nullable(),
  /** The date as printed, "February 2029". */
  printed: z.string().nullable(),
  sentence: z.string(),
  span: Span,
});
export type NextReport = z.infer<typeof NextReport>;

/** What was found in one document: a proposal with its place in the source, nothing a person has accepted yet. */
export const Extraction = z.object({
  kind: DocumentKind,
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  language: Language.nullable(),
  stateUnderReview: StateCode.nullable(),
  /** Session of the UPR Working Group. */
  session: z.int().nullable(),
  cycle: z.int().min(1).nullable(),
  /** ISO date printed on the cover. */
  date: z.string().nullable(),
  /** Treaty body, by its short name: "CCPR", "CEDAW". */
  committee: z.string().nullable().default(null),
  followUp: FollowUp.nullable().default(null),
  nextReport: NextReport.nullable().default(null),
  /** Heading of the chapter that holds the conclusions. */
  conclusions: z.object({ heading: z.string(), page: z.int().optional(), span: Span }).nullable(),
  sections: z.array(Section),
  recommendations: z.array(ExtractedRecommendation),
  /** Recommendations of the dialogue to which the conclusions refer by paragraph only, "35(a)"; not in `recommendations`. */
  byReference: z.array(ExtractedRecommendation).optional(),
  statedCounts: z.array(StatedCount),
  /** Answers of an addendum; empty for other kinds. */
  positions: z.array(StatedPosition).default([]),
  /** The answer an addendum gives to "all other recommendations". */
  remainder: StatedPosition.omit({ number: true }).optional(),
  problems: z.array(Problem),
});
export type Extraction = z.infer<typeof Extraction>;
