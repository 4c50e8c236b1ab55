import { chosen } from './runs.ts';
import { elements, find, numberIn, valueIn, type XmlElement } from './xml.ts';

/** A cell of a table with its place in the grid, merged cells counted with what they cover. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: XmlElement;
}

/** The cells of a table that show text, row by row: those merged into the one above are left out, deleted rows too. */
export function cellsOf(table: XmlElement): Cell[] {
  const rows = unwrapped(table, 'w:tr').filter((row) => find(row, 'w:trPr', 'w:del') === undefined);
  return rows.flatMap((row, index) => {
    let column = numberIn(row, 'w:trPr', 'w:gridBefore') ?? 0;
    return unwrapped(row, 'w:tc').flatMap((content) => {
      const cell = { row: index, column, content };
      column += numberIn(content, 'w:tcPr', 'w:gridSpan') ?? 1;
      const merge = find(content, 'w:tcPr', 'w:vMerge');
      const continues = merge !== undefined && valueIn(content, 'w:tcPr', 'w:vMerge') !== 'restart';
      return continues || find(content, 'w:tcPr', 'w:cellDel') !== undefined ? [] : [cell];
    });
  });
}

/** Rows or cells, also those inside content controls and tracked insertions. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return unwrapped(chosen(child), name);
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name)
      ? unwrapped(child, name)
      : [];
  });
}
