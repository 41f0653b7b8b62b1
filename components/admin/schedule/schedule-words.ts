import { createContext, useContext, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import { dateLocale } from '@/i18n/date-locale';
import type { StaffMessages } from '@/i18n/staff/translate';

/** What the parts of the panel share: its words, and the clock of the archive. */
export interface ScheduleProps {
  words: StaffMessages['schedule'];
  locale: string;
  /** The archive's, IANA. */
  timeZone: string;
  /** When the page was made. */
  now: number;
}

export const ScheduleContext = createContext<ScheduleProps | null>(null);

/** @throws Error outside of the panel */
export function useScheduleWords() {
  const given = useContext(ScheduleContext);
  if (!given) throw new Error('This stands outside of the panel of hours.');
  const { words, locale, timeZone, now } = given;
  return useMemo(() => {
    const tag = dateLocale(locale);
    const clock = (zone: string) =>
      new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: zone, hourCycle: 'h23' });
    const [there, utc] = [clock(timeZone), clock('UTC')];
    const day = new Intl.DateTimeFormat(tag, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
      hourCycle: 'h23',
    });
    return {
      t: createTranslator({ locale, messages: { schedule: words }, timeZone: 'UTC' }),
      timeZone,
      now,
      /** Day and hour there. */
      moment: (at: number) => day.format(at),
      hourThere: (at: number) => there.format(at),
      hourUtc: (at: number) => utc.format(at),
    };
  }, [words, locale, timeZone, now]);
}
