import { Refused } from '@/domain/forms/form';
import { canonicalTag } from '@/i18n/languages';

/**
 * The canonical tag of the language in an address.
 * @param otherwise default
 * @throws Refused 400 when it is no language tag
 */
export function languageIn(query: URLSearchParams, otherwise: string): string {
  const given = query.get('language');
  if (!given) return otherwise;
  const tag = canonicalTag(given);
  if (!tag) throw new Refused('frame.malformed', null, 400);
  return tag;
}
