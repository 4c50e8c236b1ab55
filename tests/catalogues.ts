import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { InterfaceLanguage } from '../src/core/languages.ts';
import { locales } from '../src/kit/messages.ts';

/** The language catalogues and what the source says of them, for the tests that keep both together. */
export const source = fileURLToPath(new URL('../src/', import.meta.url));
export const languages = InterfaceLanguage.options;

const everyFile = readdirSync(source, { recursive: true, encoding: 'utf8' }).sort();
export const programFiles = everyFile.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
export const read = (file: string) => readFileSync(`${source}${file}`, 'utf8');

export interface Catalogue {
  /** "register/languages/sources" */
  readonly area: string;
  readonly language: InterfaceLanguage;
  readonly messages: ReadonlyMap<string, string>;
}

export const catalogues: readonly Catalogue[] = everyFile.flatMap((file) => {
  const [, area, code] = /^(\w+\/languages\/[\w-]+)\.(\w+)\.json$/.exec(file) ?? [];
  if (area === undefined || code === undefined) return [];
  const language = InterfaceLanguage.parse(code);
  return [{ area, language, messages: new Map(Object.entries(JSON.parse(read(file)) as Record<string, string>)) }];
});

export const areas = [...new Set(catalogues.map(({ area }) => area))];

export function catalogueOf(area: string, language: InterfaceLanguage): ReadonlyMap<string, string> {
  return catalogues.find((one) => one.area === area && one.language === language)?.messages ?? new Map();
}

export const englishKeys = new Set(
  catalogues.filter(({ language }) => language === 'en').flatMap(({ messages }) => [...messages.keys()]),
);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Every part of a message, those inside plurals, selects and tags too. */
export function partsOf(message: string, language: InterfaceLanguage): Element[] {
  const walk = (elements: readonly Element[]): Element[] =>
    elements.flatMap((element) => {
      const inside =
        'options' in element && element.options
          ? Object.values(element.options).flatMap(({ value }) => walk(value))
          : 'children' in element
            ? walk(element.children)
            : [];
      return [element, ...inside];
    });
  return walk(new IntlMessageFormat(message, locales[language]).getAst());
}
