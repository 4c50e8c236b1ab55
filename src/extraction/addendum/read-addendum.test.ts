import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../../tests/support/sample-report.ts';
import type { Block } from '../../documents/source-document.ts';
import { extract } from '../extract.ts';
import { Extraction } from '../extraction.ts';

const cover = [
  'United Nations',
  'A/HRC/99/4/Add.1',
  '10 February 2025',
  'Original: English',
  'Report of the Working Group on the Universal Periodic Review',
  'Meridia',
  'Addendum',
  'Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review',
];
type Paragraph = string | Partial<Block>;
const addendumOf = (...paragraphs: readonly (Paragraph | readonly Paragraph[])[]) =>
  extract(documentOf([...cover, ...paragraphs.flat()]));

const heading = (text: string, level = 0): Partial<Block> => ({ text, kind: 'heading', style: { bold: true, level } });
const bold = (text: string): Partial<Block> => ({ text, style: { bold: true } });
const table = (...rows: readonly (readonly string[])[]): Partial<Block>[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column): Partial<Block> => ({ text, kind: 'table-cell', cell: { table: 1, row, column } })),
  );

/** "supported 1 2 | noted 3": a plus marks what is considered implemented. */
function brief({ positions }: Extraction): string {
  const lists = new Map<string, string[]>();
  for (const { number, position, consideredImplemented } of positions) {
    const key = `${position}${consideredImplemented ? '+' : ''}`;
    lists.set(key, [...(lists.get(key) ?? []), number]);
  }
  return [...lists].map(([key, numbers]) => `${key} ${numbers.join(' ')}`).join(' | ');
}

const styles: Readonly<
  Record<string, readonly [paragraphs: readonly (Paragraph | readonly Paragraph[])[], answer: string]>
> = {
  'a table of two columns with grouped numbers': [
    [
      table(
        ['Recommendation', 'Response of Meridia'],
        ['1.', 'Accepted.'],
        ['2., 3.', 'Meridia accepts the recommendation, which has already been implemented to a great extent.'],
        ['5., 6., 7.', 'Meridia cannot, at this point in time, make a definitive statement on these recommendations.'],
      ),
    ],
    'supported 1 | supported+ 2 3 | noted 5 6 7',
  ],
  'paragraphs that bear the numbers': [
    [
      '5., 6., 7. Meridia cannot, at this point in time, make a definitive statement. The matter is with parliament.',
      '10. Meridia accepts the recommendation, which has already been implemented to a great extent.',
    ],
    'noted 5 6 7 | supported+ 10',
  ],
  'numbers without the paragraph': [
    [
      '3. Meridia accepts the recommendations 1–3, 5-6, 8 – 9 and 14.',
      '4. The following recommendations are considered already implemented: 4, 7. Meridia cannot accept recommendations 10, 12–13.',
    ],
    'supported 1 2 3 5 6 8 9 14 | supported+ 4 7 | noted 10 12 13',
  ],
  'verbs before and after the numbers': [
    [
      'Meridia accepts recommendations 98.1 and 98.5 and notes recommendations 98.3 and 98.4. Recommendations 98.6–98.8 enjoy the support of Meridia, while recommendations 98.9 and 98.10 do not enjoy its support. Recommendation 98.11 is partially accepted.',
      'With regard to recommendation 98.12, the Government accepts that some prisons are crowded. As to recommendation 98.13, Meridia is unable to accept it.',
    ],
    'supported 98.1 98.5 98.6 98.7 98.8 | noted 98.3 98.4 98.9 98.10 98.13 | partially-supported 98.11',
  ],
  'an exception': [
    ['Meridia accepts recommendations 98.1–98.5, with the exception of recommendation 98.4, which is noted.'],
    'supported 98.1 98.2 98.3 98.5 | noted 98.4',
  ],
  'numbers inside a paragraph of the report': [
    ['Meridia accepts the recommendations contained in paragraph 98: 1, 2 and 5-7. It rejects those in paragraph 99.'],
    'supported 98.1 98.2 98.5 98.6 98.7',
  ],
  'headings, ranges with the prefix once, sub-heads': [
    [
      heading('Accepted recommendations'),
      '3. The Government accepts the following recommendations 122.1, 122.17-18, 122.34- 35, 122.141-144,122.146.',
      heading(
        'Accepted recommendations that Meridia considers already implemented or in the process of implementation',
      ),
      '4. The Government accepts the following recommendations 122.11, 122.14-16.',
      bold('122.14– 15'),
      'Work has begun. See recommendation 122.99.',
      heading('Noted recommendations'),
      '5. The Government notes: 122.2–5.',
    ],
    'supported 122.1 122.17 122.18 122.34 122.35 122.141 122.142 122.143 122.144 122.146 | supported+ 122.11 122.14 122.15 122.16 | noted 122.2 122.3 122.4 122.5',
  ],
  'separators that slip': [
    [
      heading('I. Accepted recommendations'),
      '2. 6.1, 6.2. 6.3, 6.5,6.6-6.8.',
      heading('III. Noted recommendations'),
      '4. 6,4, 6.17–6.18',
    ],
    'supported 6.1 6.2 6.3 6.5 6.6 6.7 6.8 | noted 6.4 6.17 6.18',
  ],
  'headings alone': [
    [
      heading('I. Supported recommendations'),
      '6.1',
      '6.2 and 6.3',
      heading('II. Noted recommendations'),
      heading('Death penalty', 1),
      '6.4, 6.5',
      'Meridia supports women.',
      heading('III. Other matters'),
      '6.7 is mentioned.',
    ],
    'supported 6.1 6.2 6.3 | noted 6.4 6.5',
  ],
  'a table of number, position and explanation': [
    [
      table(
        ['No.', 'Recommendation', 'Position', 'Explanation'],
        ['134.1', 'Ratify the Covenant (Arvenia)', 'Supported', ''],
        ['134.2–134.4', '…', 'Noted', 'Meridia supports families.'],
        ['134.5', 'Adopt a law (Dravia)', 'Partially supported', 'The first part is accepted.'],
        ['134.6', 'Train judges (Tarsia)', 'Supported, already implemented', ''],
      ),
    ],
    'supported 134.1 | noted 134.2 134.3 134.4 | partially-supported 134.5 | supported+ 134.6',
  ],
  'a table with a column for each position': [
    [
      table(
        ['Recommendation', 'Accepted', 'Noted'],
        ['134.1 Ratify (Arvenia)', 'X', ''],
        ['134.2 Adopt (Belmora)', '', 'X'],
      ),
    ],
    'supported 134.1 | noted 134.2',
  ],
  'a table with rows as headings': [
    [
      table(
        ['Recommendations', 'Comments'],
        ['Supported recommendations'],
        ['134.1 Ratify (Arvenia)', 'The bill is ready.'],
        ['Noted recommendations'],
        ['134.2 Adopt (Belmora)', 'The matter is under study.'],
      ),
    ],
    'supported 134.1 | noted 134.2',
  ],
  'the answer in the line or below it': [
    [
      '134.1 Ratify the Covenant (Arvenia): Supported',
      '134.2 Adopt the law (Dravia) – Noted. The law is under discussion.',
      '134.3: Accepted.',
      '134.4 Ratify the treaty (Arvenia)',
      'Meridia accepts this recommendation. It is on the agenda.',
      '134.5 Support women (Dravia)',
      'Response: Not supported.',
    ],
    'supported 134.1 134.3 134.4 | noted 134.2 134.5',
  ],
  'a list that goes on over paragraphs, and labels with their counts': [
    [
      'Meridia accepts the following recommendations: 98.1, 98.2',
      '98.3, 98.4 and',
      '98.5–98.7.',
      'Noted (2): 98.8, 98.9',
    ],
    'supported 98.1 98.2 98.3 98.4 98.5 98.6 98.7 | noted 98.8 98.9',
  ],
  'answers of one word, several to a line, and support that is had': [
    [
      'Recommendations 98.1, 98.2: Support. Recommendation 98.3: Note.',
      'The recommendations 98.4 and 98.5 have the support of Meridia; 98.6 does not have the support of Meridia.',
      'Recommendations 98.7–98.8: Meridia supports these recommendations and considers them implemented.',
    ],
    'supported 98.1 98.2 98.4 98.5 | noted 98.3 98.6 | supported+ 98.7 98.8',
  ],
  'headings in plain type': [
    [
      'Recommendations enjoying the support of Meridia',
      '98.1, 98.2',
      'Recommendations not enjoying the support of Meridia',
      '98.3',
    ],
    'supported 98.1 98.2 | noted 98.3',
  ],
  'rows of a table whose cells were lost': [
    [
      '98.1 Supported Meridia will ratify it in 2026.',
      '98.2 Noted Meridia supports families.',
      '98.3 Ratify the Covenant (Arvenia) Supported The bill is ready.',
      '98.4 Meridia supports this recommendation in part. It notes the rest.',
    ],
    'supported 98.1 98.3 | noted 98.2 | partially-supported 98.4',
  ],
  'an empty cell gives no position, the title of the document least of all': [
    [table(['Recommendation', 'Position'], ['98.1', 'Supported'], ['98.2', ''])],
    'supported 98.1',
  ],
  'lists below their sentence': [
    [
      'Meridia supports the following recommendations:',
      'Women’s rights: 134.1, 134.2',
      '134.5–134.6.',
      'The following recommendations do not enjoy the support of Meridia:',
      '(a) 134.4',
      '(b) 134.10 and 134.11',
    ],
    'supported 134.1 134.2 134.5 134.6 | noted 134.4 134.10 134.11',
  ],
};
test.each(Object.entries(styles))('%s', (_, [paragraphs, answer]) => {
  expect(brief(addendumOf(...paragraphs))).toBe(answer);
});

test('each answer knows its paragraph, its place and what is said of it', () => {
  const document = documentOf([
    ...cover,
    '5. Meridia supports recommendations 113.2 and 113.4–5.',
    bold('113.4–5'),
    '6. A bill is ready.',
  ]);
  const { positions, kind, symbol, recommendations } = extract(document);
  expect({ kind, symbol, recommendations }).toEqual({
    kind: 'upr-addendum',
    symbol: 'A/HRC/99/4/Add.1',
    recommendations: [],
  });
  expect(positions.map(({ number, paragraph, explanation }) => [number, paragraph, explanation])).toEqual([
    ['113.2', '5', undefined],
    ['113.4', '5', 'A bill is ready.'],
    ['113.5', '5', 'A bill is ready.'],
  ]);
  expect(positions.map(({ span }) => document.text.slice(span.start, span.end))).toEqual([
    '113.2',
    '113.4–5',
    '113.4–5',
  ]);
});

test('contradictions, ranges that run backwards and totals that differ are shown', () => {
  const { problems } = addendumOf(
    '1. Meridia received 20 recommendations, of which twelve are supported and 3 noted.',
    '2. Meridia accepts recommendations 134.1–134.5. Meridia notes recommendations 134.5 and 134.6. It accepts recommendation 134.9-134.7.',
  );
  expect(problems.map(({ code, number }) => [code, number])).toEqual([
    ['kind-unsupported', undefined],
    ['range-backwards', '134.9'],
    ['positions-contradict', '134.5'],
    ['count-differs', undefined],
    ['count-differs', undefined],
  ]);
});

test('totals are read with the position they count', () => {
  const { statedCounts } = addendumOf(
    '2. Of these 122 recommendations, 94 were supported at once; of the remaining 28 recommendations 11 are now supported, 2 are supported in part and fifteen are noted.',
    '3. In total, Meridia supports 105 recommendations, supports 2 recommendations in part and notes 15 recommendations.',
  );
  expect(statedCounts.map(({ count, position }) => `${count} ${position ?? ''}`.trim())).toEqual([
    '122',
    '94 supported',
    '28',
    '11 supported',
    '2 partially-supported',
    '15 noted',
    '105 supported',
    '2 partially-supported',
    '15 noted',
  ]);
});

test('all recommendations but some', () => {
  const found = addendumOf('Meridia accepts all recommendations except 98.4, 98.7 and 98.9.');
  expect(brief(found)).toBe('noted 98.4 98.7 98.9');
  expect(found.remainder).toMatchObject({ position: 'supported' });
});

test('"all other recommendations" is kept for the report', () => {
  expect(
    addendumOf('Meridia accepts recommendations 98.1, 98.2. All other recommendations are noted.').remainder,
  ).toMatchObject({ position: 'noted' });
});

test('never throws, and what it gives is an extraction', () => {
  const words = fc.constantFrom(
    'accepts',
    'notes',
    'recommendations',
    '122.1',
    '122.2-4',
    '5., 6.',
    ',',
    'and',
    ':',
    'not',
    '.',
    'Noted',
    '(a)',
    'implemented',
    '12',
  );
  const block = fc.record({
    text: fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
    kind: fc.constantFrom<Block['kind']>('heading', 'paragraph', 'table-cell', 'furniture'),
    row: fc.nat(3),
    column: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const paragraphs = blocks.map(({ text, kind, row, column }) => ({
        text,
        kind,
        ...(kind === 'table-cell' ? { cell: { table: 0, row, column } } : {}),
      }));
      expect(Extraction.safeParse(addendumOf(paragraphs)).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});
