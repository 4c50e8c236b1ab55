import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inList, list, lvl, p, sampleDocx } from '../../../tests/support/sample-docx.ts';
import { readDocx } from './read-docx.ts';

function numbers(body: string, numbering: string, styles = ''): (string | undefined)[] {
  return readDocx(sampleDocx({ body, numbering, styles })).blocks.map((block) => block.number);
}

const legal = list(1, lvl(0, '%1.') + lvl(1, '%1.%2') + lvl(2, '(%3)', 'lowerLetter'));

describe('numbers that Word computes', () => {
  test('a draft whose numbers stand only in the list definition', () => {
    const draft = list(10, lvl(0, '6.%1'));
    const body = p('Ratify (Arvenia);', inList(10)) + p('Accede (Dravia);', inList(10));
    const { blocks, text } = readDocx(sampleDocx({ body, numbering: draft.abstract + draft.num }));
    expect(blocks.map((block) => block.number)).toEqual(['6.1', '6.2']);
    expect(text).toBe('Ratify (Arvenia);\nAccede (Dravia);');
  });

  test('levels count on, restart below, and take in the counters above', () => {
    const levels = [0, 1, 1, 2, 2, 1, 2, 0, 1];
    const body = levels.map((level) => p('x', inList(1, level))).join('');
    expect(numbers(body, legal.abstract + legal.num)).toEqual([
      '1.',
      '1.1',
      '1.2',
      '(a)',
      '(b)',
      '1.3',
      '(a)',
      '2.',
      '2.1',
    ]);
  });

  test('paragraphs outside the list do not interrupt it; empty ones count; bullets have no number', () => {
    const bullets = list(2, lvl(0, '•', 'bullet'));
    const body = p('a', inList(1)) + p('between') + p('', inList(1)) + p('point', inList(2)) + p('b', inList(1));
    expect(numbers(body, legal.abstract + bullets.abstract + legal.num + bullets.num)).toEqual([
      '1.',
      undefined,
      undefined,
      '3.',
    ]);
  });

  test('two lists with one definition count together, unless the second says where to start', () => {
    const second = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    const restarting =
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const body = [1, 1, 2, 3, 3, 1].map((numId) => p('x', inList(numId))).join('');
    expect(numbers(body, legal.abstract + legal.num + second + restarting)).toEqual([
      '1.',
      '2.',
      '3.',
      '7.',
      '8.',
      '9.',
    ]);
  });

  test('a level replaced by the list', () => {
    const replaced = list(
      4,
      lvl(0, '%1.'),
      `<w:lvlOverride w:ilvl="0">${lvl(0, 'Article %1', 'upperRoman')}</w:lvlOverride>`,
    );
    expect(numbers(p('x', inList(4)), replaced.abstract + replaced.num)).toEqual(['Article I']);
  });

  test('a level that never restarts, and one in figures only', () => {
    const running = list(5, lvl(0, '%1.', 'upperRoman') + lvl(1, '%2', 'decimal', '<w:lvlRestart w:val="0"/>'));
    const figures = list(6, lvl(0, '%1.', 'upperRoman') + lvl(1, '%1.%2', 'decimal', '<w:isLgl/>'));
    const body = [0, 1, 0, 1].map((level) => p('x', inList(5, level))).join('');
    expect(numbers(body, running.abstract + running.num)).toEqual(['I.', '1', 'II.', '2']);
    expect(numbers(p('x', inList(6)) + p('x', inList(6, 1)), figures.abstract + figures.num)).toEqual(['I.', '1.1']);
  });

  test('numbering through a paragraph style, at the level tied to it, and switched off in a paragraph', () => {
    const styled = list(7, lvl(0, '%1.') + lvl(1, '%1.%2', 'decimal', '<w:pStyle w:val="Sub"/>'));
    const styles = [
      '<w:style w:type="paragraph" w:styleId="Top"><w:name w:val="Top"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Top"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Sub"/></w:style>',
    ].join('');
    const body =
      p('a', '<w:pStyle w:val="Top"/>') +
      p('b', '<w:pStyle w:val="Sub"/>') +
      p('c', '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('d', '<w:pStyle w:val="Own"/>');
    expect(numbers(body, styled.abstract + styled.num, styles)).toEqual(['1.', '1.1', undefined, '1.2']);
  });

  test('a list by way of a numbering style', () => {
    const linked =
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="UN"/></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>';
    const styles =
      '<w:style w:type="numbering" w:styleId="UN"><w:name w:val="UN"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(numbers(p('x', inList(8)), legal.abstract + linked + legal.num, styles)).toEqual(['1.']);
  });

  test('a deleted paragraph is not counted', () => {
    const gone = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`;
    expect(numbers(p('a', inList(1)) + gone + p('b', inList(1)), legal.abstract + legal.num)).toEqual(['1.', '2.']);
  });
});

test('whatever the order of levels, numbers of one level and parent follow each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 40 }), (levels) => {
      const tops = list(1, lvl(0, '%1') + lvl(1, '%1.%2') + lvl(2, '%1.%2.%3'));
      const all = [0, ...levels].map((level) => p('x', inList(1, level))).join('');
      const found = numbers(all, tops.abstract + tops.num).map((number) => number?.split('.').map(Number) ?? []);
      const firstLevel = found.filter((number) => number.length === 1).map(([value]) => value);
      expect(firstLevel).toEqual(firstLevel.map((_, index) => index + 1));
      expect(new Set(found.filter(({ length }) => length === 2).map(String)).size).toBe(
        found.filter(({ length }) => length === 2).length,
      );
    }),
    { numRuns: 50 },
  );
});
