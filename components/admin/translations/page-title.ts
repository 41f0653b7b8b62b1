import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { TranslationData } from './translation-data';

export function translationTitle({ data, sides }: TranslationData): string {
  if (sides.sourceLanguage === null) return data.pageTitle;
  const { interfaceLanguage, pageTitle: title } = data;
  const language = languageName(sides.sourceLanguage, interfaceLanguage);
  return getStaffT(interfaceLanguage)('translationPage.title', { title, language });
}
