import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { p, type SampleParts, sampleDocx } from '../../../tests/support/sample-docx.ts';
import { SourceDocument } from '../source-document.ts';
import { readDocx } from './read-docx.ts';

const read = (parts: SampleParts | string) => readDocx(sampleDocx(typeof parts === 'string' ? { body: parts } : parts));
const texts = (parts: SampleParts | string) => read(parts).blocks.map((block) => block.text);
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('text', () => {
  test('tabs, breaks and runs of blanks are one blank; hyphens that only guide the line are gone', () => {
    const body = `<w:p><w:r><w:t>6.1</w:t><w:tab/><w:t>Ra\u00adtify  the</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>State Con</w:t><w:softHyphen/><w:t>vention</w:t></w:r></w:p>`;
    const [block] = read(body).blocks;
    expect(block).toMatchObject({ text: '6.1 Ratify the non-State Convention', number: '6.1' });
  });

  test('hyperlinks, content controls, smart tags and simple fields are text', () => {
    const inner = (name: string, text: string) => `<w:${name}>${run(text)}</w:${name}>`;
    const body = `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${inner('hyperlink', 'a')}${inner('smartTag', 'b')}<w:sdt><w:sdtContent>${run('c')}</w:sdtContent></w:sdt>${inner('fldSimple', 'd')}</w:p></w:sdtContent></w:sdt>`;
    expect(texts(body)).toEqual(['abcd']);
  });

  test('tracked changes count as accepted: insertions stay, deletions and moved-away text go', () => {
    const body = `<w:p>${run('Ratify ')}<w:ins>${run('promptly ')}</w:ins><w:del><w:r><w:delText>soon </w:delText></w:r></w:del><w:moveFrom>${run('never ')}</w:moveFrom><w:moveTo>${run('the Covenant')}</w:moveTo></w:p>`;
    expect(texts(body)).toEqual(['Ratify promptly the Covenant']);
  });

  test('a deleted paragraph mark joins two paragraphs', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Ratify the ')}</w:p>${p('Covenant')}`;
    expect(texts(body)).toEqual(['Ratify the Covenant']);
  });

  test('hidden text and the instructions of fields are not shown, their results are', () => {
    const body = `<w:p>${run('see ')}${run('secret ', '<w:vanish/>')}${field('begin')}<w:r><w:instrText>REF _1 </w:instrText></w:r>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('9')}${field('end')}${field('separate')}${run('section II')}${field('end')}${run(' below')}</w:p>`;
    expect(texts(body)).toEqual(['see section II below']);
  });

  test('a field that is never closed hides nothing after its paragraph', () => {
    expect(texts(`<w:p>${run('a ')}${field('begin')}</w:p>${p('b')}`)).toEqual(['a', 'b']);
  });

  test('a text box stands once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${p('in the box')}</w:txbxContent>`;
    const body = `<w:p>${run('before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}</w:p>`;
    expect(texts(body)).toEqual(['before after', 'in the box']);
  });

  test('right to left text stays in its order, without direction marks', () => {
    expect(texts(p('\u200fأن تصدق على العهد\u200e (أرفينيا)؛'))).toEqual(['أن تصدق على العهد (أرفينيا)؛']);
  });

  test('the strict form of the format, with other prefixes', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict</x:t></x:r></x:p></x:body></x:document>';
    expect(texts({ body: '', entries: { 'word/document.xml': xml } })).toEqual(['Strict']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

  test('cells have their place in the grid; those merged into the one above are left out', () => {
    const body = table(
      row(cell('A'), cell('B', '<w:gridSpan w:val="2"/>'), cell('C')),
      row(cell('D', '<w:vMerge w:val="restart"/>'), cell('E'), cell('F'), cell('G')),
      row(cell('', '<w:vMerge/>'), cell('H'), cell('I'), cell('J')),
    );
    const blocks = read(body).blocks;
    expect(blocks.every((block) => block.kind === 'table-cell')).toBe(true);
    expect(blocks.map(({ text, cell }) => `${text}${cell?.table}${cell?.row}${cell?.column}`)).toEqual(
      'A000 B001 C003 D010 E011 F012 G013 H021 I022 J023'.split(' '),
    );
  });

  test('a table in a cell is a table of its own; deleted rows are gone', () => {
    const inner = `<w:tc>${p('before')}${table(row(cell('inner')))}${p('after')}</w:tc>`;
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}</w:tr>`;
    const blocks = read(table(deleted, row(inner)) + table(row(cell('next')))).blocks;
    expect(blocks.map(({ text, cell }) => [text, cell?.table])).toEqual([
      ['before', 0],
      ['inner', 1],
      ['after', 0],
      ['next', 2],
    ]);
  });
});

describe('notes and running heads', () => {
  const footnotes = `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' A/HRC/WG.6/53/XMD/1.')}</w:p></w:footnote>`;

  test('a footnote follows the paragraph that refers to it, without its mark', () => {
    const body = `<w:p>${run('The report')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' says')}</w:p>${p('Next')}`;
    expect(read({ body, footnotes }).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The report says'],
      ['footnote', 'A/HRC/WG.6/53/XMD/1.'],
      ['paragraph', 'Next'],
    ]);
  });

  test('a mark typed by hand goes with its reference', () => {
    const body = `<w:p>${run('Report')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>**</w:t></w:r></w:p>`;
    expect(texts({ body, footnotes })).toEqual(['Report', 'A/HRC/WG.6/53/XMD/1.']);
  });

  test('headers and footers are furniture, once each', () => {
    const section = '<w:sectPr><w:headerReference r:id="header"/><w:headerReference r:id="header"/></w:sectPr>';
    const body = `${p('Text')}<w:p><w:pPr>${section}</w:pPr></w:p>`;
    const { blocks } = read({ body, header: p('A/HRC/63/99'), footer: p('2') });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['furniture', 'A/HRC/63/99'],
      ['paragraph', 'Text'],
      ['furniture', '2'],
    ]);
  });
});

describe('styles', () => {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="HChG"><w:name w:val="_ H _Ch_G"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="HChG"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
  const first = (body: string) => read({ body, styles }).blocks[0];

  test('headings by outline level, by name and in the United Nations template', () => {
    expect(first(p('II. Conclusions', '<w:pStyle w:val="HChG"/>'))).toMatchObject({
      kind: 'heading',
      number: 'II.',
      style: { bold: true, size: 14, name: 'HChG', level: 0 },
    });
    expect(first(p('Titre', '<w:pStyle w:val="Titre1"/>'))).toMatchObject({ kind: 'heading', style: { bold: true } });
    expect(first(p('x', '<w:outlineLvl w:val="2"/>'))).toMatchObject({ kind: 'heading', style: { level: 2 } });
  });

  test('bold when all text is; a character style upon a bold style is plain', () => {
    expect(
      first(`<w:p>${run('all', '<w:b/>')}${run('  ')}${run('bold', '<w:rStyle w:val="Strong"/>')}</w:p>`)?.style.bold,
    ).toBe(true);
    expect(first(`<w:p>${run('not', '<w:b/>')}${run('all')}</w:p>`)?.style.bold).toBeUndefined();
    const toggled = `<w:p><w:pPr><w:pStyle w:val="HChG"/></w:pPr>${run('x', '<w:rStyle w:val="Strong"/>')}</w:p>`;
    expect(first(toggled)?.style.bold).toBeUndefined();
    expect(first(p('x', '<w:pStyle w:val="HChG"/>', '<w:b w:val="0"/>'))?.style.bold).toBeUndefined();
  });

  test('a circle of styles ends', () => {
    const circle = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>';
    expect(read({ body: p('x', '<w:pStyle w:val="A"/>'), styles: circle }).text).toBe('x');
  });
});

test('every block stands where its span says, whatever is written', () => {
  const escaped = fc.string({ unit: 'binary', maxLength: 30 }).map((text) =>
    // characters that XML cannot carry
    text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '').replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  );
  fc.assert(
    fc.property(fc.array(escaped, { maxLength: 12 }), (paragraphs) => {
      const document = read(paragraphs.map((text) => p(text)).join(''));
      SourceDocument.parse(document);
      for (const { text, sourceSpan } of document.blocks) {
        expect(document.text.slice(sourceSpan.start, sourceSpan.end)).toBe(text);
        expect(text).toBe(text.replace(/\s+/g, ' ').trim());
      }
      expect(document.blocks.map((block) => block.text).join('\n')).toBe(document.text);
    }),
    { numRuns: 60 },
  );
});

test('a relationship whose target is no address is left out', () => {
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/image" Target="//[media"/></Relationships>`;
  expect(texts({ body: p('Ratify'), entries: { 'word/_rels/document.xml.rels': rels } })).toEqual(['Ratify']);
});
