import { chooseText, type PublishedText } from '@/domain/text-choice/published-text';
import { bestLanguage } from '@/i18n/languages';

/**
 * The text that matches a reader's Accept-Language best, else the one that a page in the original
 * language would show.
 * @returns null when nothing is published
 */
export function bestText(
  texts: readonly PublishedText[],
  acceptLanguage: string | null,
  originalLanguage: string,
): PublishedText | null {
  const otherwise = chooseText(texts, originalLanguage, originalLanguage);
  if (!otherwise) return null;
  const offered = texts.map((text) => text.language);
  const language = bestLanguage(acceptLanguage, offered, otherwise.language);
  return texts.find((text) => text.language === language) ?? otherwise;
}
