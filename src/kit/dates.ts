import type { InterfaceLanguage } from '../core/languages.ts';
import { locales } from './messages.ts';

export type DateStyle = 'short' | 'long' | 'time';

const options: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

/** "6 Nov 2026" in tables (`short`), "6 November 2026" in text (`long`), with the hour (`time`). Days of ISO dates stay that day everywhere. */
export function formatDate(value: string | Date, language: InterfaceLanguage, style: DateStyle = 'short'): string {
  const date = typeof value === 'string' ? new Date(value) : value;
  const wholeDay = typeof value === 'string' && value.length === 10;
  const zone = wholeDay ? { timeZone: 'UTC' } : {};
  const format = new Intl.DateTimeFormat(locales[language], { ...options[style], ...zone });
  if (language !== 'ar') return format.format(date);
  return format
    .formatToParts(date)
    .map((part) => (part.type === 'month' ? bothArabicMonths(date, zone) : part.value))
    .join('');
}

/** Arabic dates carry both month names, as UN documents do: "تشرين الثاني/نوفمبر". */
function bothArabicMonths(date: Date, zone: Intl.DateTimeFormatOptions): string {
  const month = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', ...zone }).format(date);
  return `${month('ar-SY')}/${month('ar-EG')}`;
}
