import type { RecommendationSummary } from '../recommendation.ts';

export type Cell = string | number | boolean | null;

/** A column of an export; `width` in characters for spreadsheets. */
export interface Column {
  readonly name: string;
  readonly width: number;
  readonly value: (row: RecommendationSummary) => Cell;
}

/** One row a text: what a register export shows. Codes stay as they are, so that a file can be read back by a program. */
export const columns: readonly Column[] = [
  { name: 'source_symbol', width: 18, value: ({ source }) => source.symbol },
  { name: 'source_title', width: 40, value: ({ source }) => source.title },
  { name: 'source_date', width: 12, value: ({ source }) => source.date },
  { name: 'number', width: 10, value: ({ number }) => number },
  { name: 'part', width: 6, value: ({ part }) => part },
  { name: 'text', width: 90, value: ({ text }) => text },
  { name: 'language', width: 9, value: ({ language }) => language },
  { name: 'recommending_states', width: 24, value: ({ states }) => states.join('; ') },
  { name: 'position', width: 20, value: ({ position }) => position },
  { name: 'considered_implemented', width: 22, value: ({ consideredImplemented }) => consideredImplemented },
  { name: 'page', width: 6, value: ({ page }) => page },
  { name: 'kind', width: 16, value: ({ kind }) => kind },
  { name: 'id', width: 38, value: ({ id }) => id },
];

/** What an export says of itself: whose register, when, what was chosen, and what one row counts. */
export interface About {
  readonly workspace: string;
  readonly exportedAt: string;
  readonly unit: 'texts';
  readonly selection: string;
  readonly counts: { readonly paragraphs: number; readonly texts: number; readonly textStates: number };
}
