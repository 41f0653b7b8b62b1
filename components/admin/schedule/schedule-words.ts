import { createContext, useContext, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import { dateLocale } from '@/i18n/date-locale';
import type { StaffMessages } from '@/i18n/staff/translate';

/** What the panel's parts share: messages and the archive's time zone. */
export interface ScheduleProps {
  words: StaffMessages['schedule'];
  locale: string;
  /** IANA name of the archive's time zone. */
  timeZone: string;
  /** Time of rendering. */
  now: number;
}

export const ScheduleContext = createContext<ScheduleProps | null>(null);

/** @throws Error outside the panel */
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
      /** Day and time there. */
      moment: (at: number) => day.format(at),
      hourThere: (at: number) => there.format(at),
      hourUtc: (at: number) => utc.format(at),
    };
  }, [words, locale, timeZone, now]);
}
