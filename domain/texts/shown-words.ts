import { DEFAULT_INTERFACE } from '@/i18n/languages';

/** A published text and its story's original language. */
export interface PublicUse {
  language: string;
  originalLanguage: string;
}

/**
 * Whether texts in a language (such as an alternative text) are shown in these published texts: in
 * the one of that language, or in any if it is the original or the default language, which are
 * fallbacks.
 */
export function areWordsShown(places: readonly PublicUse[], language: string): boolean {
  return places.some(({ language: own, originalLanguage }) => {
    return [own, originalLanguage, DEFAULT_INTERFACE].includes(language);
  });
}
