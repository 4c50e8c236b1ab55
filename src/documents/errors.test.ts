import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { sniffTables } from './sniff.ts';

const catalogue = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`./languages/documents.${language}.json`, import.meta.url), 'utf8'));

test.each(['en', 'fr', 'ar', 'vi'])('every kind of file that is refused has its own sentence in %s', (language) => {
  const message = new IntlMessageFormat(catalogue(language)['error.file-unsupported'] ?? '', language);
  const types = Object.keys(sniffTables.others);
  const sentences = types.map((type) => message.format({ type }));
  expect(new Set(sentences).size).toBe(types.length);
});

test.each(['fr', 'ar', 'vi'])('%s has a sentence for each error, with the same places to fill', (language) => {
  const [english, translated] = [catalogue('en'), catalogue(language)];
  expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) {
    expect([key, placesIn(translated[key])]).toEqual([key, placesIn(text)]);
  }
});

/** Names at the beginning of braces; a branch of a plural or select begins with a sentence instead. */
function placesIn(text: string | undefined): string[] {
  return [...new Set(text?.match(/\{\w+(?=[,}])/g))].sort();
}
