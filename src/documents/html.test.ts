import { describe, expect, test } from 'vitest';
import { readHtml } from './html.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html)).blocks;
const texts = (html: string) => read(html).map((block) => block.text);

describe('blocks', () => {
  test('headings, paragraphs and their look', () => {
    expect(read('<h2>II. Conclusions</h2><p><b>All</b> <strong>bold</strong></p><p>Not <b>all</b></p>')).toMatchObject([
      { kind: 'heading', text: 'II. Conclusions', number: 'II.', style: { bold: true, level: 1 } },
      { kind: 'paragraph', text: 'All bold', style: { bold: true } },
      { kind: 'paragraph', text: 'Not all', style: {} },
    ]);
  });

  test('numbers glued to the text stay and are found', () => {
    expect(read('<div>1.The Committee</div><div>121.14Ratify</div>').map(({ text, number }) => [text, number])).toEqual(
      [
        ['1.The Committee', '1.'],
        ['121.14Ratify', '121.14'],
      ],
    );
  });

  test('scripts, styles, menus and hidden parts are left out', () => {
    const html =
      '<head><title>t</title><style>s</style></head><nav>menu</nav><script>1</script><p hidden>h</p><p style="display:none">n</p><p>text</p>';
    expect(texts(html)).toEqual(['text']);
  });

  test('one line break is a blank, two part paragraphs', () => {
    expect(texts('<p>a<br>b<br> <br>c</p>')).toEqual(['a b', 'c']);
  });

  test('items of numbered lists have the number a browser shows', () => {
    const html =
      '<ol start="3"><li>c</li><li value="7">g<ol type="a"><li>x</li></ol></li><li><p>h</p><p>more</p></li></ol><ul><li>point</li></ul>';
    expect(read(html).map(({ text, number, style }) => [text, number, style.level])).toEqual([
      ['c', '3.', 0],
      ['g', '7.', 0],
      ['x', 'a.', 1],
      ['h', '8.', 0],
      ['more', undefined, 0],
      ['point', undefined, 0],
    ]);
  });

  test('cells have their place in the grid, merged ones counted', () => {
    const html =
      '<table><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><td>C</td><td>D<table><tr><td>E</td></tr></table></td></tr></table>';
    expect(read(html).map(({ text, kind, cell }) => [text, kind, cell?.table, cell?.row, cell?.column])).toEqual([
      ['A', 'table-cell', 0, 0, 0],
      ['B', 'table-cell', 0, 0, 1],
      ['C', 'table-cell', 0, 1, 1],
      ['D', 'table-cell', 0, 1, 2],
      ['E', 'table-cell', 1, 0, 0],
    ]);
  });
});

test.each(['div', 'ul', 'table><tr><td'])('%s nested without end is an error and not a crash', (name) => {
  expect(() => read(`<${name}>`.repeat(50_000))).toThrow(expect.objectContaining({ code: 'file-damaged' }));
});

test('the encoding a page declares is used', () => {
  const html = Buffer.from(
    '<html><head><meta charset="windows-1256"></head><body><p>\xca\xe6\xd5\xed\xc9</p>',
    'latin1',
  );
  expect(readHtml(html).text).toBe('توصية');
});
