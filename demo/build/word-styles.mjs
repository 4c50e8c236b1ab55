const style = (id, name, { run, ...paragraph } = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run ? { run } : {}),
  paragraph,
});
const tabs = (...positions) => positions.map((position) => ({ type: 'left', position }));
const bold = (size) => ({ bold: true, boldComplexScript: true, size, sizeComplexScript: size });

/** Paragraph styles under the names that documents of the United Nations Office at Geneva use. */
export const paragraphStyles = [
  style('SingleTxtG', '_ Single Txt_G', {
    spacing: { after: 120, line: 240, lineRule: 'atLeast' },
    indent: { left: 1134, right: 1134 },
    alignment: 'both',
    tabStops: tabs(1701, 2268, 2835),
  }),
  style('Rec1G', '_ Recommendation_G', {
    spacing: { after: 120, line: 240, lineRule: 'atLeast' },
    indent: { left: 1701, right: 1134 },
    alignment: 'both',
    tabStops: tabs(2665),
  }),
  style('Bullet1G', '_ Bullet 1_G', {
    spacing: { after: 120 },
    indent: { left: 1701, right: 1134, hanging: 170 },
    alignment: 'both',
    tabStops: tabs(1701),
  }),
  style('HChG', '_ H _Ch_G', {
    run: bold(28),
    keepNext: true,
    keepLines: true,
    spacing: { before: 360, after: 240, line: 300, lineRule: 'exact' },
    indent: { left: 1134, right: 1134, hanging: 1134 },
    tabStops: [{ type: 'right', position: 851 }, ...tabs(1134)],
  }),
  style('H1G', '_ H_1_G', {
    run: bold(24),
    keepNext: true,
    keepLines: true,
    spacing: { before: 360, after: 240, line: 270, lineRule: 'exact' },
    indent: { left: 1134, right: 1134, hanging: 1134 },
    tabStops: [{ type: 'right', position: 851 }, ...tabs(1134)],
  }),
  style('H23G', '_ H_2/3_G', {
    run: bold(20),
    keepNext: true,
    keepLines: true,
    spacing: { before: 240, after: 120 },
    indent: { left: 1134, right: 1134 },
  }),
  style('TOCHead', '_ TOC head_G', {
    run: { italics: true, size: 16 },
    tabStops: [
      { type: 'right', position: 8617 },
      { type: 'right', position: 9638 },
    ],
  }),
  style('TOC1', 'toc 1', { spacing: { after: 120 } }),
  style('CoverG', '_ Cover_G', {}),
  style('SymbolG', '_ Symbol_G', { run: { size: 40 }, alignment: 'right' }),
  style('OrganG', '_ Organ_G', { run: bold(34), spacing: { before: 80, after: 80 } }),
  style('BodyG', '_ Body_G', { run: bold(24), spacing: { before: 120 } }),
  style('HeaderG', '_ Header_G', {
    border: { bottom: { style: 'single', size: 4, color: 'auto', space: 4 } },
    run: { size: 18 },
  }),
  style('FooterG', '_ Footer_G', { run: { size: 16 }, tabStops: [{ type: 'right', position: 9638 }] }),
  style('FootnoteText', 'footnote text', { run: { size: 18 }, indent: { left: 1134, right: 1134 } }),
];
