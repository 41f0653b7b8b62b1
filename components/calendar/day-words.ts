import { digits, monthName } from '@/i18n/event-date-names';

/** Day number and month of a day (`MM-DD`) in the digits and words of a language. */
export function leafWords(day: string, language: string): { number: string; month: string } {
  const [month, number] = day.split('-').map(Number);
  return {
    number: digits(language, number ?? 1),
    month: monthName(language, month ?? 1, 'alone'),
  };
}
