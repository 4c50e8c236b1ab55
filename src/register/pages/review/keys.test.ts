import { expect, test } from 'vitest';
import { fieldCommand, keyRows } from './keys.ts';

const press = (key: string, more: Partial<Parameters<typeof fieldCommand>[0]> = {}) => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test('no key does two things', () => {
  const keys = keyRows.map((row) => row.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('in a field Escape leaves it, Alt+S splits on every keyboard, Ctrl+Enter saves, letters are letters', () => {
  expect(fieldCommand(press('Escape'))).toBe('leave');
  expect(fieldCommand(press('ß', { altKey: true, code: 'KeyS' }))).toBe('split');
  expect(fieldCommand(press('Enter', { ctrlKey: true }))).toBe('save');
  expect(fieldCommand(press('Enter', { metaKey: true }))).toBe('save');
  expect(fieldCommand(press('Enter'))).toBeUndefined();
  expect(fieldCommand(press('a'))).toBeUndefined();
});
