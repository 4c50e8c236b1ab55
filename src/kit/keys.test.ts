import { expect, test } from 'vitest';
import { nameOfKey } from './keys.tsx';

const press = (key: string, code: string, shiftKey = false) => nameOfKey({ key, code, shiftKey });

test('letters are named alike on Latin and other layouts', () => {
  expect(press('j', 'KeyJ')).toBe('j');
  expect(press('ت', 'KeyJ')).toBe('j');
  expect(press('о', 'KeyJ')).toBe('j');
});

test('a Latin letter goes by what is printed on it, not by its place', () => {
  expect(press('a', 'KeyQ')).toBe('a');
});

test('shift counts with letters only, since signs need it on many layouts', () => {
  expect(press('A', 'KeyA', true)).toBe('shift+a');
  expect(press('?', 'Slash', true)).toBe('?');
  expect(press('Escape', 'Escape')).toBe('escape');
});
