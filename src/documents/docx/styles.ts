import { elements, find, flagIn, numberIn, valueIn, type XmlElement } from './xml.ts';

/** Look of a run of text; undefined where nothing is said. `size` in points. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly size?: number | undefined;
}

/** What a paragraph style comes to when everything it is based on is counted in. */
export interface ParagraphStyle {
  /** Its own id and those of the styles it is based on, nearest first. */
  readonly ids: readonly string[];
  /** Name without blanks and underscores: `SingleTxtG`, `heading1`. */
  readonly name: string;
  readonly run: RunLook;
  readonly outlineLevel: number | undefined;
  readonly list: { readonly numId: number | undefined; readonly level: number | undefined };
}

export interface Styles {
  /** The style of a paragraph; the document's default without or with an unknown id. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** What a character style says of its own. */
  character(id: string | undefined): RunLook;
  /** The list that a numbering style stands for (`w:numStyleLink`). */
  listOf(id: string): number | undefined;
}

/** Heading styles of the United Nations' Word templates, which carry no outline level. */
const templateHeadings: Readonly<Record<string, number>> = {
  HMG: 0,
  HChG: 0,
  H1G: 1,
  H23G: 2,
  'H2/3G': 2,
  H4G: 3,
  H56G: 4,
  'H5/6G': 4,
};

/** Reads `word/styles.xml` (ISO/IEC 29500-1, 17.7). */
export function readStyles(part: XmlElement | undefined): Styles {
  const all = elements(part, 'w:style');
  const sources = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  // ten points where a document says nothing (17.3.2.38)
  const defaults = mergeLooks({ size: 10 }, readRunLook(find(part, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')));
  const standard = all.find((style) => isDefault(style) && style.attributes.get('w:type') === 'paragraph');
  const resolved = new Map<string, ParagraphStyle>();

  const paragraph = (id: string | undefined): ParagraphStyle => {
    const source = (id === undefined ? undefined : sources.get(id)) ?? standard;
    const key = source?.attributes.get('w:styleId') ?? '';
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const style = resolveParagraph(chainOf(source, sources), key, defaults);
    resolved.set(key, style);
    return style;
  };
  return {
    paragraph,
    character: (id) =>
      chainOf(id === undefined ? undefined : sources.get(id), sources).reduceRight<RunLook>(
        (look, style) => mergeLooks(look, readRunLook(find(style, 'w:rPr'))),
        {},
      ),
    listOf: (id) => numberIn(sources.get(id), 'w:pPr', 'w:numPr', 'w:numId'),
  };
}

const isDefault = (style: XmlElement) => ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');

/** The style and what it is based on, nearest first; a circle ends where it closes. */
function chainOf(style: XmlElement | undefined, sources: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at = style; at !== undefined && !chain.includes(at); at = sources.get(valueIn(at, 'w:basedOn') ?? ''))
    chain.push(at);
  return chain;
}

function resolveParagraph(chain: readonly XmlElement[], id: string, defaults: RunLook): ParagraphStyle {
  const first = <Value>(read: (style: XmlElement) => Value | undefined) =>
    chain.map(read).find((value) => value !== undefined);
  const name = (valueIn(chain[0], 'w:name') ?? id).replace(/[\s_]/g, '');
  const heading = /^heading([1-9])$/i.exec(name)?.[1];
  const byName = heading === undefined ? templateHeadings[name] : Number(heading) - 1;
  return {
    ids: chain.map((style) => style.attributes.get('w:styleId') ?? ''),
    name,
    run: chain.reduceRight((look, style) => mergeLooks(look, readRunLook(find(style, 'w:rPr'))), defaults),
    outlineLevel:
      first((style) => numberIn(style, 'w:pPr', 'w:outlineLvl')) ?? byName ?? (name === 'Title' ? 0 : undefined),
    list: {
      numId: first((style) => numberIn(style, 'w:pPr', 'w:numPr', 'w:numId')),
      level: first((style) => numberIn(style, 'w:pPr', 'w:numPr', 'w:ilvl')),
    },
  };
}

/** What `w:rPr` says; the twins for complex scripts count where the first is silent. */
export function readRunLook(properties: XmlElement | undefined): RunLook {
  const size = numberIn(properties, 'w:sz') ?? numberIn(properties, 'w:szCs');
  return {
    bold: flagIn(properties, 'w:b'),
    italic: flagIn(properties, 'w:i'),
    hidden: flagIn(properties, 'w:vanish'),
    size: size === undefined ? undefined : size / 2,
  };
}

/** `over` where it says something, else `under`. */
export function mergeLooks(under: RunLook, over: RunLook): RunLook {
  return {
    bold: over.bold ?? under.bold,
    italic: over.italic ?? under.italic,
    hidden: over.hidden ?? under.hidden,
    size: over.size ?? under.size,
  };
}

/** A character style upon a paragraph style: bold upon bold is plain again (toggle properties, 17.7.3). */
export function toggleLooks(paragraph: RunLook, character: RunLook): RunLook {
  const toggle = (under: boolean | undefined, over: boolean | undefined) => (over ? !under : under);
  return {
    bold: toggle(paragraph.bold, character.bold),
    italic: toggle(paragraph.italic, character.italic),
    hidden: toggle(paragraph.hidden, character.hidden),
    size: character.size ?? paragraph.size,
  };
}
