'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';
import type { StaffMessages } from '@/i18n/staff/translate';

type Words = StaffMessages['presence'];

function translator(locale: string, presence: Words) {
  return createTranslator({ locale, messages: { presence }, timeZone: 'UTC' });
}

interface PresenceMessages {
  t: ReturnType<typeof translator>;
  /** Joins names as a list in the language. */
  list(names: readonly string[]): string;
}

const Held = createContext<PresenceMessages | null>(null);

export function PresenceMessagesProvider({
  words,
  children,
}: {
  words: Words;
  children: ReactNode;
}) {
  const { locale } = useWritingMessages();
  const value = useMemo<PresenceMessages>(() => {
    const names = new Intl.ListFormat(locale, { type: 'conjunction' });
    return { t: translator(locale, words), list: (each) => names.format(each) };
  }, [locale, words]);
  return <Held value={value}>{children}</Held>;
}

/** @throws Error outside of a PresenceMessagesProvider */
export function usePresenceMessages(): PresenceMessages {
  const held = useContext(Held);
  if (!held) throw new Error('No words were given.');
  return held;
}
