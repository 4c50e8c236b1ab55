import { IntlMessageFormat } from 'intl-messageformat';
import type { InterfaceLanguage } from '../core/languages.ts';
import type kit from './languages/kit.en.json';

type KitMessages = typeof kit;

/** The messages of the interface. Every room that has pages adds its English catalogue with `declare module`. */
export interface Messages extends KitMessages {}

export type MessageKey = keyof Messages;
/** Flat keys → ICU MessageFormat, in one language. */
export type Catalogue = Readonly<Record<string, string>>;
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Locales for dates, numbers and plurals: day before month in English, Latin digits in Arabic as in UN documents. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'en-GB',
  fr: 'fr',
  ar: 'ar-u-nu-latn',
  vi: 'vi',
};

/** Gives a function that finds and compiles a message of `catalogue`, each one once; undefined when there is none. */
export function compileMessages(catalogue: Catalogue, locale: string) {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key: string): IntlMessageFormat | undefined => {
    const message = catalogue[key];
    if (message === undefined) return undefined;
    const format = compiled.get(key) ?? new IntlMessageFormat(message, locale);
    compiled.set(key, format);
    return format;
  };
}
