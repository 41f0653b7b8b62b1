import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { getSettings } from '@/domain/settings/queries';
import { findTerm } from '@/domain/taxonomy/term-queries';

/**
 * Id of the topic, collection, place or name at an address: by its slug in the language, a former
 * slug, or its slug or former slug in another language of the site, since it is shown under that
 * where it has no name of its own. Slugs are compared in lower case. Null when there is none.
 */
export async function findNamed(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  const id =
    (await findTerm(kind, language, slug)) ??
    (await getFormerTarget(kind, language, slug)) ??
    (await inAnotherLanguage(kind, language, slug));
  const small = slug.normalize('NFKC').toLowerCase();
  return id ?? (small === slug ? null : findNamed(kind, language, small));
}

async function inAnotherLanguage(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  const others = (await getSettings()).languages.filter((other) => other !== language);
  for (const find of [findTerm, getFormerTarget]) {
    for (const other of others) {
      const id = await find(kind, other, slug);
      if (id) return id;
    }
  }
  return null;
}
