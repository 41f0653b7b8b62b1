import { DEFAULT_INTERFACE } from '@/i18n/languages';

/** A text that readers have, and the language that its story was first written in. */
export interface PublicUse {
  language: string;
  originalLanguage: string;
}

/**
 * Whether readers may be shown the words in a language of what stands in these texts: in the text of that language, or
 * in any where the words of the original or of the default language stand in for missing ones.
 */
export function areWordsShown(places: readonly PublicUse[], language: string): boolean {
  return places.some(({ language: own, originalLanguage }) => {
    return [own, originalLanguage, DEFAULT_INTERFACE].includes(language);
  });
}
