import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { assembleDocument, type RawBlock } from './blocks.ts';
import { decodeText } from './decode.ts';
import { documentError } from './errors.ts';
import { formatNumber } from './number-format.ts';
import type { SourceDocument } from './source-document.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const dropped = new Set(
  'script style noscript template head nav svg math iframe object canvas audio video select button input textarea'.split(
    ' ',
  ),
);
const blockNames = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const listFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  1: 'decimal',
};

/** What the elements around a stretch of text say about it. */
interface Surroundings {
  readonly depth: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kind: RawBlock['kind'];
  readonly level?: number | undefined;
  readonly cell?: RawBlock['cell'];
}

/**
 * Reads a web page into blocks: headings, paragraphs, list items (numbered as a browser would), cells of tables. Scripts,
 * styles, menus and hidden parts are left out. Throws `text-undecodable`.
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
  );
  const page = parse(decodeText(bytes, declared?.[1]));
  const reader = blockCollector();
  walk(page, { depth: 0, bold: false, italic: false, kind: 'paragraph' }, reader);
  reader.end();
  return assembleDocument('html', reader.blocks);
}

/** Gathers text until a block ends. A block is bold or italic when all of its text is. */
function blockCollector() {
  const blocks: RawBlock[] = [];
  let text = '';
  let around: Surroundings | undefined;
  let bold = true;
  let italic = true;
  let number: string | undefined;
  return {
    blocks,
    tables: 0,
    add: (piece: string, at: Surroundings) => {
      if (piece.trim() !== '') {
        around ??= at;
        bold &&= at.bold;
        italic &&= at.italic;
      }
      text += piece;
    },
    /** The next block is an item of a numbered list. */
    numberNext: (value: string) => {
      number = value;
    },
    end: () => {
      if (around !== undefined && text.trim() !== '') {
        const { kind, level, cell } = around;
        const style = { ...(bold && { bold }), ...(italic && { italic }), ...(level !== undefined && { level }) };
        blocks.push({ kind, text, style, ...(cell && { cell }), ...(number !== undefined && { number }) });
        number = undefined;
      }
      text = '';
      around = undefined;
      bold = true;
      italic = true;
    },
  };
}
type Collector = ReturnType<typeof blockCollector>;

/** Deeper than any page a person wrote. */
const deepest = 500;

function walk(node: Node, at: Surroundings, out: Collector): void {
  if (at.depth > deepest) throw documentError('file-damaged', { reason: 'its elements are nested too deeply' });
  if (defaultTreeAdapter.isTextNode(node)) out.add(node.value, at);
  if (!('childNodes' in node)) return;
  if (!defaultTreeAdapter.isElementNode(node)) {
    for (const child of node.childNodes) walk(child, at, out);
    return;
  }
  const name = node.tagName;
  if (dropped.has(name) || attribute(node, 'hidden') !== undefined || isHidden(node)) return;
  if (name === 'br') {
    breakLine(node, at, out);
    return;
  }
  if (blockNames.has(name)) out.end();
  if (name === 'table') walkTable(node, at, out);
  else if (name === 'ol' || name === 'ul') walkList(node, at, out);
  else for (const child of node.childNodes) walk(child, within(node, at), out);
  if (blockNames.has(name)) out.end();
}

/** Two line breaks in a row part paragraphs. */
function breakLine(node: Element, at: Surroundings, out: Collector): void {
  const siblings = node.parentNode?.childNodes ?? [];
  const before = siblings
    .slice(0, siblings.indexOf(node))
    .findLast((sibling) => sibling.nodeName !== '#text' || isText(sibling));
  if (before?.nodeName === 'br') out.end();
  else out.add(' ', at);
}

const isText = (node: Node) => defaultTreeAdapter.isTextNode(node) && node.value.trim() !== '';

function within(node: Element, at: Surroundings): Surroundings {
  const name = node.tagName;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  const style = attribute(node, 'style') ?? '';
  return {
    ...at,
    depth: at.depth + 1,
    bold:
      at.bold ||
      heading !== undefined ||
      ['b', 'strong', 'th'].includes(name) ||
      /font-weight:\s*(?:bold|[6-9]00)/i.test(style),
    italic: at.italic || ['i', 'em', 'cite'].includes(name) || /font-style:\s*italic/i.test(style),
    ...(heading !== undefined && at.cell === undefined && { kind: 'heading' as const, level: Number(heading) - 1 }),
  };
}

function walkList(list: Element, at: Surroundings, out: Collector): void {
  const level = at.kind === 'heading' || at.level === undefined ? 0 : at.level + 1;
  const format = listFormats[attribute(list, 'type') ?? '1'] ?? 'decimal';
  let count = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const child of list.childNodes) {
    if (defaultTreeAdapter.isElementNode(child) && child.tagName === 'li') {
      count = Number.parseInt(attribute(child, 'value') ?? '', 10) || count;
      out.end();
      const bare = /list-style(?:-type)?:\s*none/i.test(attribute(list, 'style') ?? '');
      if (list.tagName === 'ol' && !bare) out.numberNext(`${formatNumber(count, format)}.`);
      count++;
    }
    walk(child, { ...at, depth: at.depth + 1, level }, out);
  }
}

/** Cells with their place in the grid, counting the rows and columns that merged cells cover. */
function walkTable(table: Element, at: Surroundings, out: Collector): void {
  const index = out.tables++;
  const covered = new Set<string>();
  rowsOf(table).forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.childNodes) {
      if (!defaultTreeAdapter.isElementNode(cell) || !['td', 'th'].includes(cell.tagName)) continue;
      while (covered.has(`${rowIndex} ${column}`)) column++;
      const [width, height] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) covered.add(`${rowIndex + down} ${column + right}`);
      }
      walk(
        cell,
        {
          ...at,
          depth: at.depth + 1,
          kind: 'table-cell',
          level: undefined,
          cell: { table: index, row: rowIndex, column },
        },
        out,
      );
      column += width;
    }
  });
}

function rowsOf(node: Element): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!defaultTreeAdapter.isElementNode(child) || child.tagName === 'table') return [];
    return child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

const spanOf = (cell: Element, name: string) =>
  Math.min(100, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value;
}

function isHidden(node: Element): boolean {
  return /display:\s*none|visibility:\s*hidden/i.test(attribute(node, 'style') ?? '');
}
