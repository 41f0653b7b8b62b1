import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

/** Language and messages for components in the browser. */
export interface ImageWordsGiven {
  language: string;
  messages: StaffMessages['images'];
}

export function imageWords({ language, messages }: ImageWordsGiven) {
  return createTranslator({ locale: language, messages, timeZone: 'UTC' });
}

export type ImageT = ReturnType<typeof imageWords>;
