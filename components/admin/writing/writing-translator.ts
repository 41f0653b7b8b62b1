import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

/** The words of the writing page, asked for by their keys; made on the server and in the browser alike. */
export function writingTranslator(locale: string, writing: StaffMessages['writing']) {
  return createTranslator({ locale, messages: { writing }, timeZone: 'UTC' });
}

export type WritingT = ReturnType<typeof writingTranslator>;
