import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

/** What components in the browser need to word themselves. */
export interface ImageWordsGiven {
  /** BCP 47 of the interface. */
  language: string;
  messages: StaffMessages['images'];
}

/** The words of this part: `t('add')`. */
export function imageWords({ language, messages }: ImageWordsGiven) {
  return createTranslator({ locale: language, messages, timeZone: 'UTC' });
}

export type ImageT = ReturnType<typeof imageWords>;
