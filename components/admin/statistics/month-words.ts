import { dateLocale } from '@/i18n/date-locale';

/** A month in words: "March 2026". @param month `YYYY-MM` */
export function monthWords(month: string, language: string): string {
  return formatted(month, language, { month: 'long', year: 'numeric' });
}

/** Short labels of a bar: the month by its number, and the year. */
export function barWords(month: string, language: string): { month: string; year: string } {
  return {
    month: formatted(month, language, { month: 'numeric' }),
    year: formatted(month, language, { year: 'numeric' }),
  };
}

function formatted(month: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: 'UTC' });
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
