import { useMemo } from 'react';
import { useLocale, useTimeZone } from 'use-intl/react';
import { momentWords } from '@/components/admin/moment';
import { dateLocale } from '@/i18n/date-locale';

/** Words a time in the page's language and the archive's time zone: "22 Nov 2026, 14:02". */
export function useMoment(): (at: number) => string {
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? 'UTC'];
  return (at) => momentWords(at, locale, timeZone);
}

/** The same, without the day for a time of today. */
export function useShortMoment(): (at: number) => string {
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? 'UTC'];
  return useMemo(() => {
    const hour = new Intl.DateTimeFormat(dateLocale(locale), {
      timeStyle: 'short',
      timeZone,
      hourCycle: 'h23',
    });
    const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });
    return (at) =>
      day.format(at) === day.format(Date.now())
        ? hour.format(at)
        : momentWords(at, locale, timeZone);
  }, [locale, timeZone]);
}
