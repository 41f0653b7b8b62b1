'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { dateLocale } from '@/i18n/date-locale';
import type { InterfaceLanguage } from '@/i18n/languages';
import type { StaffMessages } from '@/i18n/staff/translate';
import { type WritingT, writingTranslator } from './writing-translator';

type Words = StaffMessages['writing'];

export interface WritingMessages {
  t: WritingT;
  locale: InterfaceLanguage;
  /** Time of day for today, else with its day. */
  moment(at: number): string;
  number(value: number): string;
}

const Held = createContext<WritingMessages | null>(null);

interface DeskWordsProviderProps {
  locale: InterfaceLanguage;
  /** IANA name of the archive's time zone. */
  timeZone: string;
  words: Words;
  children: ReactNode;
}

export function WritingMessagesProvider({
  locale,
  timeZone,
  words,
  children,
}: DeskWordsProviderProps) {
  const value = useMemo<WritingMessages>(() => {
    const time = new Intl.DateTimeFormat(dateLocale(locale), {
      timeStyle: 'short',
      timeZone,
      hourCycle: 'h23',
    });
    const both = new Intl.DateTimeFormat(dateLocale(locale), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
      hourCycle: 'h23',
    });
    const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });
    const numbers = new Intl.NumberFormat(locale);
    return {
      t: writingTranslator(locale, words),
      locale,
      moment: (at) => (day.format(at) === day.format(Date.now()) ? time : both).format(at),
      number: (value) => numbers.format(value),
    };
  }, [locale, timeZone, words]);
  return <Held value={value}>{children}</Held>;
}

/** @throws Error outside a WritingMessagesProvider */
export function useWritingMessages(): WritingMessages {
  const held = useContext(Held);
  if (!held) throw new Error('No words were given.');
  return held;
}
