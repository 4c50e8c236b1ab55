import { describe, expect, test } from 'vitest';
import { findSymbols } from '../../documents/symbol.ts';
import { chapterHeadings, chapterOf } from './chapters.ts';
import { committeeOf, committees } from './committees.ts';
import { isDamaged } from './damage.ts';
import { findDates } from './dates.ts';
import { findFollowUp, followUpShapes, windows } from './follow-up.ts';
import { skeleton } from './languages.ts';
import { findLetter, letterAt } from './letters.ts';
import { nextReportShapes } from './next-report.ts';
import { findReferences } from './references.ts';
import { sentencesOf } from './sentences.ts';
import { actOfSentence, verbs } from './verbs.ts';

test.each([...committees])('$example is a document of $committee', ({ committee, example }) => {
  expect(committeeOf(findSymbols(example)[0])).toBe(committee);
});

test.each([...chapterHeadings])('$example opens a chapter', ({ language, chapter, example }) => {
  expect(chapterOf(example, language)).toBe(chapter);
});

test.each([...verbs])('$language: $example', ({ language, act, weak, pattern, example }) => {
  expect(language === 'ar' ? skeleton(example) : example).toMatch(pattern);
  expect(actOfSentence(example, language)).toEqual({ act, weak: weak ?? false });
});

test.each([...followUpShapes, ...nextReportShapes])('$language: $example', ({ language, pattern, example }) => {
  expect(language === 'ar' ? skeleton(example) : example).toMatch(pattern);
});

test.each([...windows])('$example is a window', ({ pattern, example }) => {
  expect(pattern.exec(example)?.[1]).toBeTruthy();
});

describe('dates', () => {
  test.each([
    ['en', 'by 18 January 2031 at the latest', '2031-01-18'],
    ['fr', 'le 1er mai 2026 au plus tard', '2026-05-01'],
    ['es', 'a más tardar el 29 de octubre de 2026', '2026-10-29'],
    ['es', 'a más tardar el 31 de junio de 2026', null],
    ['ar', 'بحلول ٧ تشرين الأول/أكتوبر ٢٠٢٤', '2024-10-07'],
    ['ar', 'بحلول 12 كانون الثاني/يناير 2030', '2030-01-12'],
    ['en', 'due in February 2029', null],
  ] as const)('%s: %s', (language, text, iso) => {
    expect(findDates(text, language).map((date) => date.iso)).toEqual([iso]);
  });
});

describe('references', () => {
  const known = new Set(Array.from({ length: 60 }, (_, index) => index + 1));
  test.each([
    ['en', 'in paragraphs 14 (b), 20 (a) and (c) and 35 (b)–(d) above', '14(b) 20(a) 20(c) 35(b) 35(c) 35(d)'],
    ['en', 'in accordance with article 35 (2), on paragraphs 54 (c) (work) and 58 (monitoring)', '54(c) 58'],
    ['en', 'within 12 months, on paragraphs 7 and 9–11', '7 9 10 11'],
    ['es', 'los apartados b) y c) del párrafo 16, sobre acogida; 35 c), sobre educación; y 22', '16(b) 16(c) 35(c) 22'],
    ['fr', 'aux paragraphes 10 (loi no 5) et 60', '10 60'],
    ['ar', 'الواردة في الفقرتين 5(أ) و٧ أعلاه', '5(a) 7'],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(findReferences(text, language, known).join(' ')).toBe(expected);
  });
});

test('letters are read as printed, as Word counts them, and in Arabic order', () => {
  expect(findLetter({ text: '(b) Adopt a law' })).toMatchObject({ letter: 'b', length: 4 });
  expect(findLetter({ text: 'b) Apruebe una ley' })).toMatchObject({ letter: 'b', length: 3 });
  expect(findLetter({ text: '(هـ) اعتماد قانون' })).toMatchObject({ letter: 'e', arabic: true });
  expect(findLetter({ text: 'Adopt a law', number: '(c)' })).toMatchObject({ letter: 'c', length: 0 });
  expect(findLetter({ text: 'Adopt a law' })).toBeUndefined();
  expect([0, 25, 26].map(letterAt)).toEqual(['a', 'z', 'aa']);
});

test('abbreviations end no sentence', () => {
  const text =
    'Recalling its general comment No. 6 (2018), it recommends a law (see arts. 5 and 6). It also urges haste.';
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toHaveLength(2);
});

test('Arabic with doubled letters is damaged, sound Arabic is not', () => {
  const sound = 'توصي اللجنة الدولة الطرف بأن تعتمد قانونا شاملا وأن تخصص الموارد اللازمة لتنفيذه في جميع المقاطعات';
  expect(isDamaged(sound)).toBe(false);
  expect(isDamaged(sound.replaceAll('ي', 'تيي').replaceAll('تن', 'تتتن'))).toBe(true);
});

test('a document without a follow-up paragraph has none', () => {
  expect(findFollowUp([], 'en')).toBeNull();
});

test('the verb is found behind what stands between', () => {
  const ask = { act: 'recommendation', weak: false };
  expect(
    actOfSentence('The State party, in consultation with trade unions, should raise the minimum wage.', 'en'),
  ).toEqual(ask);
  expect(
    actOfSentence('L’État partie, en consultation avec les syndicats, devrait relever le salaire minimum.', 'fr'),
  ).toEqual(ask);
  expect(
    actOfSentence('El Estado parte, en consulta con los sindicatos, debería elevar el salario mínimo.', 'es'),
  ).toEqual(ask);
});
