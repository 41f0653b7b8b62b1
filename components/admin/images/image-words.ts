import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

/** What components in the browser need to word themselves. */
export interface PictureWordsGiven {
  /** BCP 47 of the interface. */
  language: string;
  messages: StaffMessages['pictures'];
}

/** The words of this part: `t('add')`. */
export function pictureWords({ language, messages }: PictureWordsGiven) {
  return createTranslator({ locale: language, messages, timeZone: 'UTC' });
}

export type PictureT = ReturnType<typeof pictureWords>;
