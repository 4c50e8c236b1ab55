import { latinFigures, type ReadLanguage } from './languages.ts';

/** Names of the months, January first, each a pattern; Arabic has two sets, printed together. */
export const monthNames: Readonly<Record<ReadLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier f[ée]vrier mars avril mai juin juillet ao[ûu]t septembre octobre novembre d[ée]cembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre'.split(' '),
  ar: [
    'كانون الثاني|يناير',
    'شباط|فبراير',
    'آذار|مارس',
    'نيسان|أبريل',
    'أيار|مايو',
    'حزيران|يونيه|يونيو',
    'تموز|يوليه|يوليو',
    'آب|أغسطس',
    'أيلول|سبتمبر',
    'تشرين الأول|أكتوبر',
    'تشرين الثاني|نوفمبر',
    'كانون الأول|ديسمبر',
  ],
};

/** A date as printed, with the day it names when there is such a day. */
export interface PrintedDate {
  readonly printed: string;
  readonly iso: string | null;
  readonly start: number;
}

const shapes: Readonly<Record<ReadLanguage, { shape: (month: string) => string; example: string }>> = {
  en: {
    shape: (month) => String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?:${month})\s+(?<year>\d{4})`,
    example: '18 January 2031',
  },
  fr: {
    shape: (month) => String.raw`(?:(?<day>\d{1,2})\s?(?:er)?\s+)?(?<!\p{L})(?:${month})\s+(?<year>\d{4})`,
    example: '1er mai 2026',
  },
  es: {
    shape: (month) =>
      String.raw`(?:(?<day>\d{1,2})[.º°]?\s+de\s+)?(?<!\p{L})(?:${month})\s+(?:de\s+|del\s+)?(?<year>\d{4})`,
    example: '29 de octubre de 2026',
  },
  ar: {
    shape: (month) =>
      String.raw`(?:(?<day>\d{1,2})\s+)?(?:\p{L}[\p{L} ]{0,16}?[/ ]?)?(?:${stretched(month)})(?:\s?/\s?[\p{L} ]{3,14}?)?\s?[,،]?\s?(?<year>\d{4})`,
    example: '7 تشرين الأول/أكتوبر 2024',
  },
};

/** Broken Arabic fonts lengthen words with alef, teh and yeh. */
const stretched = (month: string) => month.replace(/(?<=\p{Script=Arabic})(?=\p{Script=Arabic})/gu, '[ايت]*');

/** The dates in a text with a year, in order; a month without a day, or a day that does not exist, has no `iso`. */
export function findDates(text: string, language: ReadLanguage): PrintedDate[] {
  const plain = latinFigures(text);
  return monthNames[language]
    .flatMap((month, index) =>
      [...plain.matchAll(new RegExp(shapes[language].shape(month), 'giu'))].map((match) => ({
        printed: text.slice(match.index, match.index + match[0].length),
        iso: isoOf(match.groups?.year, index + 1, match.groups?.day),
        start: match.index,
      })),
    )
    .sort((one, other) => one.start - other.start);
}

function isoOf(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined) return null;
  const at = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  return at.getUTCMonth() === month - 1 && Number(day) > 0 ? at.toISOString().slice(0, 10) : null;
}
