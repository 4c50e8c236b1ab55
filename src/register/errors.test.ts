import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '../extraction/extraction.ts';
import { Check } from './import.ts';

const languages = ['en', 'fr', 'ar', 'vi'];
const files = [
  'register/languages/errors',
  'register/languages/problems',
  'access/languages/errors',
  'server/languages/errors',
];
const catalogue = (language: string): Record<string, string> =>
  Object.fromEntries(
    files.flatMap((file) => {
      const text = readFileSync(new URL(`../${file}.${language}.json`, import.meta.url), 'utf8');
      return Object.entries(JSON.parse(text) as Record<string, string>);
    }),
  );
const declared = (file: string) =>
  [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/^ {2}'?([a-z][a-z-]+)'?: \{/gm)].map(
    ([, code]) => code,
  );

test.each(languages)('%s says every error, problem and check', (language) => {
  const messages = catalogue(language);
  const codes = ['./errors.ts', '../access/errors.ts', '../server/errors.ts'].flatMap(declared);
  expect(codes.length).toBeGreaterThan(25);
  expect(codes.filter((code) => messages[`error.${code}`] === undefined)).toEqual([]);
  expect(Problem.shape.code.options.filter((code) => messages[`problem.${code}`] === undefined)).toEqual([]);
  expect(Check.shape.code.options.filter((code) => messages[`check.${code}`] === undefined)).toEqual([]);
  expect(Object.keys(messages).toSorted()).toEqual(Object.keys(catalogue('en')).toSorted());
});
