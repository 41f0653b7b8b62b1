import { canonicalTag, direction } from '@/i18n/languages';
import type { LanguageAttributes } from './document-nodes';

const LONGEST_TAG = 100;

/** A canonical language tag with its direction, derived from it if missing; null without a tag. */
export function languageIn(lang: string, dir?: string | null): LanguageAttributes | null {
  if (lang.length > LONGEST_TAG) return null;
  const tag = canonicalTag(lang.trim());
  if (tag === null) return null;
  return { lang: tag, dir: dir === 'rtl' || dir === 'ltr' ? dir : direction(tag) };
}
