import { canonicalTag } from '@/i18n/languages';
import type { PlaceVariant } from './place';

/** The other forms of a name as lines of a form: `nl: Mokum`. */
export function variantLines(variants: readonly PlaceVariant[]): string {
  return variants.map(({ language, form }) => `${language}: ${form}`).join('\n');
}

/** Reads such lines; the first that cannot be read is returned as it is. */
export function readVariants(typed: string): PlaceVariant[] | { unread: string } {
  const variants: PlaceVariant[] = [];
  for (const line of typed.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, tag = '', form = ''] = /^([A-Za-z0-9-]+)\s*[:：]\s*(\S.*)$/u.exec(line) ?? [];
    const language = tag && canonicalTag(tag);
    if (!language || !form) return { unread: line };
    variants.push({ language, form });
  }
  return variants;
}
