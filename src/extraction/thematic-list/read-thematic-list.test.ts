import { expect, test } from 'vitest';
import { documentOf } from '../../../tests/support/sample-report.ts';
import type { Block } from '../../documents/source-document.ts';
import { extract } from '../extract.ts';

/** A list of these rows: a cell is its paragraphs. */
const listOf = (title: string, ...rows: readonly (readonly (string | readonly string[])[])[]) =>
  extract(
    documentOf([
      { text: title, kind: 'furniture' },
      ...rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          [cell].flat().map((text): Partial<Block> => ({ text, kind: 'table-cell', cell: { table: 0, row, column } })),
        ),
      ),
    ]),
  );

const older = ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'];

test('the layout of cycle 3: goals and persons below the themes', () => {
  const found = listOf(
    'UPR of Meridia (3rd Cycle - 34th Session) Thematic list of recommendations Page 1 of 66',
    older,
    ['Theme: Acceptance of international norms'],
    [
      ['121.1 Ratify the Covenant (Arvenia)&nbsp;(Belmora);', 'Source of Position: A/HRC/99/4 - Para 121'],
      'Supported',
      [
        '- Acceptance of international norms',
        '- Economic rights - general measures',
        'SDGs:',
        '- 16 - PEACE, JUSTICE',
        'Affected persons:',
        '- Women',
      ],
      '',
    ],
    [
      ['121.2 Sign the treaty (Dravia); Adopt a law (Tarsia);', 'Source of Position: A/HRC/99/4/Add.1'],
      'Noted',
      '- Torture',
      '',
    ],
  );
  expect(found).toMatchObject({ kind: 'upr-thematic-list', stateUnderReview: 'XMD', cycle: 3, session: 34 });
  expect(found.recommendations).toMatchObject([
    {
      number: '121.1',
      text: 'Ratify the Covenant',
      states: ['XAR', 'XBE'],
      position: 'supported',
      positionSource: { symbol: 'A/HRC/99/4', paragraph: '121' },
      themes: ['Acceptance of international norms', 'Economic rights - general measures'],
      sdgs: ['16 - PEACE, JUSTICE'],
      persons: ['Women'],
    },
    {
      number: '121.2',
      part: 1,
      text: 'Sign the treaty',
      states: ['XDR'],
      position: 'noted',
      positionSource: { symbol: 'A/HRC/99/4/Add.1', paragraph: null },
    },
    { number: '121.2', part: 2, text: 'Adopt a law', states: ['XTA'], themes: ['Torture'], sdgs: [], persons: [] },
  ]);
  expect(found.problems.map(({ code }) => code)).toEqual(['kind-unsupported', 'several-texts']);
});

test('the layout of cycle 2: coded themes, persons in lower case, no goals', () => {
  const { recommendations } = listOf(
    'UPR of Meridia (2nd Cycle – 18th session) Thematic list of recommendations',
    older,
    [
      ['99.1. Ratify the Covenant (Arvenia); Source of position: A/HRC/99/4/Add.1 - Para. 7'],
      'Supported',
      [
        'A12 Acceptance of international norms',
        'D51 Administration of justice',
        'Affected persons:',
        '- disappeared persons',
        '- women',
      ],
      '&nbsp;',
    ],
  );
  expect(recommendations).toMatchObject([
    {
      number: '99.1',
      text: 'Ratify the Covenant',
      positionSource: { symbol: 'A/HRC/99/4/Add.1', paragraph: '7' },
      themes: ['A12 Acceptance of international norms', 'D51 Administration of justice'],
      persons: ['disappeared persons', 'women'],
      sdgs: [],
    },
  ]);
});

test('the layout of cycle 4: goals in a column of their own, stray letters in the source', () => {
  const { recommendations, cycle } = listOf(
    'UPR of Meridia (4th Cycle – 47th session) Thematic list of recommendations',
    [
      'Recommendation and recommending State',
      'Position of the State under review',
      'Human rights themes and groups of persons',
      'Relevant SDGs',
    ],
    ['Theme: Ratification of & accession to international instruments'],
    [
      ['6.1 Ratify the Covenant (Arvenia);', 'Source of Position: A/HRC/99/4/Add.1 - Para.5xx'],
      'Supported&nbsp;',
      [
        '- Ratification of & accession to international instruments',
        '&nbsp;',
        'Groups of Persons:',
        '- General - Women',
      ],
      ['5 - GENDER EQUALITY', '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS'],
    ],
    [['6.3 Sign the treaty (Dravia);'], 'Noted', '- Torture', ''],
  );
  expect(cycle).toBe(4);
  expect(recommendations[0]).toMatchObject({
    position: 'supported',
    positionSource: { symbol: 'A/HRC/99/4/Add.1', paragraph: '5' },
    themes: ['Ratification of & accession to international instruments'],
    persons: ['General', 'Women'],
    sdgs: ['5 - GENDER EQUALITY', '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS'],
  });
});

test('a gap in the numbers is shown', () => {
  const { problems } = listOf(
    'Thematic list of recommendations',
    older,
    ['Theme: Torture'],
    ['6.1 Ratify it now (Arvenia);', 'Noted', 'x'],
    ['6.3 Sign the treaty (Dravia);', '', 'x'],
  );
  expect(problems.map(({ code, number }) => `${code} ${number}`)).toContain('position-unclear 6.3');
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'number-missing', params: expect.objectContaining({ number: '6.2' }) }),
  );
});
