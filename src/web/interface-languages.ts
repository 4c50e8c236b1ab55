import type { InterfaceLanguage } from '../core/languages.ts';

/** Each language in its own words, so that whoever speaks it finds it. */
export const ownNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  vi: 'Tiếng Việt',
};
