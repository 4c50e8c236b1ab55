import { z } from 'zod';

/** Languages whose concluding observations are read. */
export const ReadLanguage = z.enum(['en', 'fr', 'es', 'ar']);
export type ReadLanguage = z.infer<typeof ReadLanguage>;

/** Arabic-Indic figures as Latin ones, one character for one, so that offsets stay. */
export function latinFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0x0f));
}

/**
 * Arabic as it is compared when its text layer may be damaged: without the letters that lengthen words (alef, teh, yeh),
 * because broken fonts double them anywhere. Latin text comes back as it is.
 */
export function skeleton(text: string): string {
  return text.replace(/[\u064b-\u0652\u0640اأإآىيت]/g, '');
}
