'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

type Words = StaffMessages['translationPage'];

function translator(locale: string, translationPage: Words) {
  return createTranslator({ locale, messages: { translationPage }, timeZone: 'UTC' });
}

type TranslationT = ReturnType<typeof translator>;

const Held = createContext<TranslationT | null>(null);

interface TranslationMessagesProps {
  locale: string;
  words: Words;
  children: ReactNode;
}

export function TranslationMessages({ locale, words, children }: TranslationMessagesProps) {
  const t = useMemo(() => translator(locale, words), [locale, words]);
  return <Held value={t}>{children}</Held>;
}

/** @throws Error outside of TranslationMessages */
export function useTranslationMessages(): TranslationT {
  const held = useContext(Held);
  if (!held) throw new Error('No words were given.');
  return held;
}
