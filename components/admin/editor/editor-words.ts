import { createTranslator } from 'use-intl/core';
import type { StaffMessages } from '@/i18n/staff/translate';

/** The editor's messages with values: `say('inserted', { what })`. */
export type EditorT = ReturnType<typeof editorT>;

export function editorT(words: StaffMessages['editor'], locale: string) {
  return createTranslator({ locale, messages: words, timeZone: 'UTC' });
}
