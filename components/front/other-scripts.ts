import type { PublishedText } from '@/domain/text-choice/published-text';
import { isInterfaceLanguage, scriptOf } from '@/i18n/languages';

/** One text for each further script that a story exists in; interface languages first. */
export function inOtherScripts(texts: readonly PublishedText[], language: string): PublishedText[] {
  const seen = new Set([scriptOf(language)]);
  const known = texts.filter((text) => isInterfaceLanguage(text.language));
  const others = texts.filter((text) => !isInterfaceLanguage(text.language));
  return [...known, ...others].filter((text) => {
    const script = scriptOf(text.language);
    if (seen.has(script)) return false;
    seen.add(script);
    return true;
  });
}
