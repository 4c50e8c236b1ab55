import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { contentsOf, runsOf } from './source.mjs';
import { paragraphStyles } from './word-styles.mjs';

const printedDay = '2025-01-10';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (size) => ({ style: BorderStyle.SINGLE, size, color: 'auto' });

/** The document as Word bytes; `pages` as the printed edition has them. With `@numbering word` Word counts by itself. */
export async function toWord(source, pages) {
  const { meta, blocks, footnotes } = source;
  const write = writer(meta);
  const notes = ['*', ...footnotes.keys()];
  const noteText = (mark) => (mark === '*' ? meta.star : footnotes.get(mark));
  const children = [
    ...cover(meta, write),
    ...(meta.contents ? contents(meta, blocks, pages, write) : []),
    ...blocks.map((block) => paragraph(block, { meta, notes, write })),
  ];
  const document = new Document({
    title: meta.symbol,
    creator: 'Throughline demo',
    styles: { default: { document: { run: { font: fontOf(meta), size: 20 } } }, paragraphStyles },
    numbering: { config: [numbering()] },
    footnotes: Object.fromEntries(
      notes.map((mark, index) => [index + 1, { children: [write('FootnoteText', [` ${noteText(mark)}`])] }]),
    ),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1814, bottom: 1474, left: 1134, right: 1134 } },
        },
        ...furniture(meta, write),
        children,
      },
    ],
  });
  return steady(await Packer.toBuffer(document), meta);
}

const fontOf = (meta) => (meta.language === 'ar' ? 'Traditional Arabic' : 'Times New Roman');

/** Gives a function that makes a paragraph of a style from words and runs, right to left where the language is. */
function writer(meta) {
  const rtl = meta.language === 'ar';
  return (style, pieces, { bold = false, ...options } = {}) =>
    new Paragraph({
      style,
      ...(rtl ? { bidirectional: true } : {}),
      ...options,
      children: pieces.map((piece) => (typeof piece === 'string' ? words(piece, meta, { bold }) : piece)),
    });
}

/** A run of words; tabs in them become Word's tabs. */
function words(text, meta, { bold = false, ...options } = {}) {
  const pieces = text.split(/(\t)/).filter(Boolean);
  return new TextRun({
    children: pieces.map((piece) => (piece === '\t' ? new Tab() : piece)),
    ...(bold ? { bold, boldComplexScript: true } : {}),
    ...(meta.language === 'ar' ? { rightToLeft: true } : {}),
    ...options,
  });
}

const styles = {
  recommendation: 'Rec1G',
  bullet: 'Bullet1G',
  item: 'SingleTxtG',
  paragraph: 'SingleTxtG',
  plain: 'SingleTxtG',
};

function paragraph(block, { meta, notes, write }) {
  const style = block.kind === 'heading' ? ['HChG', 'H1G', 'H23G'][block.level - 1] : styles[block.kind];
  const runs = runsOf(block.text).map((run) =>
    typeof run === 'string' ? run : new FootnoteReferenceRun(notes.indexOf(run.mark) + 1),
  );
  const bold = block.bold ?? false;
  if (block.kind === 'bullet') return write(style, ['•\t', ...runs]);
  if (block.kind === 'heading')
    return write(style, block.level > 2 ? runs : [`\t${block.number}\t`, ...runs], { pageBreakBefore: block.annex });
  if (block.kind === 'plain') return write(style, runs);
  if (meta.numbering !== 'word')
    return write(style, [`${block.kind === 'item' ? '\t' : ''}${block.number}\t`, ...runs], { bold });
  return write(style, runs, { bold, numbering: { reference: 'ungegn', level: levels[block.kind] } });
}

/** Word's level of a paragraph; each level starts again below a paragraph of a lower one. */
const levels = { paragraph: 0, item: 1, recommendation: 2 };

function numbering() {
  const level = (at, format, text, style) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: style },
  });
  return {
    reference: 'ungegn',
    levels: [
      level(0, LevelFormat.DECIMAL, '%1.', { indent: { left: 1134 } }),
      level(1, LevelFormat.LOWER_LETTER, '(%2)', { indent: { left: 1134, firstLine: 567 } }),
      level(2, LevelFormat.DECIMAL, '%1.%3', { indent: { left: 1701 } }),
    ],
  };
}

function cover(meta, write) {
  const lines = (text) => text.split(' / ');
  const broken = (text) => lines(text).map((each, at) => words(each, meta, { break: at }));
  const cell = (children, borders) =>
    new TableCell({ children, borders: { top: none, left: none, right: none, ...borders } });
  const table = new Table({
    width: { size: 9638, type: WidthType.DXA },
    columnWidths: [6236, 3402],
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: meta.language === 'ar',
    rows: [
      new TableRow({
        children: [
          cell([write('CoverG', [meta.united])], { bottom: line(4) }),
          cell([write('SymbolG', [meta.symbol])], { bottom: line(4) }),
        ],
      }),
      new TableRow({
        children: [
          cell([write('OrganG', broken(meta.organ))], { bottom: line(12) }),
          cell(
            [meta.distr, meta.date, '', ...lines(meta.original), ''].map((text) => write('CoverG', [text])),
            { bottom: line(12) },
          ),
        ],
      }),
    ],
  });
  const heads = ['session', 'dates', 'agenda', 'subject'].filter((key) => meta[key]);
  const subtitles = ['country', 'part', 'parttitle'].filter((key) => meta[key]);
  return [
    table,
    write('BodyG', [meta.body]),
    ...heads.map((key) => write('CoverG', [meta[key]], { bold: key === 'session' || key === 'subject' })),
    write('HChG', ['\t\t', ...broken(meta.title), new FootnoteReferenceRun(1)]),
    ...subtitles.map((key) => write('H1G', ['\t\t', ...broken(meta[key])])),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function contents(meta, blocks, pages, write) {
  const [title, paragraphs, page] = meta.contents.split(' | ');
  const rows = contentsOf(blocks).map(({ index, level, number, text, range }) =>
    write('TOC1', [`\t${level === 2 ? `\t${number}\t` : `${number}\t`}${text}\t${range}\t${pages.get(index) ?? ''}`], {
      tabStops: [
        { type: TabStopType.RIGHT, position: 850 },
        { type: TabStopType.LEFT, position: 1134 },
        { type: TabStopType.LEFT, position: 1559 },
        { type: TabStopType.RIGHT, position: 8617, leader: 'dot' },
        { type: TabStopType.RIGHT, position: 9638 },
      ],
    }),
  );
  return [
    write('HChG', [title]),
    write('TOCHead', [`\t${paragraphs}\t${page}`]),
    ...rows,
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function furniture(meta, write) {
  const job = meta.job.replace(/\s?\(\w+\).*$/, '');
  const number = new TextRun({ children: [PageNumber.CURRENT], bold: true });
  const end = { alignment: AlignmentType.END };
  const head = (options) => new Header({ children: [write('HeaderG', [meta.symbol], { bold: true, ...options })] });
  return {
    headers: { first: new Header({ children: [new Paragraph({})] }), even: head({}), default: head(end) },
    footers: {
      first: new Footer({ children: [write('FooterG', [meta.job])] }),
      even: new Footer({ children: [write('FooterG', [number, `\t${job}`])] }),
      default: new Footer({ children: [write('FooterG', [`${job}\t`, number])] }),
    },
  };
}

/** Same bytes on every run (fixed times), and the cover's footnote marked with a star as the United Nations does. */
function steady(bytes) {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const change = {
    'docProps/core.xml': (xml) => xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${printedDay}T00:00:00Z`),
    'word/document.xml': (xml) =>
      xml.replace(
        '<w:footnoteReference w:id="1"/>',
        '<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>',
      ),
    'word/footnotes.xml': (xml) =>
      xml
        .replace(/(eparator" w:id="-?\d"><w:p>.*?<\/w:pPr>)<w:r>.*?<\/w:r>/g, '$1')
        .replace(/(<w:footnote w:id="1">.*?)<w:footnoteRef\/>/, '$1<w:t>*</w:t>'),
  };
  const files = parts.map(([path, content]) => [
    path,
    change[path] ? strToU8(change[path](strFromU8(content))) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(`${printedDay}T00:00:00`) }));
}
