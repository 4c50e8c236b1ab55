import { mergeLooks, type RunLook, readRunLook, type Styles, toggleLooks } from './styles.ts';
import { elements, find, valueIn, type XmlElement } from './xml.ts';

/** A stretch of text with one look. */
export interface Piece {
  readonly text: string;
  readonly look: RunLook;
}

/** What stands inside a paragraph: its text, the notes it refers to, and text boxes anchored in it. */
export interface Inline {
  readonly pieces: Piece[];
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  readonly boxes: XmlElement[];
}

/** Complex fields that are open: text is shown only where none is at its instruction. They may run over paragraphs. */
export type OpenFields = ('instruction' | 'result')[];

/** Elements that show nothing themselves; what is inside them is left out too. Tracked deletions count as done. */
const dropped = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:sym',
  'w:tbl',
]);

/** Elements that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Collects what a paragraph shows. `look` is what its style gives; `fields` is carried from paragraph to paragraph. */
export function readInline(paragraph: XmlElement, look: RunLook, styles: Styles, fields: OpenFields): Inline {
  const inline: Inline = { pieces: [], notes: [], boxes: [] };
  const shows = (current: RunLook) => !current.hidden && !fields.includes('instruction');
  const walk = (element: XmlElement, current: RunLook, own: boolean): void => {
    for (const child of elements(element)) {
      if (dropped.has(child.name)) continue;
      if (child.name === 'w:r') walkRun(child);
      else if (child.name === 'mc:AlternateContent') walk(chosen(child), current, own);
      else if (child.name === 'w:txbxContent') inline.boxes.push(child);
      else if (child.name === 'w:fldChar') turnField(fields, child.attributes.get('w:fldCharType'));
      else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') {
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        if (shows(current)) inline.notes.push({ kind, id: child.attributes.get('w:id') ?? '' });
      } else if (child.name === 'w:t' || child.name === 'm:t') {
        if (own && shows(current)) inline.pieces.push({ text: textOf(child), look: current });
      } else if (child.name in characters) {
        if (own && shows(current)) inline.pieces.push({ text: characters[child.name] ?? '', look: current });
      } else walk(child, current, own);
    }
  };
  const walkRun = (run: XmlElement): void => {
    const properties = find(run, 'w:rPr');
    const styled = toggleLooks(look, styles.character(valueIn(properties, 'w:rStyle')));
    // a mark typed by hand follows its reference in the same run
    const typedMark = elements(run).some((child) => child.attributes.get('w:customMarkFollows') === '1');
    walk(run, mergeLooks(styled, readRunLook(properties)), !typedMark);
  };
  walk(paragraph, look, true);
  // an instruction that is not closed in its paragraph is broken; the text after it must not be lost
  for (let open = fields.indexOf('instruction'); open >= 0; open = fields.indexOf('instruction'))
    fields.splice(open, 1);
  return inline;
}

/** One of the alternatives of `mc:AlternateContent`: the first choice, else the fallback. */
export function chosen(alternatives: XmlElement): XmlElement {
  const first = find(alternatives, 'mc:Choice') ?? find(alternatives, 'mc:Fallback');
  return first ?? { name: '', attributes: new Map(), children: [] };
}

function turnField(fields: OpenFields, type: string | undefined): void {
  if (type === 'begin') fields.push('instruction');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
