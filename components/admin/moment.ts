import { dateLocale } from '@/i18n/date-locale';

/**
 * A moment in words, in the archive's own time: "22 Nov 2026, 14:02".
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

/** The day of a moment in words, in the archive's own time: "22 November 2026". */
export function dayWords(instant: number, language: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'long', timeZone });
  return words.format(instant);
}
