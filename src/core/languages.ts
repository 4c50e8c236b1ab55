import { z } from 'zod';

/** Languages of documents and texts: the six of the United Nations and Vietnamese (ISO 639-1). */
export const Language = z.enum(['en', 'fr', 'es', 'ar', 'ru', 'zh', 'vi']);
export type Language = z.infer<typeof Language>;

/** Languages the interface speaks. */
export const InterfaceLanguage = z.enum(['en', 'fr', 'ar', 'vi']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** Writing direction of a language, for `dir` attributes. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
}
