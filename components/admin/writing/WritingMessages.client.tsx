'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { dateLocale } from '@/i18n/date-locale';
import type { InterfaceLanguage } from '@/i18n/languages';
import type { StaffMessages } from '@/i18n/staff/translate';
import { type DeskT, deskTranslator } from './writing-translator';

type Words = StaffMessages['publishing'];

export interface DeskWords {
  t: DeskT;
  locale: InterfaceLanguage;
  /** A moment of today as a time, else with its day. */
  moment(at: number): string;
  number(value: number): string;
}

const Held = createContext<DeskWords | null>(null);

interface DeskWordsProviderProps {
  locale: InterfaceLanguage;
  /** The archive's, IANA. */
  timeZone: string;
  words: Words;
  children: ReactNode;
}

/** Gives the parts of the writing page their words. */
export function DeskWordsProvider({ locale, timeZone, words, children }: DeskWordsProviderProps) {
  const value = useMemo<DeskWords>(() => {
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
      t: deskTranslator(locale, words),
      locale,
      moment: (at) => (day.format(at) === day.format(Date.now()) ? time : both).format(at),
      number: (value) => numbers.format(value),
    };
  }, [locale, timeZone, words]);
  return <Held value={value}>{children}</Held>;
}

/** @throws Error outside of a DeskWordsProvider */
export function useDeskWords(): DeskWords {
  const held = useContext(Held);
  if (!held) throw new Error('No words were given.');
  return held;
}
