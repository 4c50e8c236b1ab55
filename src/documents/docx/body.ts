import type { RawBlock } from '../blocks.ts';
import type { Numbering } from './numbering.ts';
import { chosen, type Inline, type OpenFields, readInline } from './runs.ts';
import type { ParagraphStyle, RunLook, Styles } from './styles.ts';
import { cellsOf } from './table.ts';
import { elements, find, flagIn, numberIn, valueIn, type XmlElement } from './xml.ts';

/** What reading a document's text needs and keeps. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly note: (kind: 'footnote' | 'endnote', id: string) => XmlElement | undefined;
  readonly fields: OpenFields;
  readonly blocks: RawBlock[];
  /** Tables met so far. */
  tables: number;
}

/** Where paragraphs stand: their kind unless it shows in the style, and the cell of a table. */
export interface Place {
  readonly kind?: RawBlock['kind'];
  readonly cell?: RawBlock['cell'];
}

/** Elements around paragraphs that show nothing themselves. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Adds the paragraphs and tables inside a body, cell, note, text box, header or footer to `reading.blocks`. */
export function readBlocks(container: XmlElement, place: Place, reading: Reading): void {
  // the paragraph mark between two paragraphs may be deleted: then they are one
  let carried: Inline[] = [];
  let last: ParagraphStyle | undefined;
  const walk = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      if (child.name === 'w:p') {
        const properties = find(child, 'w:pPr');
        last = reading.styles.paragraph(valueIn(properties, 'w:pStyle'));
        const inline = readInline(child, last.run, reading.styles, reading.fields);
        if (find(properties, 'w:rPr', 'w:del') ?? find(properties, 'w:rPr', 'w:moveFrom')) carried.push(inline);
        else {
          addParagraph([...carried, inline], properties, last, place, reading);
          carried = [];
        }
      } else if (child.name === 'w:tbl') readTable(child, place, reading);
      else if (child.name === 'mc:AlternateContent') walk(chosen(child));
      else if (wrappers.has(child.name)) walk(child);
    }
  };
  walk(container);
  if (carried.length > 0 && last) addParagraph(carried, undefined, last, place, reading);
}

function addParagraph(
  inlines: readonly Inline[],
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  place: Place,
  reading: Reading,
): void {
  const pieces = inlines.flatMap((inline) => inline.pieces);
  const text = pieces.map((piece) => piece.text).join('');
  const hidden = text.trim() === '' && flagIn(find(properties, 'w:rPr'), 'w:vanish');
  const list = hidden ? undefined : listOf(properties, style, reading.numbering);
  const number = list && reading.numbering.next(list.numId, list.level);
  const outline = numberIn(properties, 'w:outlineLvl') ?? style.outlineLevel;
  const heading = outline !== undefined && outline < 9;
  const level = heading ? outline : list?.level;
  reading.blocks.push({
    kind: place.kind ?? (place.cell ? 'table-cell' : heading ? 'heading' : 'paragraph'),
    text,
    style: { ...lookOf(pieces), name: style.name, ...(level !== undefined && { level }) },
    ...(number !== undefined && { number }),
    ...(place.cell && { cell: place.cell }),
  });
  for (const { kind, id } of inlines.flatMap((inline) => inline.notes)) {
    const note = place.kind === 'footnote' ? undefined : reading.note(kind, id);
    if (note) readBlocks(note, { kind: 'footnote' }, reading);
  }
  for (const box of inlines.flatMap((inline) => inline.boxes)) readBlocks(box, place, reading);
}

function readTable(element: XmlElement, place: Place, reading: Reading): void {
  const table = reading.tables++;
  for (const { row, column, content } of cellsOf(element)) {
    readBlocks(content, { ...place, cell: { table, row, column } }, reading);
  }
}

function listOf(properties: XmlElement | undefined, style: ParagraphStyle, numbering: Numbering) {
  const own = find(properties, 'w:numPr');
  const numId = numberIn(own, 'w:numId') ?? style.list.numId;
  if (numId === undefined || numId === 0) return undefined;
  const fromStyle = () => style.list.level ?? numbering.levelOf(numId, style.ids);
  return { numId, level: numberIn(own, 'w:ilvl') ?? fromStyle() ?? 0 };
}

/** The look that all visible text shares; the size is that of most characters. */
function lookOf(pieces: readonly { text: string; look: RunLook }[]): RawBlock['style'] {
  const visible = pieces.filter((piece) => piece.text.trim() !== '');
  const sizes = new Map<number, number>();
  for (const { text, look } of visible) {
    if (look.size !== undefined) sizes.set(look.size, (sizes.get(look.size) ?? 0) + text.length);
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
  const every = (test: (look: RunLook) => boolean | undefined) =>
    visible.length > 0 && visible.every((piece) => test(piece.look) === true);
  return {
    ...(every((look) => look.bold) && { bold: true }),
    ...(every((look) => look.italic) && { italic: true }),
    ...(size !== undefined && { size }),
  };
}
