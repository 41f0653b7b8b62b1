import { z } from 'zod';
import { canonicalTag, direction } from '@/i18n/languages';
import { cleanText } from './clean-text';
import { safeLink } from './safe-link';

/** A string without characters that no feed could carry. */
export const cleanString = z.string().transform(cleanText);

/** A short name or identifier: trimmed, never empty. */
export const label = cleanString.transform((text) => text.trim()).pipe(z.string().min(1).max(1000));

/** A link address that `safeLink` lets through, as it gave it back. */
export const address = z.string().transform((text, context) => {
  const href = safeLink(text);
  if (href === null) context.addIssue({ code: 'custom', message: 'address not allowed' });
  return href ?? '';
});

/** `{lang, dir}`: lang becomes canonical, a missing dir follows from it. */
export const languageAttributes = z
  .strictObject({
    lang: z.string().max(100),
    dir: z.enum(['ltr', 'rtl']).nullish(),
  })
  .transform(({ lang, dir }, context) => {
    const tag = canonicalTag(lang.trim());
    if (tag === null) context.addIssue({ code: 'custom', message: 'lang is not a language tag' });
    return { lang: tag ?? '', dir: dir ?? direction(tag ?? '') };
  });

/** A whole number within bounds that Tiptap may leave out or set to null. */
export function count(smallest: number, largest: number, otherwise: number) {
  return z
    .number()
    .int()
    .min(smallest)
    .max(largest)
    .nullish()
    .transform((n) => n ?? otherwise);
}

/** An attribute that Tiptap writes and we do not keep: only its empty value is let through. */
export const leftEmpty = z.null().optional();
