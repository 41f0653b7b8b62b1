import { dateLocale } from '@/i18n/date-locale';

/**
 * A time in words, in the archive's time zone: "22 Nov 2026, 14:02".
 * @param instant milliseconds since 1970
 * @param language of the interface, BCP 47
 * @param timeZone IANA name
 */
export function momentWords(instant: number, language: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
    hourCycle: 'h23',
  });
  return words.format(instant);
}

/** The time of day in a time zone: "14:02". */
export function hourWords(instant: number, language: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(dateLocale(language), {
    timeStyle: 'short',
    timeZone,
    hourCycle: 'h23',
  });
  return words.format(instant);
}

/** The day of a time in words, in the archive's time zone: "22 November 2026". */
export function dayWords(instant: number, language: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'long', timeZone });
  return words.format(instant);
}

/** The day of a time in few words, in the archive's time zone: "22 Nov 2026". */
export function shortDayWords(instant: number, language: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone });
  return words.format(instant);
}

/**
 * A day in words, in the archive's time zone, with the year if it is not the current one: "3 May".
 * @param instant milliseconds since 1970
 * @param now the same, for the current year
 */
export function dueWords(instant: number, language: string, timeZone: string, now: number): string {
  const { day, year } = dayFormats(language, timeZone);
  const isThisYear = year.format(instant) === year.format(now);
  return isThisYear ? day.short.format(instant) : day.long.format(instant);
}

type DayFormats = {
  day: Record<'short' | 'long', Intl.DateTimeFormat>;
  year: Intl.DateTimeFormat;
};

const made = new Map<string, DayFormats>();

function dayFormats(language: string, timeZone: string): DayFormats {
  const key = `${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const locale = dateLocale(language);
  const day = { day: 'numeric', month: 'long', timeZone } as const;
  const formats = {
    day: {
      short: new Intl.DateTimeFormat(locale, day),
      long: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
    },
    year: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone }),
  };
  made.set(key, formats);
  return formats;
}
