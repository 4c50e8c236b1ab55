import { expect, test } from 'vitest';
import { Problem } from '../src/extraction/extraction.ts';
import { locales } from '../src/kit/messages.ts';
import { Check } from '../src/register/import.ts';
import { areas, catalogueOf, catalogues, englishKeys, languages, partsOf, programFiles, read } from './catalogues.ts';

const literal = 0;
const plural = 6;
const pound = 7;

test.each(areas)('%s says the same things in every language', (area) => {
  const english = [...catalogueOf(area, 'en').keys()].sort();
  for (const language of languages) {
    expect({ language, keys: [...catalogueOf(area, language).keys()].sort() }).toEqual({ language, keys: english });
  }
});

test('no key stands in two catalogues, where one would hide the other', () => {
  const keys = areas.flatMap((area) => [...catalogueOf(area, 'en').keys()].map((key) => ({ key, area })));
  const first = new Map<string, string>();
  const twice = keys.filter(({ key, area }) => {
    const before = first.get(key);
    first.set(key, before ?? area);
    return before !== undefined;
  });
  expect(twice).toEqual([]);
});

/** Names of the values and tags that a message takes. */
const argumentsOf = (message: string, language: (typeof languages)[number]) => [
  ...new Set(
    partsOf(message, language)
      .filter(({ type }) => type !== literal && type !== pound)
      .map((part) => ('value' in part ? part.value : '')),
  ),
];

test.each(languages)('messages in %s take the values the English ones take', (language) => {
  const different = catalogues
    .filter((catalogue) => catalogue.language === language)
    .flatMap(({ area, messages }) =>
      [...messages].flatMap(([key, message]) => {
        const expected = argumentsOf(catalogueOf(area, 'en').get(key) ?? '', 'en').sort();
        const found = argumentsOf(message, language).sort();
        return expected.join() === found.join() ? [] : [`${key}: ${found.join()} instead of ${expected.join()}`];
      }),
    );
  expect(different).toEqual([]);
});

/** Plural forms that counts need here; French and Spanish have one more from a million on, which `other` serves. */
function formsOf(language: (typeof languages)[number], type: Intl.PluralRuleType): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(locales[language], { type });
  return [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
}

test.each(languages)('plurals in %s have every form the language needs', (language) => {
  const missing = catalogues
    .filter((catalogue) => catalogue.language === language)
    .flatMap(({ messages }) =>
      [...messages].flatMap(([key, message]) =>
        partsOf(message, language).flatMap((part) => {
          if (part.type !== plural || !('pluralType' in part)) return [];
          const needed = formsOf(language, part.pluralType ?? 'cardinal').filter((form) => !(form in part.options));
          return needed.length === 0 ? [] : [`${key}: ${needed.join(', ')}`];
        }),
      ),
    );
  expect(missing).toEqual([]);
});

/** Errors that only the command line and the log show, where everything is English. */
const neverOnAScreen = /^(cli|database|core)\//;

test('every error, problem and check has its sentence', () => {
  const codes = programFiles
    .filter((file) => !neverOnAScreen.test(file))
    .flatMap((file) => {
      const text = read(file);
      if (!/= defineErrors\(\{/.test(text)) return [];
      return [...text.matchAll(/^ {2}'([a-z-]+)': \{/gm)].map((match) => `error.${match[1]}`);
    });
  expect(codes.length).toBeGreaterThan(10);
  const problems = Problem.shape.code.options.map((code) => `problem.${code}`);
  const checks = Check.shape.code.options.map((code) => `check.${code}`);
  expect([...codes, ...problems, ...checks].filter((key) => !englishKeys.has(key))).toEqual([]);
});

test('every message is used', () => {
  const texts = programFiles.map(read).join('\n');
  const whole = new Set([...texts.matchAll(/['"]([\w.-]+)['"]/g)].map((match) => match[1]));
  const composed = [...texts.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
    .map((match) => (match[1] ?? '').split(/\$\{[^}]*\}/))
    .filter(([start = '']) => /^[a-z][\w-]*\./.test(start))
    .map((parts) => new RegExp(`^${parts.map(quoted).join('[\\w.-]+')}$`));
  const unused = [...englishKeys].filter((key) => !whole.has(key) && !composed.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
