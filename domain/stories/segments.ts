import { canonicalTag } from '@/i18n/languages';

const segmenters = new Map<string, Intl.Segmenter>();

/** A shared Intl.Segmenter (making one costs more than using it); what is no language tag segments as the root does. */
export function segmenter(language: string, granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const tag = canonicalTag(language) ?? 'und';
  const key = `${granularity} ${tag}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(tag, { granularity });
  segmenters.set(key, made);
  return made;
}
