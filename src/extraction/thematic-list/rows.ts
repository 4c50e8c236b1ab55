import type { Block } from '../../documents/source-document.ts';

/** What the columns of the table hold, by position from 0. */
export interface Columns {
  readonly recommendation: number;
  readonly position: number;
  readonly themes: number;
  readonly sdgs: number | undefined;
}

export type Row = readonly (readonly Block[])[];

type Column = 'recommendation' | 'position' | 'themes' | 'sdgs';

/**
 * Heads of columns in the layouts of OHCHR's lists, each with an example; the first row that fits decides, so the position
 * of the State stands before the recommendation.
 */
const heads: readonly { pattern: RegExp; column: Column; example: string }[] = [
  { pattern: /^position\b/i, column: 'position', example: 'Position of the State under review' },
  { pattern: /\bthemes?\b/i, column: 'themes', example: 'Human rights themes and groups of persons' },
  { pattern: /\bSDGs?\b|sustainable\s+development/i, column: 'sdgs', example: 'Relevant SDGs' },
  { pattern: /^recommendations?\b/i, column: 'recommendation', example: 'Recommendation and recommending State' },
];

/** Rows of all tables of a list in print order: for each column the blocks of its cell. */
export function rowsOf(body: readonly Block[]): Row[] {
  const rows = new Map<string, Block[][]>();
  for (const block of body) {
    if (!block.cell) continue;
    const key = `${block.cell.table}.${block.cell.row}`;
    const row = rows.get(key) ?? [];
    while (row.length <= block.cell.column) row.push([]);
    row[block.cell.column]?.push(block);
    rows.set(key, row);
  }
  return [...rows.values()];
}

export const textOf = (blocks: readonly Block[] | undefined) =>
  (blocks ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** The columns a header row names; undefined when the row is none. */
export function findColumns(row: Row): Columns | undefined {
  const found = new Map<Column, number>();
  row.forEach((cell, index) => {
    const text = textOf(cell);
    const column = text.length < 120 ? heads.find(({ pattern }) => pattern.test(text))?.column : undefined;
    if (column && !found.has(column)) found.set(column, index);
  });
  const [recommendation, position, themes] = [found.get('recommendation'), found.get('position'), found.get('themes')];
  if (recommendation === undefined || position === undefined || themes === undefined) return undefined;
  return { recommendation, position, themes, sdgs: found.get('sdgs') };
}

/** Columns of the oldest layouts, for a table whose header is missing. */
export const usualColumns: Columns = { recommendation: 0, position: 1, themes: 2, sdgs: undefined };
