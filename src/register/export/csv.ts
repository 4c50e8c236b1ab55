import type { RecommendationSummary } from '../recommendation.ts';
import { type About, type Cell, columns } from './columns.ts';

/**
 * A cell as RFC 4180 wants it. A text that a spreadsheet would take for a formula gets an apostrophe before it, because the
 * wording comes from outside.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** A CSV file in pieces: UTF-8 with byte order mark, as spreadsheets expect. The last two columns repeat unit and selection. */
export async function* writeCsv(about: About, batches: AsyncIterable<RecommendationSummary[]>): AsyncGenerator<string> {
  yield `\uFEFF${line([...columns.map(({ name }) => name), 'unit', 'selection'])}`;
  for await (const rows of batches) {
    yield rows.map((row) => line([...columns.map(({ value }) => value(row)), 'text', about.selection])).join('');
  }
}
