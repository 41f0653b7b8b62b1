import type { Month } from '@/domain/publication-calendar/month';
import { dateLocale } from '@/i18n/date-locale';
import { remembered } from '@/i18n/remembered';

const formats = remembered((language) => {
  const made = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: 'UTC' });
  return {
    whole: made({ month: 'long', year: 'numeric' }),
    month: made({ month: 'long' }),
    weekday: made({ weekday: 'short' }),
    number: new Intl.NumberFormat(language),
  };
});

/** "November 2026". */
export function monthWords(month: Month, language: string): string {
  return formats(language).whole.format(startOf(month));
}

/** "November". */
export function monthName(month: Month, language: string): string {
  return formats(language).month.format(startOf(month));
}

/** "Mon". @param day `2026-11-30` */
export function weekdayWords(day: string, language: string): string {
  return formats(language).weekday.format(new Date(`${day}T00:00:00Z`));
}

/** The day of the month in the digits of the language: "30". @param day `2026-11-30` */
export function dayNumber(day: string, language: string): string {
  return formats(language).number.format(Number(day.slice(8)));
}

function startOf({ year, month }: Month): Date {
  return new Date(Date.UTC(year, month - 1, 1));
}
