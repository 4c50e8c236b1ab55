import { expect, test } from 'vitest';
import { chooseLanguage, speak } from './language.tsx';

test('the remembered language wins, then the first wanted one that the interface speaks, then English', () => {
  expect(chooseLanguage('vi', ['fr'])).toBe('vi');
  expect(chooseLanguage(null, ['de-DE', 'ar-EG', 'fr'])).toBe('ar');
  expect(chooseLanguage('xx', ['de'])).toBe('en');
});

test('dates keep their day, and Arabic ones carry both month names in Latin digits', () => {
  expect(speak('en', {}).date('2026-11-06')).toBe('6 Nov 2026');
  expect(speak('en', {}).date('2026-11-06', 'long')).toBe('6 November 2026');
  expect(speak('ar', {}).date('2026-11-06')).toMatch(/^6 .*تشرين الثاني\/نوفمبر.* 2026/);
});

test('plurals follow the language, and numbers its digits and separators', () => {
  const message = '{n, plural, one {# نص واحد} two {نصان} few {# نصوص} many {# نصاً} other {# نص}}';
  const arabic = speak('ar', { some: message });
  expect([2, 3, 11, 100].map((n) => arabic.find('some', { n }))).toEqual(['نصان', '3 نصوص', '11 نصاً', '100 نص']);
  expect(speak('fr', {}).number(1234.5)).toMatch(/^1\s234,5$/);
});

test('a message that is missing is told apart from an empty one', () => {
  expect(speak('en', {}).find('error.none')).toBeUndefined();
});
