import { createTranslator } from 'use-intl/core';
import { momentWords } from '@/components/admin/moment';
import type { StaffMessages } from '@/i18n/staff/translate';

/** What comments are worded with, on the server and in the browser alike. */
export function reviewWords(locale: string, timeZone: string, review: StaffMessages['review']) {
  return {
    t: createTranslator({ locale, messages: { review }, timeZone: 'UTC' }),
    moment: (at: number) => momentWords(at, locale, timeZone),
  };
}

export type ReviewWords = ReturnType<typeof reviewWords>;
