'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

type Words = StaffMessages['beside'];

function translator(locale: string, beside: Words) {
  return createTranslator({ locale, messages: { beside }, timeZone: 'UTC' });
}

type BesideT = ReturnType<typeof translator>;

const Held = createContext<BesideT | null>(null);

interface BesideWordsProps {
  locale: string;
  words: Words;
  children: ReactNode;
}

/** Gives the parts of the page their words. */
export function TranslationMessages({ locale, words, children }: BesideWordsProps) {
  const t = useMemo(() => translator(locale, words), [locale, words]);
  return <Held value={t}>{children}</Held>;
}

/** @throws Error outside of BesideWords */
export function useTranslationMessages(): BesideT {
  const held = useContext(Held);
  if (!held) throw new Error('No words were given.');
  return held;
}
