import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

/** Messages of the writing page by key, for server and browser. */
export function writingTranslator(locale: string, writing: StaffMessages['writing']) {
  return createTranslator({ locale, messages: { writing }, timeZone: 'UTC' });
}

export type WritingT = ReturnType<typeof writingTranslator>;
