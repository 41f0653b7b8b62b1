import { canonicalTag } from '@/i18n/languages';
import type { LanguagePair } from './glossary';

/** Reads a pair of languages from query parameters; invalid values are ignored. */
export function readPair(query: Record<string, string | string[] | undefined>): LanguagePair {
  const read = (value: string | string[] | undefined) =>
    (typeof value === 'string' && value && canonicalTag(value)) || '';
  return { from: read(query.from), to: read(query.to) };
}
