import { canonicalTag, isKnownLanguage } from '@/i18n/languages';
import type { PlaceVariant } from './place';

/** The other forms of a name as lines of a form: `nl: Mokum`. */
export function variantLines(variants: readonly PlaceVariant[]): string {
  return variants.map(({ language, form }) => `${language}: ${form}`).join('\n');
}

/** Most characters of a form. */
export const LONGEST_FORM = 200;

/** The first line that cannot be read, and why. */
export interface UnreadLine {
  line: string;
  is: 'noVariant' | 'noLanguage' | 'tooLong';
}

/** Reads such lines, or says which cannot be read. */
export function readVariants(typed: string): PlaceVariant[] | UnreadLine {
  const variants: PlaceVariant[] = [];
  for (const line of typed.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, tag = '', form = ''] = /^([A-Za-z0-9-]+)\s*[:：]\s*(\S.*)$/u.exec(line) ?? [];
    const language = tag && canonicalTag(tag);
    if (!form) return { line, is: 'noVariant' };
    if (!language || !isKnownLanguage(language)) return { line, is: 'noLanguage' };
    if ([...form].length > LONGEST_FORM) return { line, is: 'tooLong' };
    variants.push({ language, form });
  }
  return variants;
}
