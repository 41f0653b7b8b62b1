import { remembered } from './remembered';

const MONTH_CONTEXTS = {
  alone: { month: 'long' },
  beforeYear: { month: 'long', year: 'numeric' },
  afterDay: { month: 'long', day: 'numeric' },
  betweenDayAndYear: { month: 'long', day: 'numeric', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** What a month's name is combined with; Russian and Persian inflect the name. */
export type MonthContext = keyof typeof MONTH_CONTEXTS;

/** Limits the cache, because tags come from outside. */
const MOST_FORMATS = 500;

const formats = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Name of a Gregorian month (1 to 12) in a language, in the form for the context. */
export function monthName(locale: string, month: number, context: MonthContext): string {
  return monthNames(locale, context)[month - 1] ?? String(month);
}

const monthNames = remembered((locale: string, context: MonthContext): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => {
    const format = gregorianFormat(locale, MONTH_CONTEXTS[context]);
    const parts = format.formatToParts(utcDate(2000, at + 1, 1));
    return parts.find((part) => part.type === 'month')?.value ?? String(at + 1);
  }),
);

/** Whole number in the digits of a language, without separators: ۱۹۲۲ in Persian. */
export function digits(locale: string, number: number): string {
  let format = numbers.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      useGrouping: false,
      ...(isPersian(locale) && { numberingSystem: 'arabext' }),
    });
    if (numbers.size < MOST_FORMATS) numbers.set(locale, format);
  }
  return format.format(number);
}

/** A day, month or year (astronomical) formatted by Intl alone, with the era before the year 1. */
export function intlDate(
  locale: string,
  { year, month, day }: { year: number | null; month?: number; day?: number },
): string {
  const format = gregorianFormat(locale, {
    ...(year !== null && { year: 'numeric' }),
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    ...(year !== null && year < 1 && { era: 'short' }),
  });
  return format.format(utcDate(year ?? 2000, month ?? 1, day ?? 1));
}

/** The Gregorian date of a time in a time zone (IANA name). */
export function dayIn(
  moment: Date,
  timeZone: string,
): { year: number; month: number; day: number } {
  const format = gregorianFormat(
    'en',
    { year: 'numeric', month: 'numeric', day: 'numeric' },
    timeZone,
  );
  const parts = format.formatToParts(moment);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

function gregorianFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeZone = 'UTC',
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options, timeZone]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      ...options,
      calendar: 'gregory',
      timeZone,
      ...(isPersian(locale) && { numberingSystem: 'arabext' }),
    });
    if (formats.size < MOST_FORMATS) formats.set(key, format);
  }
  return format;
}

function isPersian(locale: string): boolean {
  return new Intl.Locale(locale).language === 'fa';
}

function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
