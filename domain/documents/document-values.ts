import { z } from 'zod';
import { labelIn } from './label';
import { languageIn } from './language-attributes';
import { safeLink } from './links/safe-link';
import { videoAt } from './links/video-address';
import { cleanText } from './plain/clean-text';

/** A string without characters that XML feeds cannot contain. */
export const cleanString = z.string().transform(cleanText);

/** A short name or identifier: trimmed, not empty. */
export const label = z.string().transform((text, context) => {
  const found = labelIn(text);
  if (found === null) context.addIssue({ code: 'custom', message: 'label empty or too long' });
  return found ?? '';
});

/** A link address in the form that `safeLink` returns. */
export const address = z.string().transform((text, context) => {
  const href = safeLink(text);
  if (href === null) context.addIssue({ code: 'custom', message: 'address not allowed' });
  return href ?? '';
});

/** The address of one video in the form that `videoAt` gives it. */
export const videoAddress = z.string().transform((text, context) => {
  const video = videoAt(text);
  if (video === null) context.addIssue({ code: 'custom', message: 'not the address of a video' });
  return video?.href ?? '';
});

/** `{lang, dir}`: lang is made canonical, and a missing dir is derived from it. */
export const languageAttributes = z
  .strictObject({
    lang: z.string(),
    dir: z.enum(['ltr', 'rtl']).nullish(),
  })
  .transform(({ lang, dir }, context) => {
    const found = languageIn(lang, dir);
    if (found === null) context.addIssue({ code: 'custom', message: 'lang is not a language tag' });
    return found ?? { lang: '', dir: 'ltr' as const };
  });

/** A whole number within bounds; Tiptap may omit it or set it to null. */
export function count(smallest: number, largest: number, otherwise: number) {
  return z
    .number()
    .int()
    .min(smallest)
    .max(largest)
    .nullish()
    .transform((n) => n ?? otherwise);
}

/** An attribute that Tiptap writes and we do not store: only null is valid. */
export const leftEmpty = z.null().optional();
