import { expect, test } from 'vitest';
import { documentOf, ending } from '../../tests/support/sample-report.ts';
import { findReferences } from './by-reference.ts';
import { extract } from './extract.ts';

test('places are paragraphs, letters and numerals', () => {
  const sentence =
    'The recommendations noted in the report in paragraphs 35 (a),(b) and (g) (i); 41 and 44 (c) above did not';
  expect(findReferences(sentence).map(({ paragraph, letter, numeral }) => [paragraph, letter, numeral])).toEqual([
    [35, 'a', undefined],
    [35, 'b', undefined],
    [35, 'g', 'i'],
    [41, undefined, undefined],
    [44, 'c', undefined],
  ]);
});

test('wordings named by paragraph only are fetched from the dialogue, apart from the lists', () => {
  const document = documentOf([
    'Report of the Working Group on the Universal Periodic Review',
    'Meridia',
    'A/HRC/99/4',
    '1. The Working Group held its forty-seventh session from 4 to 15 November 2024.',
    '35. Arvenia welcomed progress in Meridia. It recommended that Meridia (a) free the press; (b) adopt a law on information. It asked about prisons.',
    '36. Belmora commended Meridia. Belmora recommended ending the death penalty. It thanked the delegation.',
    '37. Dravia recommended (a) ratifying the treaty, and (b) training (i) judges and (ii) teachers.',
    'II. Conclusions and/or recommendations',
    '101. The recommendations listed below enjoy the support of Meridia:',
    '1. Ratify the Covenant (Arvenia);',
    '102. The recommendations noted in the report in paragraphs 35 (b); 36; 37 (a) (b) and (b) (ii) above did not enjoy the support of Meridia.',
    ending,
  ]);
  const { recommendations, byReference, problems } = extract(document);
  expect(recommendations.map(({ number }) => number)).toEqual(['101.1']);
  expect(byReference?.map(({ number, text, states, position }) => [number, text, states.join(), position])).toEqual([
    ['35(b)', 'adopt a law on information', 'XAR', 'noted'],
    ['36', 'Belmora recommended ending the death penalty', 'XBE', 'noted'],
    ['37(a)', 'ratifying the treaty', 'XDR', 'noted'],
    ['37(b)', 'training (i) judges and (ii) teachers', 'XDR', 'noted'],
    ['37(b)(ii)', 'teachers', 'XDR', 'noted'],
  ]);
  for (const { text, span } of byReference ?? []) expect(document.text.slice(span.start, span.end)).toBe(text);
  expect(problems.map(({ code }) => code)).toEqual(['position-unclear']);
});
