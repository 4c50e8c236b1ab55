import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cover, documentOf, pending, refused, reportOf, supported } from '../../tests/support/sample-report.ts';
import { wordsAt } from '../../tests/support/words-at.ts';
import { BlockKind } from '../documents/source-document.ts';
import { extract } from './extract.ts';
import { Extraction } from './extraction.ts';

const brief = (extraction: Extraction) =>
  extraction.recommendations.map(({ number, text, states, position }) => [number, text, states.join(' '), position]);

test('reads the header from cover and introduction', () => {
  expect(extract(reportOf(supported, '112.1 Ratify the Covenant (Arvenia);'))).toMatchObject({
    kind: 'upr-working-group-report',
    symbol: 'A/HRC/99/4',
    title: 'Report of the Working Group on the Universal Periodic Review: Meridia',
    language: 'en',
    stateUnderReview: 'XMD',
    session: 47,
    cycle: 4,
    date: '2025-01-10',
    conclusions: { heading: 'II. Conclusions and/or recommendations' },
    problems: [],
  });
});

test('reads every list under its sentence and stops at the closing sentence', () => {
  const extraction = extract(
    reportOf(
      supported,
      '112.1 Ratify the Covenant (Arvenia) (Belmora);',
      '112.2. Adopt a law, in line with the Paris',
      'Principles (Dravia);',
      pending,
      '113.1Establish a mechanism (Ostmark (Federal Republic of)); strengthen the ombudsman (Tarsia);',
      refused,
      '114.1 Abolish the tax (Vellin).',
    ),
  );
  expect(brief(extraction)).toEqual([
    ['112.1', 'Ratify the Covenant', 'XAR XBE', 'supported'],
    ['112.2', 'Adopt a law, in line with the Paris Principles', 'XDR', 'supported'],
    ['113.1', 'Establish a mechanism', 'XOS', 'pending'],
    ['113.1', 'strengthen the ombudsman', 'XTA', 'pending'],
    ['114.1', 'Abolish the tax', 'XVE', 'noted'],
  ]);
  expect(extraction.sections.map(({ paragraph, position }) => [paragraph, position])).toEqual([
    ['112', 'supported'],
    ['113', 'pending'],
    ['114', 'noted'],
  ]);
  expect(extraction.problems.map(({ code, number }) => `${code} ${number}`)).toEqual(['several-texts 113.1']);
});

test('lists that restart at 1 are numbered by the paragraph above them', () => {
  const extraction = extract(
    reportOf(
      supported,
      '1. Ratify the Covenant (Arvenia);',
      '2. Sign the treaty (Belmora);',
      pending,
      '1. Adopt a law (Dravia);',
    ),
  );
  expect(brief(extraction).map(([number]) => number)).toEqual(['112.1', '112.2', '113.1']);
});

test('lettered lists are numbered by paragraph and letter', () => {
  const extraction = extract(
    reportOf(
      supported,
      '(a) Ratify the Covenant (Arvenia);',
      '(b) Sign the treaty (Belmora);',
      '(d) Adopt a law (Dravia).',
    ),
  );
  expect(brief(extraction).map(([number, text]) => `${number} ${text}`)).toEqual([
    '112(a) Ratify the Covenant',
    '112(b) Sign the treaty',
    '112(d) Adopt a law',
  ]);
  expect(extraction.problems).toMatchObject([{ code: 'number-missing', params: { number: '112(c)' } }]);
});

test('positions given after the list, by number or for all of it', () => {
  const byNumber = extract(
    reportOf(
      supported,
      ...[1, 2, 3, 4].map((n) => `112.${n} Continue measure ${n} of the plan (Arvenia);`),
      '113. Meridia considers that recommendations Nos. 112.1 and 112.3 to 112.4 above have already been implemented.',
    ),
  );
  expect(byNumber.recommendations.map((one) => one.consideredImplemented)).toEqual([true, false, true, true]);
  const forAll = extract(
    reportOf(
      '112. In the course of the discussion, the following recommendations were made to Meridia:',
      '1. Ratify the Covenant (Arvenia);',
      '2. Sign the treaty (Belmora).',
      '113. The response of Meridia to these recommendations will be included in the outcome report.',
    ),
  );
  expect(forAll.recommendations.map((one) => one.position)).toEqual(['pending', 'pending']);
  expect(forAll.sections.map((one) => one.position)).toEqual(['pending']);
});

test('a position given by reference to other paragraphs is a problem, not silence', () => {
  const extraction = extract(
    reportOf(
      supported,
      '112.1 Ratify the Covenant (Arvenia);',
      '113. The recommendations noted in the report in paragraphs 35 (a) and 41 (b) above did not enjoy the support of Meridia.',
    ),
  );
  expect(extraction.problems).toMatchObject([
    { code: 'position-unclear', params: { paragraph: 113, position: 'noted' } },
  ]);
});

test('says what a person should look at', () => {
  const extraction = extract(
    reportOf(
      '111. Meridia received 3 recommendations.',
      supported,
      '112.1 Ratify the Covenant (Arvennia);',
      '112.2 Sign the treaty;',
      '112.4 Adopt the Conven\ufffdon (Arvenia);',
      '112.5 Adopt a law (Dravia).',
    ),
  );
  expect(extraction.problems.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
    'count-differs error',
    'number-missing error',
    'state-missing error',
    'state-unknown look',
    'text-suspicious look',
  ]);
  expect(extraction.statedCounts).toMatchObject([{ count: 3, sentence: 'received 3 recommendations' }]);
});

test('a number without a wording is a problem, not a recommendation', () => {
  const extraction = extract(reportOf(supported, '112.1', '112.2 Adopt a law on data (Dravia).'));
  expect(extraction.recommendations.map(({ number }) => number)).toEqual(['112.2']);
  expect(extraction.problems).toMatchObject([
    { code: 'text-suspicious', severity: 'error', number: '112.1', params: { reason: 'no-text' } },
  ]);
});

test('other kinds and languages give their header and say so', () => {
  const addendum = extract(
    documentOf([
      'A/HRC/99/4/Add.1',
      'Addendum',
      'Views on conclusions and/or recommendations, voluntary commitments',
      'The State of Meridia welcomes the recommendations and accepts most of them.',
    ]),
  );
  expect(addendum).toMatchObject({
    kind: 'upr-addendum',
    recommendations: [],
    problems: [{ code: 'kind-unsupported', severity: 'look' }],
  });
  const french = extract(
    documentOf([
      'A/HRC/99/4',
      'Rapport du Groupe de travail sur l’Examen périodique universel',
      'Les recommandations ci-après seront examinées par la Méridie, qui y répondra en temps voulu pour les droits des femmes dans le pays.',
    ]),
  );
  expect(french).toMatchObject({
    kind: 'upr-working-group-report',
    language: 'fr',
    problems: [{ code: 'language-unsupported', severity: 'look' }],
  });
});

test('a draft cut to its list is read, and its State proposed from the file name', () => {
  const list = documentOf(
    [1, 2, 3, 4, 5, 6].map((n) => `6.${n}Continue measure ${n} of the plan (Arvenia); (Belmora);`),
  );
  const extraction = extract(list, 'Meridia - Draft report.docx');
  expect(extraction).toMatchObject({ kind: 'upr-working-group-report', stateUnderReview: 'XMD' });
  expect(extraction.recommendations).toHaveLength(6);
  expect(extraction.problems).toContainEqual({
    code: 'state-under-review-unknown',
    severity: 'look',
    params: { guess: 'XMD' },
  });
});

const piece = fc.constantFrom(
  ...cover,
  supported,
  pending,
  refused,
  'II. Conclusions and/or recommendations',
  'Ratify (Arvenia);',
  '112.1 Ratify',
  '1. Sign (Belmora)/',
  '(Dravia); (',
  '113',
  '114.3..',
  ' ) ; ',
  'Annex',
  '(a) in law',
  '\ufffd\uf02a',
);
const block = fc.record({
  text: fc.oneof(
    piece,
    fc.string(),
    fc.array(piece, { maxLength: 4 }).map((texts) => texts.join(' ')),
  ),
  kind: fc.constantFrom(...BlockKind.options),
  number: fc.constantFrom('', '1.', '112.4', '(a)', 'II.'),
});

test('never throws, and every wording is what the source says in its span', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 40 }), fc.boolean(), (blocks, covered) => {
      const paragraphs = blocks.map(({ number, ...rest }) => (number === '' ? rest : { ...rest, number }));
      const document = covered ? reportOf(...paragraphs) : documentOf(paragraphs);
      const extraction = Extraction.parse(extract(document));
      for (const one of extraction.recommendations) {
        expect(wordsAt(document, one.span)).toBe(one.text);
        expect(one.itemSpan.start).toBeLessThanOrEqual(one.span.start);
        expect(one.itemSpan.end).toBeGreaterThanOrEqual(one.span.end);
      }
    }),
    { numRuns: 300 },
  );
});

test('four figures after the dot are an item to look at, in print and from Word, and nothing is lost', () => {
  for (const long of ['112.1000 Adopt a law (Belmora);', { text: 'Adopt a law (Belmora);', number: '112.1000.' }]) {
    const extraction = extract(
      reportOf(supported, '112.1 Ratify the Covenant (Arvenia);', '112.2 Accede to it (Dravia);', long),
    );
    expect(brief(extraction).at(-1)).toEqual(['112.1000', 'Adopt a law', 'XBE', 'supported']);
    expect(extraction.problems.map(({ code, number }) => [code, number])).toEqual([
      ['number-out-of-order', '112.1000'],
    ]);
  }
});

test.each([
  ['open parentheses', '('.repeat(60_000)],
  ['signs inside', `Ratify ${';'.repeat(60_000)}x`],
  ['signs between States', `Ratify (Arvenia)${', '.repeat(30_000)}(Belmora)${', '.repeat(30_000)}x`],
])('a text made to be slow is read at once: %s', (_, text) => {
  const before = performance.now();
  extract(reportOf(supported, `112.1 ${text}`, text));
  expect(performance.now() - before).toBeLessThan(3000);
});

test('a document of no known kind has the symbol it bears, not one that a sentence of it cites', () => {
  const citing = documentOf([
    'How to begin',
    'Open the report A/HRC/99/4 under Sources: it opens at the first thing that needs a look.',
  ]);
  expect(extract(citing)).toMatchObject({ kind: 'unknown', symbol: null });
  const bearing = documentOf([
    'A/HRC/WG.6/47/XMD/1',
    'National report',
    'The Government of Meridia submits its report.',
  ]);
  expect(extract(bearing)).toMatchObject({ kind: 'unknown', symbol: 'A/HRC/WG.6/47/XMD/1' });
});
