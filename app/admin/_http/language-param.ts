import { Refused } from '@/domain/forms/form';
import { canonicalTag } from '@/i18n/languages';

/**
 * The language that an address asks for, in the one way to write it.
 * @param otherwise when it names none
 * @throws Refused 400 when what it names is no language tag
 */
export function languageIn(query: URLSearchParams, otherwise: string): string {
  const given = query.get('language');
  if (!given) return otherwise;
  const tag = canonicalTag(given);
  if (!tag) throw new Refused('frame.malformed', null, 400);
  return tag;
}
