import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { getSettings } from '@/domain/settings/queries';
import { findTerm, getTermName } from '@/domain/taxonomy/term-queries';

/**
 * Id of the topic, collection, place or name at an address: by its slug in the language; by the slug
 * under which a page in the language shows it where it has no name there; by a former slug; or by a
 * slug or former slug in another language of the site. Slugs are compared in lower case. Null when
 * there is none.
 */
export async function findNamed(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  const id = (await findTerm(kind, language, slug)) ?? (await withoutOwnSlug(kind, language, slug));
  const small = slug.normalize('NFKC').toLowerCase();
  return id ?? (small === slug ? null : findNamed(kind, language, small));
}

/** What is shown at an address now comes before what was there once, or links would lead elsewhere. */
async function withoutOwnSlug(
  kind: NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  const others = (await getSettings()).languages.filter((other) => other !== language);
  const elsewhere: string[] = [];
  for (const other of others) {
    const id = await findTerm(kind, other, slug);
    if (!id) continue;
    const shown = await getTermName(kind, id, language);
    if (shown?.language !== language && shown?.slug === slug) return id;
    elsewhere.push(id);
  }
  const former = await getFormerTarget(kind, language, slug);
  if (former || elsewhere[0]) return former ?? elsewhere[0] ?? null;
  for (const other of others) {
    const id = await getFormerTarget(kind, other, slug);
    if (id) return id;
  }
  return null;
}
