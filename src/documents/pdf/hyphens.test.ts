import { expect, test } from 'vitest';
import { joinLines, vocabularyOf } from './hyphens.ts';

const vocabulary = vocabularyOf([
  'The follow-up of the recommendations and their implementation',
  'is a matter of non-discrimination for every institution',
]);

test.each([
  ['a report on the follow-', 'up of measures', 'a report on the follow-up of measures'],
  ['to ensure non-', 'discrimination in law', 'to ensure non-discrimination in law'],
  ['measures for the imple-', 'mentation of the plan', 'measures for the implementation of the plan'],
  ['the Afro-', 'Meridian community', 'the Afro-Meridian community'],
  ['a victim-', 'centred approach', 'a victim-centred approach'],
  ['the rights of', 'women', 'the rights of women'],
  ['see https://example.org/', 'reports', 'see https://example.org/reports'],
  ['paragraphs 12–', '14 above', 'paragraphs 12–14 above'],
])('joins %s | %s', (line, next, joined) => {
  expect(joinLines(line, next, vocabulary)).toBe(joined);
});

test('joins unknown words only in documents that divide words', () => {
  const divided = ['the insti-', 'tution and the minis-', 'try of the pro-', 'vince', 'institution ministry province'];
  expect(joinLines('a victim-', 'centred approach', vocabularyOf(divided))).toBe('a victimcentred approach');
});
