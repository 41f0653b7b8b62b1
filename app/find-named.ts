import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { findCollection } from '@/domain/collections/queries';
import { getSettings } from '@/domain/settings/queries';
import { findTopic } from '@/domain/topics/queries';

const FIND = { topic: findTopic, collection: findCollection } as const;

/**
 * Id of the topic or collection at an address: by its slug in the language, a former slug, or its
 * slug in another language of the site. Slugs are compared in lower case. Null when there is none.
 */
export async function findNamed(
  kind: 'topic' | 'collection',
  language: string,
  slug: string,
): Promise<string | null> {
  const id =
    (await FIND[kind](language, slug)) ??
    (await getFormerTarget(kind, language, slug)) ??
    (await inAnotherLanguage(kind, language, slug));
  const small = slug.normalize('NFKC').toLowerCase();
  return id ?? (small === slug ? null : findNamed(kind, language, small));
}

async function inAnotherLanguage(
  kind: 'topic' | 'collection',
  language: string,
  slug: string,
): Promise<string | null> {
  for (const other of (await getSettings()).languages) {
    const id = other === language ? null : await FIND[kind](other, slug);
    if (id) return id;
  }
  return null;
}
