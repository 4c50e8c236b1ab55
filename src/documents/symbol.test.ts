import { describe, expect, test } from 'vitest';
import { findSymbols, parseSymbol, UnSymbol } from './symbol.ts';
import { symbolShapes } from './symbol-grammar.ts';

test.each(symbolShapes)('$example is read by its own row', ({ example, body }) => {
  const parsed = parseSymbol(example);
  expect(UnSymbol.parse(parsed).symbol).toBe(example);
  if (!body.includes('{')) expect(parsed?.body).toBe(body);
});

describe('parts', () => {
  test.each<[string, Partial<UnSymbol>]>([
    ['A/HRC/43/15', { body: 'A/HRC', session: 43, number: '15', suffixes: [], draft: false }],
    ['A/HRC/12/11*', { symbol: 'A/HRC/12/11', session: 12 }],
    ['A/HRC/43/15/Add.1', { session: 43, number: '15', suffixes: [{ kind: 'Add', number: 1 }] }],
    ['A/HRC/43/15/Corr.1', { suffixes: [{ kind: 'Corr', number: 1 }] }],
    [
      'A/HRC/43/15*/ADD.1/Rev.2**',
      {
        symbol: 'A/HRC/43/15/Add.1/Rev.2',
        suffixes: [
          { kind: 'Add', number: 1 },
          { kind: 'Rev', number: 2 },
        ],
      },
    ],
    ['A/HRC/WG.6/34/SVN/1', { body: 'A/HRC/WG.6', session: 34, state: 'SVN', number: '1' }],
    ['A/HRC/WG.6/51/L.3', { session: 51, number: '3', draft: true }],
    ['A/HRC/DEC/43/112', { body: 'A/HRC/DEC', session: 43, number: '112' }],
    ['CCPR/C/VNM/CO/3', { body: 'CCPR/C', state: 'VNM', number: '3' }],
    ['CERD/C/URY/CO/16–20', { symbol: 'CERD/C/URY/CO/16-20', number: '16-20', state: 'URY' }],
    ['CRC / C / VNM /CO/ 5-6', { symbol: 'CRC/C/VNM/CO/5-6', parts: ['CRC', 'C', 'VNM', 'CO', '5-6'] }],
    ['CRC/C/OPSC/VNM/CO/1', { body: 'CRC/C', state: 'VNM' }],
    ['CAT/OP/URY/1', { body: 'CAT/OP', state: 'URY' }],
    ['E/C.12/VNM/CO/2-4', { body: 'E/C.12', state: 'VNM' }],
    ['CEDAW/C/QQQ/CO/6', { body: 'CEDAW/C', number: '6' }],
    ['A/HRC/63/7/Add.1', { session: 63, number: '7' }],
    ['A/HRC/WG.6/53/XMD/1', { state: 'XMD' }],
  ])('%s', (text, parts) => expect(parseSymbol(text)).toMatchObject(parts));
});

test.each(['', 'A/HRC', 'and/or', 'N/A', 'GE.19-21936(E)', '16/21', 'A/HRC/n/m', 'A/HRC/12/11 and more'])(
  'no symbol: %s',
  (text) => expect(parseSymbol(text)).toBeUndefined(),
);

describe('findSymbols', () => {
  test('finds them in running text, with their place', () => {
    const text = 'See documents A/HRC/WG.6/34/SVN/1, A/HRC/43/15/Add. 1 and (CRC/C/VNM/CO/5-6, para. 4). A/HRC/12/11*.';
    const found = findSymbols(text);
    expect(found.map(({ symbol }) => symbol)).toEqual([
      'A/HRC/WG.6/34/SVN/1',
      'A/HRC/43/15/Add.1',
      'CRC/C/VNM/CO/5-6',
      'A/HRC/12/11',
    ]);
    expect(found.map(({ span }) => text.slice(span.start, span.end))[1]).toBe('A/HRC/43/15/Add. 1');
  });

  test.each(['conclusions and/or recommendations', 'S/he and A/B', '12/11/2009', 'LGBTI/women'])(
    'none in: %s',
    (text) => expect(findSymbols(text)).toEqual([]),
  );
});
