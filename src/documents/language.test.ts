import { expect, test } from 'vitest';
import { detectLanguage, languageTables } from './language.ts';

test.each([...languageTables.scripts, ...languageTables.smallWords])('$language: $example', ({ language, example }) => {
  expect(detectLanguage(example)).toBe(language);
});

test.each([
  ['Albania, Algeria, Angola, Armenia, Australia, Austria', null],
  ['12.3 ; 14', null],
  ['', null],
  ['A/HRC/12/11 التصديق على اتفاقية حقوق الطفل Distr.: General', 'ar'],
  ['Zapewnić prawa kobiet i dzieci oraz wprowadzić nowe przepisy w całym kraju', null],
])('%s → %s', (text, language) => expect(detectLanguage(text)).toBe(language));
